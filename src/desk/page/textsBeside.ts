import type { TranslationFacts } from "../document/deskApi";
import { isObject, type Key, valueIn } from "../document/edit";
import { numbersIn } from "../document/numbersIn";

/** One text of a story beside its translation. */
export interface TextBeside {
  at: readonly Key[];
  own: string;
  translated: string;
  /** True where the original was changed after the translation, and after it was signed off. */
  isOlder: boolean;
  /** Numbers, names and months of one that the other lacks. */
  differing: readonly string[];
}

/** The languages of the two, and what is known of their texts. */
export interface BesideOptions extends TranslationFacts {
  language: string;
  translation: string;
}

/** Fields of a language file that are no texts. */
const notTexts = new Set(["$schema", "signedOff"]);

/** Every text of a language file beside its translation: those that are missing first, then older ones, then those that differ. */
export function textsBeside(own: unknown, translated: unknown, options: BesideOptions): TextBeside[] {
  const { times, language, translation } = options;
  const signature = isObject(translated) && isObject(translated.signedOff) ? "signedOff\nby" : "signedOff";
  const timeOf = (tag: string, key: string) => times[tag]?.[key];
  const signed = isObject(translated) && translated.signedOff ? (timeOf(translation, signature) ?? 0) : 0;
  const differences = differencesBetween(options);
  const all = textsIn(own, []).map(([at, text]): TextBeside => {
    const other = valueIn(translated, at);
    const said = typeof other === "string" ? other : "";
    const [changed, written] = [timeOf(language, at.join("\n")), timeOf(translation, at.join("\n"))];
    return {
      at,
      own: text,
      translated: said,
      isOlder: said !== "" && changed !== undefined && written !== undefined && changed > Math.max(written, signed),
      differing: said ? differences(text, said) : [],
    };
  });
  const rank = ({ translated: said, isOlder, differing }: TextBeside) =>
    said === "" ? 0 : isOlder ? 1 : differing.length > 0 ? 2 : 3;
  return all.sort((a, b) => rank(a) - rank(b));
}

function textsIn(value: unknown, at: readonly Key[]): [at: readonly Key[], text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    at.length === 0 && notTexts.has(key) ? [] : textsIn(inner, [...at, key]),
  );
}

/** What differs between a text and its translation: numbers, and the names of places, countries and months. */
function differencesBetween({ names, language, translation }: BesideOptions) {
  const [ownNames, otherNames] = [names[language] ?? {}, names[translation] ?? {}];
  const pairs = Object.keys(ownNames).flatMap((id): [string, string][] => {
    const [own, other] = [ownNames[id] ?? "", otherNames[id] ?? ""];
    return own && other ? [[own, other]] : [];
  });
  return (one: string, other: string): string[] => {
    const [a, b] = [numbersIn(one), numbersIn(other)];
    return [
      ...a.filter((number) => !b.includes(number)),
      ...b.filter((number) => !a.includes(number)),
      ...pairs.flatMap(([own, said]) => (has(one, own) && !has(other, stemOf(said), true) ? [own] : [])),
    ];
  };
}

/** The beginning of a name, of its first word where it has several, that its inflected forms share. */
function stemOf(name: string): string {
  const [first = name] = name.split(" ");
  return first.slice(0, first.length > 5 ? -2 : first.length > 2 ? -1 : undefined);
}

/** True where a text has a word; or one that begins so, in small letters or capitals. */
function has(text: string, word: string, isBeginning = false): boolean {
  if (!isBeginning && !text.includes(word)) return false;
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<!\\p{L})${escaped}${isBeginning ? "" : "(?!\\p{L})"}`, isBeginning ? "iu" : "u").test(text);
}
