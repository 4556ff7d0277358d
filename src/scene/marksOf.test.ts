import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addArea, exampleEdition } from "../press/edition/exampleEdition.testing";
import { marksOf } from "./marksOf";
import { sceneOf } from "./sceneOf";

const edition = exampleEdition(addArea);
const groups = (choice: Parameters<typeof sceneOf>[1]) => marksOf(edition, sceneOf(edition, choice));
const marks = (choice: Parameters<typeof sceneOf>[1]) =>
  groups(choice).flatMap(({ rows }) => rows.flatMap((row) => row.marks.map(({ id }) => id)));

describe("the list of marks", () => {
  test("has the marks of the layers that are on, under the words of the legend", () => {
    expect(
      groups({}).map(({ layer, count, rows }) => [
        layer.id,
        count,
        rows.map(({ label, marks }) => [label, marks.map(({ name }) => name)]),
      ]),
    ).toEqual([
      ["piers", 1, [["Closed", ["Old pier"]]]],
      ["passengers", 1, [["Over 100,000", ["From Norway to Iceland"]]]],
      ["disputed", 1, [["Claimed", ["area-crimea"]]]],
    ]);
  });

  test("has every mark of the map exactly once, and no country's colour, whatever is switched on and on whatever day", () => {
    const day = fc
      .date({ min: new Date("1940-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const basis = fc.constantFrom(undefined, "article" as const, "added" as const);
    fc.assert(
      fc.property(fc.subarray(edition.layers.map(({ id }) => id)), day, basis, (layers, date, basis) => {
        const scene = sceneOf(edition, { layers, date, basis });
        const drawn = scene.entries.filter(
          ({ layer }) => edition.layers.find(({ id }) => id === layer)?.draws === "marks",
        );
        expect(marks({ layers, date, basis }).sort()).toEqual(drawn.map(({ id }) => id).sort());
      }),
    );
  });

  test("is sorted by name within a row", () => {
    const names = groups({ layers: edition.layers.map(({ id }) => id) }).flatMap(({ rows }) =>
      rows.map((row) => row.marks.map(({ name }) => name)),
    );
    for (const each of names) expect(each).toEqual([...each].sort((a, b) => a.localeCompare(b, "en")));
  });
});
