/**
 * Words as one list, with the comma of a language (a BCP 47 tag), or of English where a browser does not know it. There
 * is no "and" before the last one, as the list is not part of a sentence.
 */
export function joined(words: readonly string[], language: string): string {
  const [, comma] = new Intl.ListFormat([language, "en"], { style: "narrow" }).formatToParts(["a", "b", "c"]);
  return words.join(comma?.value ?? ", ");
}
