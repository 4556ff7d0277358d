import { escapeMarkup } from "./escapeMarkup";

/** `face`, led by the Persian face where bold text is in Arabic letters. Other text finds letters by itself. */
const boldFace = (face: string, text: string) => (/\p{Script=Arabic}/u.test(text) ? `Vazirmatn, ${face}` : face);

/** Mean advance of a letter by script, as a share of its size: the build has no browser to measure with. */
export const advance = {
  serif: { latin: 0.56, cyrillic: 0.61, arabic: 0.44 },
  sans: { latin: 0.53, cyrillic: 0.6, arabic: 0.47 },
};

/** Some of a picture's words. */
export interface Block {
  markup: string;
  /** px */
  height: number;
}

/** How words are set, px. */
export interface TextLook {
  width: number;
  size: number;
  line: number;
  family: string;
  weight: number;
  fill: string;
  letter: Record<Script, number>;
  rightToLeft: boolean;
}

/** Scripts that stories have. */
type Script = "latin" | "cyrillic" | "arabic";

/** The script that most of a text is in, of those that stories have. */
export function scriptOf(text: string): Script {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const [cyrillic, arabic] = [count(/\p{Script=Cyrillic}/gu), count(/\p{Script=Arabic}/gu)];
  if (2 * Math.max(cyrillic, arabic) < text.length) return "latin";
  return cyrillic > arabic ? "cyrillic" : "arabic";
}

/** Text broken into lines that fit, by an estimate of its width. */
export function textBlock(text: string, look: TextLook): Block {
  const { width, size, line, family, weight, fill, letter, rightToLeft } = look;
  const most = Math.max(8, Math.floor(width / (size * letter[scriptOf(text)])));
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
    markup: `<text${rightToLeft ? ' text-anchor="end"' : ""} font-family="${weight === 600 ? boldFace(family, text) : family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${spans.join("")}</text>`,
    height: lines.length * line,
  };
}

/** A line that reads from right to left, said by its own marks: the build's renderer knows no `direction`. */
export const embedded = (text: string) => `\u202b${escapeMarkup(text)}\u202c`;
