import { expect, test } from "vitest";
import { isObject, withValue } from "../../desk/document/edit";
import { readBaseMap } from "../../press/readBaseMap";
import { exampleStory } from "../../press/story/exampleStory";
import { soundFiles } from "./soundFiles";

const base = readBaseMap(process.cwd());
const example = exampleStory();
const after = (file: string, at: (string | number)[], value: unknown) => ({
  ...example,
  [file]: withValue(example[file], at, value),
});
const idsOf = (files: Record<string, unknown> | null, section: string) => {
  const value = isObject(files?.["story.json"]) ? files["story.json"][section] : undefined;
  return Array.isArray(value) ? value.map(({ id }) => id) : Object.keys(value ?? {});
};

test("a sound story is shown as it is", () => {
  expect(soundFiles("example", example, base)).toEqual({ complaints: [], files: example });
});

test("a claim that is wrong is left out with what rests on it alone; everything else is shown", () => {
  const { complaints, files } = soundFiles("example", after("story.json", ["claims", "pier", "basis"], "rumour"), base);
  expect(complaints.map(({ at }) => at.join("."))).toEqual(["claims.pier.basis"]);
  expect(idsOf(files, "claims")).toEqual(["host", "passengers"]);
  expect(idsOf(files, "sites")).toEqual([]);
  expect(idsOf(files, "flows")).toEqual(["flow-NOR"]);
});

test("a claim without a verdict is shown, with dots for what is to be said of it", () => {
  const { complaints, files } = soundFiles(
    "example",
    after("story.json", ["claims", "pier", "check"], undefined),
    base,
  );
  expect(complaints.map(({ at }) => at.join("."))).toEqual(["claims.pier.check"]);
  expect(idsOf(files, "sites")).toEqual(["old-pier"]);
  expect(files?.["en.json"]).toMatchObject({ claims: { pier: { note: "…" } } });
});

test("words that are missing are dots, and what is wrong with one thing takes that thing alone", () => {
  const missing = soundFiles("example", after("en.json", ["headline"], undefined), base).files;
  expect(missing?.["en.json"]).toMatchObject({ headline: "…", kicker: "Explainer map" });
  const wrong = soundFiles("example", after("story.json", ["roles", "role-NOR", "country"], "NRO"), base);
  expect(wrong.complaints.map(({ message }) => message).join()).toContain('did you mean "NOR"');
  expect(idsOf(wrong.files, "roles")).toEqual(["role-ISL"]);
});

test("the barest draft is shown; what is no story is not", () => {
  const bare = { date: "2025-05-02", updated: "2025-05-02", version: 1, language: "en", contact: "mailto:a@b.example" };
  expect(soundFiles("example", { "story.json": bare, "en.json": { signedOff: true } }, base).files).not.toBeNull();
  expect(soundFiles("example", { "story.json": [] }, base).files).toBeNull();
});
