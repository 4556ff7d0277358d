import type { Complaint } from "./complaint";

/** The most letters that one text may have: about five paragraphs, more than any panel shows well. */
const mostLetters = 2000;
/** The most letters that one word may have; longer ones do not fit on a phone. */
const longestWord = 60;

/** Characters that reverse the direction of what follows them, so that a text reads differently from what it contains. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;
/** Invisible characters: control characters, the byte order mark, lone surrogates. */
const shapeless = /[\p{Cc}\u2028\u2029\ufeff\p{Cs}]/u;
const markup = /<\/?[a-z!][^<]*>|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});/i;
/** Runs of letters in scripts with spaces between words; other scripts can break anywhere. */
const words = /[^\s\-–—/\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+/gu;

/**
 * What is wrong with the texts of a file as such: hostile or broken characters in any text; in `prose` also markup, and
 * words or texts that are too long.
 */
export function textComplaints(file: string, value: unknown, prose: boolean): Complaint[] {
  return textsIn(value, []).flatMap(({ at, text, key }) => {
    const complain = (message: string) => [{ file, at, message }];
    const codeOf = (pattern: RegExp) =>
      `U+${(pattern.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const what = key ? "this name" : "this text";
    if (turning.test(text))
      return complain(`${codeOf(turning)} in ${what} turns the direction of reading unseen: delete it`);
    if (shapeless.test(text)) return complain(`${codeOf(shapeless)} in ${what} cannot be seen: delete it`);
    if (!prose || key) return [];
    if (text.length > mostLetters) return complain(`has ${text.length} letters; a text has at most ${mostLetters}`);
    const found = markup.exec(text)?.[0];
    if (found) return complain(`"${found.slice(0, 30)}" would be read as it is typed: texts have no markup`);
    const long = text.match(words)?.find((word) => word.length > longestWord);
    if (long) return complain(`"${long.slice(0, 30)}…" is a word of ${long.length} letters, which fits no column`);
    return [];
  });
}

/** Every text in `value` and every key, with its place. `$schema` is for editing programs alone. */
function textsIn(value: unknown, at: (string | number)[]): { at: (string | number)[]; text: string; key: boolean }[] {
  if (typeof value === "string") return [{ at, text: value, key: false }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...at, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    at.length === 0 && key === "$schema"
      ? []
      : [{ at: [...at, key], text: key, key: true }, ...textsIn(each, [...at, key])],
  );
}
