import { expect, test } from "vitest";
import { readBaseMap } from "../../press/readBaseMap";
import { exampleStory } from "../../press/story/exampleStory";
import { soundFiles } from "../../press/story/soundFiles";
import { type Files, valueIn } from "./edit";
import { withRelease } from "./release";

const release = { version: 2, day: "2026-11-28", note: "", claims: ["host"] };

test("a version has its number and day, and no correction where nothing is corrected", () => {
  const files = withRelease(exampleStory() as Files, "en", release);
  expect(files["story.json"]).toMatchObject({ version: 2, updated: "2026-11-28" });
  expect(valueIn(files["story.json"], ["corrections"]) ?? []).toEqual([]);
});

test("each correction stands beside the earlier ones, with its words, and the story stays without mistakes", () => {
  const once = withRelease(exampleStory() as Files, "en", { ...release, note: "The ferry runs twice a week." });
  const twice = withRelease(once, "en", { ...release, note: "It leaves at noon." });
  expect(valueIn(twice["story.json"], ["corrections"])).toEqual([
    { id: "v2", date: "2026-11-28", claims: ["host"] },
    { id: "v2-2", date: "2026-11-28", claims: ["host"] },
  ]);
  expect(valueIn(twice["en.json"], ["corrections"])).toEqual({
    v2: "The ferry runs twice a week.",
    "v2-2": "It leaves at noon.",
  });
  expect(soundFiles("example", twice, readBaseMap(process.cwd())).complaints).toEqual([]);
});
