/** The number of words of a text, as its language (a BCP 47 tag) separates them; marks and spaces are none. */
export const countWords = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length;
