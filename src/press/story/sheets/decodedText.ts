import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A text, and the encoding in which it was written. */
export interface DecodedText {
  text: string;
  /** Its name in WHATWG's Encoding Standard, such as `utf-8`. */
  encoding: string;
}

/**
 * The text of a file, whatever program wrote it: UTF-8 or UTF-16, with or without a byte order mark, or else the
 * single-byte encoding in which its sequences of letters look most like a language written in that encoding.
 */
export function decodedText(bytes: Uint8Array): DecodedText {
  for (const encoding of [unicodeOf(bytes), "utf-8"]) {
    const text = encoding && decoded(bytes, encoding);
    if (text !== undefined) return { text, encoding: encoding ?? "utf-8" };
  }
  const [best] = Object.entries(languagesOf)
    .flatMap(([encoding, languages]) => {
      const text = decoded(bytes, encoding);
      const penalty = rare[encoding] ?? 2;
      return text === undefined
        ? []
        : languages.map((language) => ({ text, encoding, likely: likely(text, language) - penalty }));
    })
    .sort((a, b) => b.likely - a.likely);
  return best ?? { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
}

/** The Unicode encoding that the first bytes suggest: by a byte order mark, or by every other byte being zero. */
function unicodeOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 400);
  const empty = [0, 1].map((odd) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length);
  const many = sample.length / 4;
  if ((empty[1] ?? 0) > many) return "utf-16le";
  return (empty[0] ?? 0) > many ? "utf-16be" : undefined;
}

/** The text in `encoding`; undefined where the bytes are not valid in it, or are control characters. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding.startsWith("utf") || !/[\u0080-\u009f\ufffd]/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Single-byte encodings that office programs still write, each with languages that use it. */
const languagesOf: Record<string, readonly string[]> = {
  "windows-1252": ["fr", "de", "es", "pt", "it", "sv", "da", "fi", "nl"],
  macintosh: ["fr", "de", "es", "pt", "it", "sv"],
  "windows-1250": ["pl", "cs", "hu", "ro", "hr", "sk"],
  "windows-1254": ["tr"],
  "windows-1257": ["lt", "lv", "et"],
  "windows-1251": ["ru", "uk", "bg", "be"],
  "koi8-r": ["ru"],
  ibm866: ["ru"],
  "windows-1253": ["el"],
  "windows-1255": ["he"],
  "windows-1256": ["ar", "fa"],
};

/** How much stronger the evidence must be for a rare encoding than for the most common one; 2 by default. */
const rare: Record<string, number> = { "windows-1252": 0, "windows-1250": 4, macintosh: 5, "koi8-r": 3, ibm866: 3 };

const ascii = /^\p{ASCII}*$/u;

/** How likely the sequences of non-ASCII letters in `text` are in `language`: a logarithm, the higher the better. */
function likely(text: string, language: string): number {
  const { pairs, letters } = lettersOf(language);
  return pairsIn(text).reduce((total, pair) => {
    if (/[’‘“”„«»–—…]/.test(pair)) return total + Math.log(1e-3);
    // A pair that occurs in no name is judged by its letters, and by whether it could occur in a word of any language.
    const alone = Math.min(...[...pair].map((letter) => (ascii.test(letter) ? 1 : (letters.get(letter) ?? 0))));
    return total + Math.log(0.8 * (pairs.get(pair) ?? 0) + (inWords.test(pair) ? 0.01 * alone + 1e-4 : 1e-8));
  }, 0);
}

/** Two neighbours in a word: of one script, and no capital after a lower-case letter. */
const inWords = new RegExp(
  ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew"]
    .map((script) => `^[\\p{sc=${script}}\\p{M} ]{2}$`)
    .join("|")
    .replace(/^/, "(?!\\p{Ll}\\p{Lu})(?:")
    .replace(/$/, ")"),
  "u",
);

/** Pairs of neighbours of which at least one is not ASCII. ASCII characters other than letters count as spaces. */
function pairsIn(text: string): string[] {
  const letters = [...` ${text.replace(/[^a-z\u0080-\uffff]+/giu, " ")} `];
  return letters.slice(1).flatMap((letter, index) => {
    const pair = `${letters[index]}${letter}`;
    return ascii.test(pair) ? [] : [pair];
  });
}

const known = new Map<string, { pairs: Map<string, number>; letters: Map<string, number> }>();
const folder = createRequire(import.meta.url)
  .resolve("cldr-localenames-full/package.json")
  .replace(/package\.json$/, "");

/** How often non-ASCII letters and pairs of letters occur in a language's names of countries and scripts in CLDR: shares of all. */
function lettersOf(language: string) {
  const own = known.get(language);
  if (own) return own;
  const found = pairsIn(["territories", "scripts"].flatMap((what) => namesOf(what, language)).join("\n"));
  const shares = (all: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1 / all.length);
    return counts;
  };
  const made = {
    pairs: shares(found),
    letters: shares(found.flatMap((pair) => [...pair].filter((each) => !ascii.test(each)))),
  };
  known.set(language, made);
  return made;
}

function namesOf(what: string, language: string): string[] {
  const { main } = JSON.parse(readFileSync(`${folder}main/${language}/${what}.json`, "utf8")) as {
    main: Record<string, { localeDisplayNames: Record<string, Record<string, string>> }>;
  };
  return Object.values(main[language]?.localeDisplayNames[what] ?? {});
}
