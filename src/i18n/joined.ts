/**
 * Words as one list with the comma of a language, a BCP 47 tag; that of English where a browser does not know it. Without
 * an "and" before the last one: they stand for themselves, in no sentence.
 */
export function joined(words: readonly string[], language: string): string {
  const [, comma] = new Intl.ListFormat([language, "en"], { style: "narrow" }).formatToParts(["a", "b", "c"]);
  return words.join(comma?.value ?? ", ");
}
