import { describe, expect, test } from "vitest";
import type { EditionLayer } from "./edition";
import { exampleEdition } from "./exampleEdition";
import { legendOf } from "./legendOf";
import { countriesOf, entriesOn } from "./sceneOf";

const edition = exampleEdition();
const layer = (id: string) => edition.layers.find((each) => each.id === id) as EditionLayer;

describe("a legend", () => {
  test("has the words of the story, with the countries that carry each symbol", () => {
    expect(legendOf(edition, layer("parts"), edition.date)).toMatchObject([
      { id: "host", label: "Host", countries: ["ISL"] },
      { id: "guest", label: "Guest", countries: ["NOR"] },
    ]);
  });

  test("has no row for a symbol that nothing carries on the day", () => {
    const rows = (date: string) => legendOf(edition, layer("piers"), date).map(({ id }) => id);
    expect(rows("1999-01-01")).toEqual(["pier"]);
    expect(rows("2025-01-01")).toEqual(["closed"]);
    expect(rows("1900-01-01")).toEqual([]);
  });

  test("names each country once, even where several marks lie in it, and both ends of a route", () => {
    const twice = exampleEdition((files) => {
      files["story.json"].flows.push({
        id: "flow-back",
        from: "ISL",
        to: "NOR",
        figure: "passengers",
        claims: ["host", "passengers"],
      });
      files["en.json"].flows["flow-back"] = { name: "From Iceland to Norway" };
    });
    expect(legendOf(twice, layer("passengers"), twice.date)).toMatchObject([{ id: "many", countries: ["NOR", "ISL"] }]);
  });

  test("accounts for every mark of its layer on every day, in the order of the story", () => {
    for (const each of edition.layers)
      for (const date of ["1940-01-01", "1995-05-05", "2001-12-31", "2002-01-01", edition.date]) {
        const rows = legendOf(edition, each, date);
        const used = entriesOn(edition, [each], date);
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(used.map(({ symbol }) => symbol)));
        expect(new Set(rows.flatMap(({ countries }) => countries))).toEqual(new Set(used.flatMap(countriesOf)));
        const order = each.symbols.map(({ id }) => id).filter((id) => rows.some((row) => row.id === id));
        expect(rows.map(({ id }) => id)).toEqual(order);
      }
  });
});
