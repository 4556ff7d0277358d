import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inTemporaryProject } from "../../../tools/story/inTemporaryProject.testing";
import { readBaseMap } from "../../press/readBaseMap";
import { StoryError } from "../../press/story/complaint";
import { readStory, readStoryFolder } from "../../press/story/readStories";
import { editsBetween, type Files, isSame, type Key, valueIn, withEdit, withValue } from "./edit";
import { writeEdit } from "./writeEdit";

const textsOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
const [texts, short] = [textsOf("data/dushanbe-2025"), textsOf("data/lobito-2024")];
const parsed = (all: Record<string, string>): Files =>
  Object.fromEntries(Object.entries(all).map(([name, text]) => [name, JSON.parse(text)]));
const files = parsed(texts);
const shortFiles = parsed(short);

/** The texts after everything that leads from `before` to `after` has been written, with the edits that did. */
function written(before: Record<string, string>, from: Files, to: Files) {
  const all = { ...before };
  for (const edit of editsBetween(from, to)) {
    const text = writeEdit(all[edit.file], edit);
    if (text === undefined) delete all[edit.file];
    else all[edit.file] = text;
  }
  return all;
}

/** An editor's walk: a field set, a thing added, deleted, or put first, wherever the numbers lead. */
const walk = fc.array(
  fc.record({ section: fc.nat(), thing: fc.nat(), act: fc.nat(4), text: fc.string({ minLength: 1, maxLength: 80 }) }),
  { minLength: 8, maxLength: 25 },
);

function stepped(
  state: Files,
  { section, thing, act, text }: { section: number; thing: number; act: number; text: string },
) {
  const file = act === 4 ? "en.json" : "story.json";
  const core = state[file] as Record<string, unknown>;
  const sections = Object.keys(core).filter((key) => typeof core[key] === "object");
  const name = sections[section % sections.length] ?? "";
  const inner = core[name];
  const keys: Key[] = Array.isArray(inner)
    ? inner.map((each, index) => (each?.id as string | undefined) ?? index)
    : Object.keys(inner as object);
  const key = keys[thing % keys.length];
  if (key === undefined) return state;
  const at = [name, key];
  const value = valueIn(core, at);
  const change = (path: Key[], next: unknown, after?: Key | null) => ({
    ...state,
    [file]: withValue(core, path, next, after),
  });
  if (act === 0) return change(at, undefined);
  if (act === 1 && Array.isArray(inner) && typeof key === "string")
    return change([name], [value, ...inner.filter((each) => each !== value)]);
  if (act === 2 && typeof key === "string" && !Array.isArray(inner)) return change([name, `new-${thing}`], value, key);
  if (typeof value === "string") return change(at, text);
  if (typeof value !== "object" || value === null) return state;
  const fields = Object.entries(value).filter(([field, each]) => field !== "id" && typeof each === "string");
  const [field] = fields[thing % (fields.length || 1)] ?? [];
  return field ? change([...at, field], text) : change([...at, "note"], { text, list: [text, 1] });
}

test("a random walk of edits ends in files that hold what the desk shows; taken back, nothing differs from before", () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const after = steps.reduce(stepped, shortFiles);
      const changed = written(short, shortFiles, after);
      expect(isSame(parsed(changed), after)).toBe(true);
      const back = written(changed, after, shortFiles);
      expect(isSame(parsed(back), shortFiles)).toBe(true);
      // The same edits on the values alone.
      expect(isSame(editsBetween(shortFiles, after).reduce(withEdit, shortFiles), after)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test("a random walk of edits ends in files that the check reads: what is wrong in them is told, and nothing else happens", () => {
  const base = readBaseMap(process.cwd());
  fc.assert(
    fc.property(walk, (steps) => {
      const changed = written(short, shortFiles, steps.reduce(stepped, shortFiles));
      inTemporaryProject((root) => {
        mkdirSync(join(root, "data/walk"));
        for (const [name, text] of Object.entries(changed)) writeFileSync(join(root, "data/walk", name), text);
        expect(readStoryFolder(root, "walk", base).unreadable).toEqual([]);
        try {
          readStory(root, "walk", base);
        } catch (error) {
          expect(error).toBeInstanceOf(StoryError);
        }
      });
    }),
    { numRuns: 3 },
  );
});

test("an edit changes its own lines only, and the project's formatter leaves them as they are", () => {
  const core = files["story.json"] as Record<string, unknown>;
  let next = withValue(core, ["claims", "c1", "sources"], ["APNEWS", "REUTERS"]);
  next = withValue(
    next,
    ["claims", "new"],
    { basis: "article", paragraph: 1, countries: ["TJK"], amount: { low: 1 } },
    "c1",
  );
  next = withValue(next, ["roles", "role-new"], { id: "role-new", country: "TUR", claims: ["c1"] });
  next = withValue(
    next,
    ["view", "focus"],
    Array.from({ length: 24 }, (_, index) => `place-${index}`),
  );
  next = withValue(next, ["steps", "arrival", "claims"], undefined);
  const { "story.json": text = "" } = written(texts, files, { ...files, "story.json": next });
  const old = new Set(texts["story.json"]?.split("\n"));
  expect(text.split("\n").filter((line) => !old.has(line)).length).toBeLessThan(45);
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const formatted = spawnSync(process.execPath, [biome, "format", "--stdin-file-path=data/story.json"], {
    input: text,
  });
  expect(formatted.stdout.toString()).toBe(text);
});

test("an edit of what has changed since is not made, and the same edit by two is none", () => {
  const edit = { file: "en.json", at: ["headline"], was: "Seen", value: "Mine" };
  expect(withEdit({ "en.json": { headline: "Theirs" } }, edit)).toEqual({ "en.json": { headline: "Theirs" } });
  expect(withEdit({ "en.json": { headline: "Mine" } }, edit)).toEqual({ "en.json": { headline: "Mine" } });
  expect(withEdit({ "en.json": { headline: "Seen" } }, edit)).toEqual({ "en.json": { headline: "Mine" } });
});
