import type en from "./en.json";

/** The interface's messages in one language: one file each in this folder, of which `en.json` is complete. */
export type Messages = typeof en;
export type MessageKey = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];
export type PluralKey = Exclude<keyof Messages, MessageKey>;
export type Values = Record<string, string | number>;

/** Functions that write out the interface's messages in one language. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  /** The plural form for `count`, by the rules of the language. `{count}` is filled in. */
  plural(key: PluralKey, count: number, values?: Values): string;
  /** A small whole number in the digits of the language. */
  number(value: number): string;
}

/**
 * The plural forms of a language. One without rules in CLDR, such as Tajik, has a single form, as its nouns stay in the
 * singular after a number; `Intl` by itself would use the rules of the reader's system.
 */
export const pluralForms = (language: string): readonly string[] =>
  rulesOf(language)?.resolvedOptions().pluralCategories ?? ["other"];

/** The plural form of a language for a count. */
export const pluralForm = (count: number, language: string): string => rulesOf(language)?.select(count) ?? "other";

const rulesOf = (language: string): Intl.PluralRules | undefined =>
  Intl.PluralRules.supportedLocalesOf(language).length > 0 ? new Intl.PluralRules(language) : undefined;

/** The messages of a language as functions. `language` is a BCP 47 tag. */
export function translateWith(messages: Messages, language: string): Translate {
  const rules = rulesOf(language);
  // Without thousands separators, which would differ where a browser does not know a language; its digits are then those of English.
  const digits = new Intl.NumberFormat([language, "en"], { useGrouping: false });
  const number = (value: number) => digits.format(value);
  const fill = (text: string, values: Values) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? number(value) : value;
    });
  const translate = (key: MessageKey, values: Values = {}) => fill(messages[key], values);
  const plural = (key: PluralKey, count: number, values: Values = {}) => {
    const forms = messages[key] as Record<string, string>;
    return fill(forms[rules?.select(count) ?? "other"] ?? forms.other ?? "", { count, ...values });
  };
  return Object.assign(translate, { plural, number });
}
