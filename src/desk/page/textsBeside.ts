import { isObject, type Key, valueIn } from "../document/edit";
import { numbersIn } from "../document/numbersIn";

/** One text of a story beside its translation. */
export interface TextBeside {
  at: readonly Key[];
  own: string;
  translated: string;
  /** Numbers of one that the other lacks. */
  numbers: readonly string[];
}

/** Fields of a language file that are no texts. */
const notTexts = new Set(["$schema", "signedOff"]);

/** Numbers that only one of the texts has. */
const differing = (one: string, other: string): string[] => {
  const [a, b] = [numbersIn(one), numbersIn(other)];
  return [...a.filter((number) => !b.includes(number)), ...b.filter((number) => !a.includes(number))];
};

/** Every text of a language file beside its translation: those that are missing first, then those whose numbers differ. */
export function textsBeside(own: unknown, translated: unknown): TextBeside[] {
  const all = textsIn(own, []).map(([at, text]): TextBeside => {
    const other = valueIn(translated, at);
    const said = typeof other === "string" ? other : "";
    return { at, own: text, translated: said, numbers: said ? differing(text, said) : [] };
  });
  const rank = ({ translated: said, numbers }: TextBeside) => (said === "" ? 0 : numbers.length > 0 ? 1 : 2);
  return all.sort((a, b) => rank(a) - rank(b));
}

function textsIn(value: unknown, at: readonly Key[]): [at: readonly Key[], text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    at.length === 0 && notTexts.has(key) ? [] : textsIn(inner, [...at, key]),
  );
}
