import { describe, expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { drawScene } from "../../still/drawScene";
import type { RawFiles } from "../edition/exampleEdition.testing";
import { readEdition } from "../edition/readEditions";
import { readBaseMap } from "../readBaseMap";
import { StoryError, sentence } from "./complaint";
import { exampleStory } from "./exampleStory";
import { checkedStory } from "./readStories";

const base = readBaseMap(process.cwd());

/** The example story with a line of ships that goes round a continent once the canal is closed, and a railway. */
function withRoutes(avoids: string[]) {
  const files = exampleStory() as RawFiles;
  const { "story.json": core, "en.json": words } = files;
  Object.assign(core.places, { mumbai: { lngLat: [72.75, 18.9] }, bergen: { lngLat: [5.2, 60.4] } });
  Object.assign(words.places, { mumbai: "Mumbai", bergen: "Bergen" });
  const line = { color: "partnership", width: "medium", dashed: false, arrow: true };
  core.layers.push({ id: "ways", kind: "routes", symbols: { now: line, former: { ...line, dashed: true } } });
  words.layers.ways = { title: "Ways", symbols: { now: "Now", former: "Former" } };
  core.routes = [
    {
      id: "ships",
      from: "mumbai",
      to: "bergen",
      by: "sea",
      countries: ["NOR"],
      periods: [
        { during: "../2023", symbol: "now" },
        { during: "2024/..", symbol: "now", avoids },
      ],
      claims: ["pier"],
    },
    {
      id: "railway",
      from: "oslo",
      to: "bergen",
      by: "land",
      periods: [{ during: "1909/..", symbol: "former" }],
      claims: ["pier"],
    },
  ];
  words.routes = { ships: { name: "Ships" }, railway: { name: "Railway" } };
  return checkedStory("example", files, base);
}

test("routes follow the sea past what is closed on the day, and are drawn", () => {
  const edition = readEdition(withRoutes(["suez-canal"]), "en", atlasOf(base.countries));
  const curves = curvesIn(edition, edition.view.camera);
  const southernmost = (date: string) => {
    const scene = sceneOf(edition, { layers: ["ways"], date });
    const ships = scene.entries.find(({ thing }) => thing === "ships");
    const still = drawScene({ ...scene, edition, curves, base, paint: (color) => color });
    for (const id of [ships?.id, "railway"]) expect(still).toContain(`data-entry="${id}"`);
    return Math.min(...(curves.get(ships?.id ?? "") ?? []).map(([, lat]) => lat));
  };
  expect(southernmost("2023-06-01")).toBeGreaterThan(0);
  expect(southernmost("2025-06-01")).toBeLessThan(-34);
  expect(curves.get("railway")?.[0]).toEqual([10.75, 59.91]);
  expect(curves.get("railway")?.at(-1)).toEqual([5.2, 60.4]);
}, 60_000);

test("an editor is told where no ship could go", () => {
  expect(() => withRoutes(["arabian-sea"])).toThrow(StoryError);
  expect(() => withRoutes(["arabian-sea"])).toThrow(/finds no way by sea/);
}, 60_000);

describe("a route along a line of a GeoJSON file", () => {
  /** From Bergen to Oslo, against the way that the route has. */
  const drawn = [
    [5.33, 60.39],
    [6.4, 60.63],
    [6.41, 60.631],
    [7.5, 60.6],
    [9.5, 60.3],
    [10.75, 59.91],
  ];
  const source = { file: "rails.geojson", source: "PORT", licence: "public domain" };

  /** The example story with a railway that goes along a line, and what an editor is told of it. */
  function withLine(thing: object = {}, layer: object = source, coordinates: unknown = drawn) {
    const files = exampleStory() as RawFiles;
    const { "story.json": core, "en.json": words } = files;
    core.places.bergen = { lngLat: [5.3, 60.4] };
    words.places.bergen = "Bergen";
    const rails = { color: "grey", width: "thin", dashed: false, arrow: false };
    core.layers.push({ id: "ways", kind: "routes", symbols: { rails }, ...layer });
    words.layers.ways = { title: "Ways", symbols: { rails: "Railway" } };
    const route = { id: "railway", from: "oslo", to: "bergen", by: "land", shape: "bergen-line", claims: ["pier"] };
    core.routes = [{ ...route, periods: [{ symbol: "rails" }], ...thing }];
    words.routes = { railway: { name: "Railway" } };
    const geometry = { type: "LineString", coordinates };
    files["rails.geojson"] = {
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { id: "bergen-line" }, geometry }],
    };
    return checkedStory("example", files, base);
  }

  const told = (...how: Parameters<typeof withLine>): string => {
    try {
      withLine(...how);
      return "";
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return error.complaints.map(sentence).join("\n");
    }
  };

  test("goes along it from its own beginning, thinned, and names its source on the map", () => {
    const story = withLine();
    const place = story.entries.find(({ entry }) => entry.thing === "railway")?.entry.place;
    const line = place?.at === "line" ? place.line : [];
    expect([line[0], line.at(-1)]).toEqual([drawn.at(-1), drawn[0]]);
    // What lies within a kilometre of the line between its neighbours goes; long stretches are split.
    expect(line).not.toContainEqual([6.4, 60.63]);
    expect(line).toContainEqual([7.5, 60.6]);
    const edition = readEdition(story, "en", atlasOf(base.countries));
    expect(edition.layers.find(({ id }) => id === "ways")?.about).toContain("public domain");
  });

  test.each([
    [
      "a line that is not in the file",
      { shape: "bergen-lime" },
      source,
      drawn,
      'is not a line of rails.geojson; did you mean "bergen-line"?',
    ],
    [
      "a layer without a licence",
      {},
      { file: "rails.geojson", source: "PORT" },
      drawn,
      'the "source" and the "licence"',
    ],
    ["a file that is not there", {}, { ...source, file: "tracks.geojson" }, drawn, "not beside story.json"],
    ["a way by sea", { by: "sea" }, source, drawn, 'say "by": "land"'],
    ["ends elsewhere", { to: "reykjavik" }, source, drawn, 'km from "reykjavik"'],
    [
      "metres in place of degrees",
      {},
      source,
      [
        [599000, 6640000],
        [300000, 6700000],
      ],
      "WGS 84",
    ],
    ["a line of one point", {}, source, [[5, 60]], "a LineString of two points or more"],
  ])("an editor is told of %s", (_, thing, layer, coordinates, message) => {
    expect(told(thing, layer, coordinates)).toContain(message);
  });
});
