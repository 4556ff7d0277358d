import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { readBaseMap } from "../readBaseMap";
import { type Complaint, StoryError, sentence } from "./complaint";
import { layerKinds } from "./layerKinds";
import { parseStory } from "./parseStory";
import { readStoryFolder, storySlugs } from "./readStories";

type Key = string | number;

const root = process.cwd();
const base = readBaseMap(root);
const geography = {
  countries: [...atlasOf(base.countries).keys()],
  areas: base.areas.features.map(({ properties }) => properties.id),
  countriesNamed: () => [],
};

describe.each(storySlugs(root))("%s, broken in one place,", (slug) => {
  const files = readFiles(slug);
  const leaves = Object.keys(files).flatMap((file) => leavesIn(files[file]).map((at) => ({ file, at })));

  test("is refused with a complaint that names the place, where something is of the wrong kind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        fc.constantFrom<unknown>(null, { story: 1 }, [[]]),
        ({ file, at }, wrong) => {
          const complaints = complaintsAbout(slug, changed(files, file, at, wrong));
          expect(
            complaints.some((complaint) => isAt(complaint, file, at)),
            told(file, at, complaints),
          ).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("parses, or is refused with a complaint that names the place or what stood there", () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom("", "TJK", "none", "2025-13-40", "‮", "<b>", "en"));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), texts, ({ file, at }, text) => {
        const before = String(valueAt(files[file], at));
        const complaints = complaintsAbout(slug, changed(files, file, at, text));
        const names = (complaint: Complaint) =>
          isAt(complaint, file, at) || [before, text].some((said) => said && sentence(complaint).includes(said));
        expect(complaints.length === 0 || complaints.some(names), told(file, at, complaints)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

/** The files of a story, with the content of spreadsheets in its place. */
const readFiles = (slug: string): Record<string, unknown> => readStoryFolder(root, slug, base).files;

/** The paths of all values that are neither lists nor objects. */
function leavesIn(value: unknown, path: Key[] = []): Key[][] {
  if (typeof value !== "object" || value === null) return path[0] === "$schema" ? [] : [path];
  const keys: Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => leavesIn((value as Record<Key, unknown>)[key], [...path, key]));
}

/** The files with `value` in one place; everything else is shared with the given ones. */
function changed(files: Record<string, unknown>, file: string, at: readonly Key[], value: unknown) {
  const replaced = (whole: unknown, [key, ...rest]: readonly Key[]): unknown => {
    if (key === undefined) return value;
    const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<Key, unknown>;
    copy[key] = replaced(copy[key], rest);
    return copy;
  };
  return { ...files, [file]: replaced(files[file], at) };
}

function complaintsAbout(slug: string, files: Record<string, unknown>): readonly Complaint[] {
  try {
    parseStory(slug, files, layerKinds, geography);
    return [];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.complaints;
  }
}

/** True when the complaint points to the place, to something around it, or into it. */
const isAt = (complaint: Complaint, file: string, at: readonly Key[]) =>
  complaint.file === file && complaint.at.every((key, i) => i >= at.length || String(key) === String(at[i]));

const told = (file: string, at: readonly Key[], complaints: readonly Complaint[]) =>
  `${file}: ${at.join(".")}\n${complaints.map(sentence).join("\n")}`;

const valueAt = (value: unknown, keys: readonly Key[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Record<Key, unknown> | null | undefined)?.[key], value);
