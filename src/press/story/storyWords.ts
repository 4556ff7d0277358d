import type { Language } from "../../story/story";
import type { Words } from "../../story/words";
import { isRecord } from "./wordComplaints";

type Json = Record<string, unknown>;

/**
 * The words of a story by language, with those that a language lacks taken from `language`, the story's own; `missing` has
 * the dotted paths of what was taken. `sections` are those of the layer kinds.
 */
export function storyWords(
  files: ReadonlyMap<Language, Json>,
  language: Language,
  sections: string[],
): Map<Language, { words: Words; missing: string[] }> {
  const own = groupThings(files.get(language) ?? {}, sections);
  return new Map(
    [...files].map(([tag, value]) => {
      const missing: string[] = [];
      return [tag, { words: fallBack(own, groupThings(value, sections), [], missing) as Words, missing }];
    }),
  );
}

/** `words`, with what is missing taken from `own`; the dotted paths of what was taken are added to `missing`. */
function fallBack(own: unknown, words: unknown, path: string[], missing: string[]): unknown {
  if (words === undefined) {
    if (path.length > 0) missing.push(path.filter((part) => part !== "things").join("."));
    return own;
  }
  if (!isRecord(own) || !isRecord(words)) return words;
  // Country names fall back to CLDR in the reader's language, not to another language's spelling.
  if (path[0] === "countries" || (path[0] === "units" && path.length > 1)) return words;
  return Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(words)])].map((key) => [
      key,
      fallBack(own[key], words[key], [...path, key], missing),
    ]),
  );
}

/** A language file with the words of the kinds' sections gathered under `things`. */
function groupThings(words: Json, sections: string[]): Words {
  const { $schema: _, ...rest } = words;
  const things = Object.fromEntries(sections.map((section) => [section, words[section] ?? {}]));
  return {
    countries: {},
    units: {},
    parts: {},
    leads: {},
    images: {},
    quotations: {},
    ...omit(rest, sections),
    things,
  } as unknown as Words;
}

/** A record without some of its keys. */
export const omit = (record: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
