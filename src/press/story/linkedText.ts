/** A run of plain text, or words that select a country or a thing on the map. */
export type TextPart = { text: string; select?: string };

/** The parts of a text in which `[these words](TJK)` are a link. */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const found of text.matchAll(/\[([^[\]]+)\]\(([^()\s]+)\)/g)) {
    const [whole, words = "", select = ""] = found;
    if (found.index > done) parts.push({ text: text.slice(done, found.index) });
    parts.push({ text: words, select });
    done = found.index + whole.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}
