import { type Font, openSync } from "fontkit";
import { faceOf, type ScriptFace } from "../../layers/scripts";
import { faceFiles } from "./faceFiles";

const fonts = new Map<string, Font>();
const widths = new Map<string, number>();

/** Width of a text in the map's face, px, by the metrics of the face that the page loads. */
export function textWidth(text: string, size: number, weight: number): number {
  const key = `${fileOf(text, weight)} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const font = fontOf(text, weight);
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(key, width);
  }
  return width * size;
}

/** The font of the map's face in which a text is set. */
export const fontOf = (text: string, weight: number): Font => fontIn(fileOf(text, weight));

/** True where the page's faces have a letter; others are drawn in whatever font the reader's system has. */
export const hasLetter = (letter: string): boolean =>
  fontIn(fileOf(letter, 400)).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

const fileOf = (text: string, weight: number) =>
  faceFiles[(faceOf(text) as ScriptFace | undefined) ?? "Source Sans 3"][weight < 500 ? 400 : 600];

function fontIn(file: string): Font {
  const font = fonts.get(file) ?? openSync(file);
  fonts.set(file, font);
  return font;
}
