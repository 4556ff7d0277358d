import { describe, expect, test } from "vitest";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import type { Choice } from "./choice";
import { legendOf } from "./legendOf";
import { countriesOf, sceneOf } from "./sceneOf";

const edition = exampleEdition();
const layer = (id: string, of = edition) => of.layers.find((each) => each.id === id) ?? (of.layers[0] as never);
const legend = (id: string, choice: Choice = {}, of = edition) =>
  legendOf(sceneOf(of, { layers: [id], ...choice }), layer(id, of));

describe("a legend", () => {
  test("has the words of the story, with the countries that carry each symbol", () => {
    expect(legend("parts")).toMatchObject([
      { id: "host", label: "Host", countries: ["ISL"] },
      { id: "guest", label: "Guest", countries: ["NOR"] },
    ]);
  });

  test("has no row for a symbol that nothing carries on the day", () => {
    const rows = (date: string) => legend("piers", { date }).map(({ id }) => id);
    expect(rows("1999-01-01")).toEqual(["pier"]);
    expect(rows("2025-01-01")).toEqual(["closed"]);
    expect(rows("1900-01-01")).toEqual([]);
  });

  test("has no row for a layer that is off", () => {
    expect(legend("parts", { layers: ["piers"] })).toEqual([]);
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
    expect(legend("passengers", {}, twice)).toMatchObject([{ id: "many", countries: ["NOR", "ISL"] }]);
  });

  test("accounts for every mark on the map, whatever is shown on whatever day, in the order of the story", () => {
    for (const each of edition.layers)
      for (const basis of [undefined, "article", "added"] as const)
        for (const date of ["1940-01-01", "1995-05-05", "2001-12-31", "2002-01-01", edition.date]) {
          const scene = sceneOf(edition, { layers: [each.id], date, basis });
          const rows = legendOf(scene, each);
          expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(scene.entries.map(({ symbol }) => symbol)));
          expect(new Set(rows.flatMap(({ countries }) => countries))).toEqual(
            new Set(scene.entries.flatMap(countriesOf)),
          );
          const order = each.symbols.map(({ id }) => id).filter((id) => rows.some((row) => row.id === id));
          expect(rows.map(({ id }) => id)).toEqual(order);
        }
  });

  test("says only what the article states, or only what others add, when the map shows no more", () => {
    expect(legend("parts", { basis: "article" }).map(({ id }) => id)).toEqual(["host"]);
    expect(legend("parts", { basis: "added" }).map(({ id }) => id)).toEqual(["guest"]);
  });
});
