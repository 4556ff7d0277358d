import type { Language } from "../../story/story";
import { territoriesIn } from "./countryNames";

/** The languages that the interface has a file of, complete or not. */
export const interfaceLanguages: readonly Language[] = Object.keys(import.meta.glob("../../i18n/*.json")).map((path) =>
  path.replace(/^.*\/|\.json$/g, ""),
);

/** A BCP 47 language tag, as files are named after. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** True for the tag of a language that CLDR has a name for, such as `fr`, `uz-Cyrl` or `pt-BR`. */
export function isLanguage(tag: string): boolean {
  if (!languageTag.test(tag)) return false;
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** The name that a language gives itself, such as `Русский`. */
export const languageName = (language: Language): string => {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** The name of a language in English, such as `Russian`. */
export const englishName = (language: Language): string =>
  new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;

/** The direction of a language's script, by Unicode's data. */
export function directionOf(language: Language): "ltr" | "rtl" {
  // A property in Node 20, a method in the standard since.
  const locale = new Intl.Locale(language) as Intl.Locale & {
    textInfo?: { direction?: string };
    getTextInfo?: () => { direction?: string };
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === "rtl" ? "rtl" : "ltr";
}

/** The digits from 0 to 9 as a language writes them. */
export const digitsOf = (language: Language): string =>
  Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat([language, "en"]).format(digit)).join("");

/** The letters of a language, small and capital, as far as CLDR's names of countries have them; none where CLDR has no such language. */
export const lettersOf = (language: Language): string[] => {
  const names = Object.values(territoriesIn(language) ?? {}).join("");
  return [...new Set(names + names.toLocaleUpperCase(language) + names.toLocaleLowerCase(language))].filter((letter) =>
    /\p{L}/u.test(letter),
  );
};
