import { createRequire } from "node:module";
import { type Font, openSync } from "fontkit";

const { resolve } = createRequire(import.meta.url);

/** The page's faces by weight, in files that can be read without a browser. */
const files = {
  latin: {
    400: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    600: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  },
  arabic: {
    400: "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
    600: "@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf",
  },
};
const fonts = new Map<string, Font>();
const widths = new Map<string, number>();

/** Width of a text in the map's face, px, by the metrics of the face that the page loads. */
export function textWidth(text: string, size: number, weight: number): number {
  const file = fileOf(text, weight);
  const key = `${file} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const font = fontIn(file);
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(key, width);
  }
  return width * size;
}

/** True where the page's faces have a letter; others are drawn in whatever font the reader's system has. */
export const hasLetter = (letter: string): boolean =>
  fontIn(fileOf(letter, 400)).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

const fileOf = (text: string, weight: number) =>
  files[/\p{Script=Arabic}/u.test(text) ? "arabic" : "latin"][weight < 500 ? 400 : 600];

function fontIn(file: string): Font {
  const font = fonts.get(file) ?? openSync(resolve(file));
  fonts.set(file, font);
  return font;
}
