import fc from "fast-check";
import { expect, test } from "vitest";
import { StoryError, sentence } from "./complaint";
import { exampleStory } from "./exampleStory";
import { layerKinds } from "./layerKinds";
import { parseStory } from "./parseStory";

type Key = string | number;

const geography = { countries: ["ISL", "NOR", "DNK", "KGZ"], areas: ["crimea"], countriesNamed: () => [] };

/** Every place in the files that has a value, the files themselves included. */
const paths = pathsIn(exampleStory());

const replacement = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    " ",
    "none",
    "constructor",
    "__proto__",
    "story",
    "ISL",
    "host",
    "../..",
    [],
    {},
    [[]],
    [null],
    {
      id: "host",
    },
  ),
  fc.anything({
    key: fc.stringMatching(/^[A-Za-z_-]{1,12}$/),
    maxDepth: 2,
    values: [fc.string(), fc.double(), fc.boolean(), fc.constant(null)],
  }),
  fc.string({ unit: "binary" }),
);

const mutation = fc.record({
  path: fc.constantFrom(...paths),
  change: fc.option(replacement.map((value) => ({ value }))),
});

test("a story broken anywhere either parses or is refused with complaints that lead to the place", () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const files = exampleStory();
      for (const { path, change } of mutations) mutate(files, path, change);
      for (const complaint of complaintsAbout(files)) {
        const { file, at, message } = complaint;
        expect(message).not.toBe("");
        expect(message).not.toMatch(/undefined|\[object/);
        expect(leadsSomewhere(files, file, at), sentence(complaint)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("a story in which any one thing is missing, or is null, is refused with complaints and never fails otherwise", () => {
  for (const path of paths)
    for (const change of [null, { value: null }]) {
      const files = exampleStory();
      mutate(files, path, change);
      expect(() => complaintsAbout(files), path.join()).not.toThrow();
    }
}, 60_000);

function complaintsAbout(files: Record<string, unknown>) {
  try {
    parseStory("example", files, layerKinds, geography);
    return [];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    expect(error.complaints.length).toBeGreaterThan(0);
    return error.complaints;
  }
}

/** True when the complaint's file is there, or is the one that is missing, and its path exists in it, or the path's parent. */
function leadsSomewhere(files: Record<string, unknown>, file: string, at: readonly Key[]): boolean {
  const language = (files["story.json"] as { language?: unknown } | undefined)?.language;
  if (!(file in files)) return at.length === 0 && (file === "story.json" || file === `${language ?? "en"}.json`);
  if (at.length === 0) return true;
  const holds = (upTo: number) => valueAt(files[file], at.slice(0, upTo)) !== undefined;
  // A section of words may be left out as a whole; what it lacks is then told one by one.
  return holds(at.length) || holds(at.length - 1) || (file !== "story.json" && !holds(1));
}

const valueAt = (value: unknown, keys: readonly Key[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Record<Key, unknown> | null | undefined)?.[key], value);

function pathsIn(value: unknown, path: Key[] = []): Key[][] {
  if (typeof value !== "object" || value === null) return [path];
  const keys: Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const own = path.length > 0 ? [path] : [];
  return [...own, ...keys.flatMap((key) => pathsIn((value as Record<Key, unknown>)[key], [...path, key]))];
}

/** Replaces the value at `path`, or deletes it; does nothing when an earlier mutation removed its parent. */
function mutate(files: Record<string, unknown>, path: readonly Key[], change: { value: unknown } | null) {
  const parent = valueAt(files, path.slice(0, -1)) as Record<Key, unknown> | null | undefined;
  const key = path.at(-1);
  if (typeof parent !== "object" || parent === null || key === undefined) return;
  if (change) parent[key] = structuredClone(change.value);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}
