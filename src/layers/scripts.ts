/** What maps and pictures need to know about a script. */
interface ScriptLook {
  /** Any of its letters. */
  letter: RegExp;
  /** The face that has its letters; absent where Source Sans and Source Serif have them. */
  face?: string;
  /** Mean advance of a letter as a share of its size, by which long texts of pictures are broken into lines. */
  advance: { serif: number; sans: number };
}

/**
 * Scripts by name, the first for all that is in none of the others. A script whose letters the faces lack is one more
 * line, with its files in `faceFiles.ts`, which does not compile without them, and in `faces.css`.
 */
export const scripts = {
  latin: { letter: /\p{Script=Latin}/u, advance: { serif: 0.56, sans: 0.53 } },
  cyrillic: { letter: /\p{Script=Cyrillic}/u, advance: { serif: 0.61, sans: 0.6 } },
  arabic: { letter: /\p{Script=Arabic}/u, face: "Vazirmatn", advance: { serif: 0.44, sans: 0.47 } },
} as const satisfies Record<string, ScriptLook>;

type Script = keyof typeof scripts;
/** A face that only some scripts need. */
export type ScriptFace = Extract<(typeof scripts)[Script], { face: string }>["face"];

const looks: readonly ScriptLook[] = Object.values(scripts);

/** The faces that only some scripts need, as a list in a style. */
export const scriptFaces = looks.flatMap(({ face }) => face ?? []).join(", ");

/** The face without which letters of `text` are missing; undefined where Source Sans and Source Serif have all. */
export const faceOf = (text: string): string | undefined =>
  looks.find(({ face, letter }) => face && letter.test(text))?.face;

/** Mean advance of the letters of `text` in the script that most of it is in, as a share of their size. */
export function advanceOf(text: string, face: keyof ScriptLook["advance"]): number {
  const letters = [...text];
  const most = looks.find(({ letter }) => 2 * letters.filter((each) => letter.test(each)).length >= letters.length);
  return (most ?? scripts.latin).advance[face];
}

/** True where the script of `text` has capitals; those of others are neither spaced nor slanted. */
export const hasCapitals = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();
