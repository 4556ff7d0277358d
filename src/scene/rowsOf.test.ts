import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addArea, exampleEdition, type RawFiles } from "../press/edition/exampleEdition.testing";
import { countriesInStory, rowsOf } from "./rowsOf";
import { sceneOf } from "./sceneOf";

const withDenmark = (files: RawFiles) => {
  addArea(files);
  files["story.json"].claims.pier.countries.push("DNK");
};
const edition = exampleEdition(withDenmark);
const rows = (choice: Parameters<typeof sceneOf>[1]) => rowsOf(edition, sceneOf(edition, choice), "Also in the story");

describe("the list of countries", () => {
  test("has the groups of the legend, and last the countries without a colour, by name", () => {
    expect(rows({}).map(({ label, countries }) => [label, countries])).toEqual([
      ["Host", ["ISL"]],
      ["Guest", ["NOR"]],
      ["Also in the story", ["DNK", "UKR"]],
    ]);
  });

  test("is grouped as the map is coloured", () => {
    expect(rows({ layers: ["tickets"] }).map(({ label, countries }) => [label, countries])).toEqual([
      ["Over 100,000", ["NOR"]],
      ["Not counted", ["ISL"]],
      ["Also in the story", ["DNK", "UKR"]],
    ]);
  });

  test("is grouped by the story's first colouring when the map carries none", () => {
    expect(rows({ layers: ["piers"] })).toEqual(rows({}));
  });

  test("has every country of the story exactly once, whatever is switched on and on whatever day", () => {
    const day = fc
      .date({ min: new Date("1940-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.subarray(edition.layers.map(({ id }) => id)), day, (layers, date) => {
        const listed = rows({ layers, date }).flatMap(({ countries }) => countries);
        expect([...listed].sort()).toEqual(["DNK", "ISL", "NOR", "UKR"]);
      }),
    );
  });

  test("puts under a colour only what the map colours, when it shows only what the article states", () => {
    expect(rows({ basis: "article" }).map(({ label, countries }) => [label, countries])).toEqual([
      ["Host", ["ISL"]],
      ["Also in the story", ["DNK", "NOR", "UKR"]],
    ]);
  });

  test("has no empty groups, and names only countries of which the story says anything", () => {
    for (const group of rows({})) expect(group.countries.length).toBeGreaterThan(0);
    expect(countriesInStory(edition)).not.toContain("KGZ");
  });
});
