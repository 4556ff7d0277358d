import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf, symbolOf } from "../../scene/sceneOf";
import { drawScene } from "../../still/drawScene";
import type { RawFiles } from "../edition/exampleEdition.testing";
import { readEdition } from "../edition/readEditions";
import { readBaseMap } from "../readBaseMap";
import { curvedLine } from "../sea/curvedLine";
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

describe("routes with figures", () => {
  const withClasses = (change: (files: RawFiles) => void = () => {}) => {
    const files = exampleStory() as RawFiles;
    const { "story.json": core, "en.json": words } = files;
    Object.assign(core.places, { bergen: { lngLat: [5.2, 60.4] } });
    Object.assign(words.places, { bergen: "Bergen" });
    core.layers.push({
      id: "ways",
      kind: "routes",
      color: "teal",
      classes: [
        { id: "busy", atLeast: 100_000 },
        { id: "quiet", atLeast: 1 },
      ],
      unknown: "uncounted",
      former: "gone",
    });
    words.layers.ways = { title: "Ways", symbols: { busy: "a", quiet: "b", uncounted: "c", gone: "d" } };
    const route = { from: "oslo", to: "bergen", by: "land", claims: ["passengers"] };
    core.routes = [
      {
        ...route,
        id: "counted",
        figure: "passengers",
        periods: [{ during: "../2023", symbol: "gone" }, { during: "2024/.." }],
      },
      { ...route, id: "not-counted", periods: [{}], curved: true },
    ];
    words.routes = { counted: { name: "Counted" }, "not-counted": { name: "Not counted" } };
    change(files);
    return checkedStory("example", files, base);
  };
  const faultsOf = (change: (files: RawFiles) => void) => {
    try {
      withClasses(change);
      return [];
    } catch (error) {
      return (error as StoryError).complaints.map(sentence);
    }
  };

  test("are as wide as their class, dashed without a figure, and grey where they are former", () => {
    const edition = readEdition(withClasses(), "en", atlasOf(base.countries));
    const looks = (date: string) => {
      const { entries, layers } = sceneOf(edition, { layers: ["ways"], date });
      return entries
        .filter(({ layer }) => layer === "ways")
        .map((entry) => [entry.thing, symbolOf(layers, entry)] as const);
    };
    expect(looks("2025-01-01")).toEqual([
      ["counted", { kind: "line", color: "teal", width: "wide", dashed: false, arrow: true }],
      ["not-counted", { kind: "line", color: "teal", width: "thin", dashed: true, arrow: true }],
    ]);
    expect(looks("2020-01-01")[0]).toEqual([
      "counted",
      { kind: "line", color: "closed", width: "thin", dashed: true, arrow: true },
    ]);
  });

  test("and layers that have both looks, or half of one, are told so", () => {
    expect(faultsOf(() => {})).toEqual([]);
    expect(faultsOf((files) => (files["story.json"].layers.at(-1).symbols = {}))[0]).toMatch(
      /either "symbols", or "classes"/,
    );
    expect(faultsOf((files) => delete files["story.json"].layers.at(-1).unknown).join()).toMatch(
      /"unknown" for routes/,
    );
    expect(faultsOf((files) => (files["story.json"].routes[1].by = "sea")).join()).toMatch(/cannot be curved/);
  });

  test("curve softly through their points, without loops, and between two of them", () => {
    const points = fc.uniqueArray(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 })), {
      minLength: 2,
      maxLength: 6,
      selector: (point) => point.join(),
    });
    fc.assert(
      fc.property(points, (through) => {
        const line = curvedLine(through);
        for (const point of through)
          expect(Math.min(...line.map(([x, y]) => Math.hypot(x - point[0], y - point[1])))).toBeLessThan(1e-6);
        const [lngs, lats] = [0, 1].map((axis) => through.map((point) => point[axis] ?? 0)) as [number[], number[]];
        const reach = Math.hypot(Math.max(...lngs) - Math.min(...lngs), Math.max(...lats) - Math.min(...lats));
        for (const [x, y] of line) {
          expect(x).toBeGreaterThan(Math.min(...lngs) - reach / 3);
          expect(x).toBeLessThan(Math.max(...lngs) + reach / 3);
          expect(y).toBeGreaterThan(Math.min(...lats) - reach / 3);
          expect(y).toBeLessThan(Math.max(...lats) + reach / 3);
        }
        expect(line.length).toBeGreaterThan(10);
      }),
    );
  });
});
