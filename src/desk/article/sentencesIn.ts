/** A sentence with the number of its paragraph, both from 1. */
export interface Sentence {
  paragraph: number;
  number: number;
  text: string;
}

/** After these a full stop ends no sentence. */
const abbreviation = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Gov|St|No|vs|т|г|гг|им|млн|млрд|тыс|\p{Lu})\.$/u;

/**
 * The sentences of a text in any language, by Unicode's rules, paragraph by paragraph: a line break ends one. A quotation
 * of several sentences stays with whoever says it.
 */
export function sentencesIn(text: string, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const paragraphs = text
    .split(/\n\s*\n|\n/)
    .map((each) => each.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  return paragraphs.flatMap((paragraph, index) => {
    const pieces: string[] = [];
    for (const { segment } of segmenter.segment(paragraph)) {
      const last = pieces.at(-1);
      if (last !== undefined && (abbreviation.test(last.trim()) || isOpen(last)))
        pieces[pieces.length - 1] = last + segment;
      else pieces.push(segment);
    }
    return pieces.map((piece, number) => ({ paragraph: index + 1, number: number + 1, text: piece.trim() }));
  });
}

/** True where a quotation has begun and not ended. */
function isOpen(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[“«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1;
}
