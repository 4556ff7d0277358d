import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../../src/geo/atlas";
import { projectOf, type Size } from "../../src/geo/projection";
import { addThing, exampleEdition } from "../../src/scene/exampleEdition";
import { sceneOf } from "../../src/scene/sceneOf";
import { overlayOf } from "../../src/still/overlayOf";
import { readBaseMap } from "../readStories";
import { overlaySizes, stillOf } from "./stillOf";
import { stillStyles } from "./stillStyles";

const base = readBaseMap(fileURLToPath(new URL("../..", import.meta.url)));
const atlas = atlasOf(base.countries);
/** Ten neighbours, of which some are small: where sites crowd. */
const neighbours = ["KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE", "ARM", "GEO", "UKR", "MDA"];

/** A story with so many sites, scattered by the golden ratio over the neighbours. */
const withSites = (count: number) =>
  exampleEdition((files) => {
    const story = files["story.json"];
    story.view = { camera: { center: [64, 47], zoom: 2.4 }, layers: ["parts", "piers"] };
    story.labels = neighbours.map((country) => ({ country }));
    story.sites = [];
    files["en.json"].sites = {};
    for (let i = 0; i < count; i++) {
      const country = neighbours[i % neighbours.length] ?? "";
      const found = atlas.get(country);
      if (!found) throw new Error(`No country "${country}"`);
      const half = Math.sqrt(found.area) / 111 / 3;
      const lngLat = [found.label[0] + half * scattered(i, 0.618), found.label[1] + (half / 2) * scattered(i, 0.755)];
      addThing(files, "sites", {
        id: `site-${i}`,
        country,
        place: { lngLat, precision: "town" },
        periods: [{ during: "1990/..", symbol: i % 3 ? "pier" : "closed" }],
        claims: ["pier"],
      });
    }
  }, atlas);

/** Evenly spread numbers from −1 to 1. */
const scattered = (i: number, step: number) => ((i * step) % 1) * 2 - 1;

describe.each([5, 50, 500])("a story of %i sites", (count) => {
  const edition = withSites(count);

  test("has a still of less than 200 kB, overlay and places included", () => {
    const { svg, overlay, items } = stillOf(edition, base, {}, (country) => `#${country}`);
    expect(Buffer.byteLength(svg + overlay + stillStyles(edition, items))).toBeLessThan(200_000);
  });

  test.each(Object.entries(overlaySizes))("counts every site in one mark of its country, on a %s map", (_, size) => {
    const marks = marksOn(size).filter(({ layer }) => layer === "piers");
    const members = marks.flatMap((mark) => mark.members);
    expect(members).toHaveLength(count);
    expect(new Set(members).size).toBe(count);
    for (const mark of marks)
      for (const member of mark.members)
        expect(edition.entries.find(({ id }) => id === member)?.place).toMatchObject({ country: mark.country });
  });

  test.each(Object.entries(overlaySizes))("gathers them into few marks, on a %s map", (_, size) => {
    const marks = marksOn(size).filter(({ layer }) => layer === "piers");
    expect(marks.length).toBeLessThanOrEqual(24);
  });

  function marksOn(size: Size) {
    const { layers, entries, camera } = sceneOf(edition, {});
    const items = overlayOf({ edition, layers, entries, curves: new Map(), project: projectOf(camera), size });
    return items.flatMap((item) => (item.kind === "point" ? [item] : []));
  }
});
