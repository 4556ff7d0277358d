import type { AtlasCountry } from "../../src/geo/atlas";
import { addThing, type RawFiles } from "../../src/press/edition/exampleEdition.testing";
import { exampleStory } from "../../src/press/story/exampleStory";
import type { Iso3 } from "../../src/story/story";

/** Ten neighbours, some of them small, so that sites are crowded. */
const neighbours = ["KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE", "ARM", "GEO", "UKR", "MDA"];

/** The files of a story with so many sites, scattered by the golden ratio over ten neighbours. */
export function storyOfSites(count: number, atlas: ReadonlyMap<Iso3, AtlasCountry>): RawFiles {
  const files = exampleStory() as RawFiles;
  const story = files["story.json"];
  story.view = { camera: { center: [64, 47], zoom: 2.4 }, layers: ["parts", "piers"] };
  story.labels = neighbours.map((country) => ({ country }));
  story.sites = [];
  files["en.json"].sites = {};
  for (let i = 0; i < count; i++) {
    const country = neighbours[i % neighbours.length] ?? "";
    const found = atlas.get(country);
    if (!found) throw new Error(`No country "${country}"`);
    const half = Math.sqrt(found.km2) / 111 / 5;
    const lngLat = [found.label[0] + half * scattered(i, 0.618), found.label[1] + (half / 2) * scattered(i, 0.755)];
    addThing(files, "sites", {
      id: `site-${i}`,
      country,
      place: { lngLat, precision: "town" },
      periods: [{ during: "1990/..", symbol: i % 3 ? "pier" : "closed" }],
      claims: ["pier"],
    });
  }
  return files;
}

/** Evenly spread numbers from −1 to 1. */
const scattered = (i: number, step: number) => ((i * step) % 1) * 2 - 1;
