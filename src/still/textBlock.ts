import { advanceOf, faceOf } from "../layers/scripts";
import { embedded, escapeMarkup } from "./escapeMarkup";

/** `family`, after the face that bold text cannot do without: the build's renderer looks for letters in the first face only. */
function boldFamily(family: string, text: string): string {
  const face = faceOf(text);
  return face ? `${face}, ${family}` : family;
}

/** A block of text in a picture. */
export interface Block {
  markup: string;
  /** px */
  height: number;
}

/** How a text is set, px. */
export interface TextLook {
  width: number;
  size: number;
  line: number;
  family: string;
  weight: number;
  fill: string;
  face: "serif" | "sans";
  rightToLeft: boolean;
}

/** Text broken into lines that fit, by an estimate of its width. */
export function textBlock(text: string, look: TextLook): Block {
  const { width, size, line, family, weight, fill, face, rightToLeft } = look;
  const most = Math.max(8, Math.floor(width / (size * advanceOf(text, face))));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const spans = lines.map((each, i) =>
    rightToLeft
      ? `<tspan x="${width}" y="${i * line + size}">${embedded(each)}</tspan>`
      : `<tspan x="0" y="${i * line + size}">${escapeMarkup(each)}</tspan>`,
  );
  return {
    markup: `<text${rightToLeft ? ' text-anchor="end"' : ""} font-family="${weight === 600 ? boldFamily(family, text) : family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${spans.join("")}</text>`,
    height: lines.length * line,
  };
}
