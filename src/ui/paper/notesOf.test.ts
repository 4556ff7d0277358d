import { expect, test } from "vitest";
import type { Edition } from "../../scene/edition";
import type { Stated } from "../../scene/sourcesOf";
import { notesOf } from "./notesOf";

const edition = {
  article: "article",
  sources: Object.fromEntries(
    ["article", "atlas", "gazette", "unused"].map((id) => [id, { publisher: id, about: id }]),
  ),
} as unknown as Edition;
const claim = (basis: Stated["basis"], sources: string[]) => ({ basis, sources }) as Stated;

test("publications are numbered in the order in which a text first rests on them, each once", () => {
  const told = [claim("source", ["gazette"]), claim("article", ["atlas"]), claim("source", ["gazette", "atlas"])];
  const notes = notesOf(edition, told);
  expect(notes.publications.map(({ id, number }) => [id, number])).toEqual([
    ["gazette", 1],
    ["article", 2],
    ["atlas", 3],
  ]);
  expect(told.map((each) => notes.numbersOf([each]))).toEqual([[1], [2, 3], [1, 3]]);
  expect(notes.numbersOf(told)).toEqual([1, 2, 3]);
});

test("a story without an article, and a source that it does not have, leave no number behind", () => {
  const notes = notesOf({ ...edition, article: undefined }, [claim("article", ["lost", "atlas"])]);
  expect(notes.publications.map(({ id }) => id)).toEqual(["atlas"]);
});
