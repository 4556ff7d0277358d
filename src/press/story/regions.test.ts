import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectOf } from "../../geo/projection";
import { plainPicture } from "../../map/plainPicture.testing";
import { styleOf } from "../../map/styleOf";
import type { Edition } from "../../scene/edition";
import { sceneOf } from "../../scene/sceneOf";
import { grid } from "../../still/basePaths";
import { decodePath } from "../../still/decodePath.testing";
import { drawScene } from "../../still/drawScene";
import type { LngLat } from "../../story/story";
import { exampleEdition, type RawFiles } from "../edition/exampleEdition.testing";
import { readBaseMap } from "../readBaseMap";
import { StoryError, sentence } from "./complaint";
import { exampleStory } from "./exampleStory";
import { checkedStory } from "./readStories";
import { mostPoints, shapesIn, thinned, thinning } from "./shapesIn";

const base = readBaseMap(process.cwd());
const square = (west: number, south: number, side = 1): LngLat[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (id: string, ...rings: LngLat[][]) => ({
  type: "Feature",
  properties: { id },
  geometry: { type: "Polygon", coordinates: rings },
});
const file = (...features: object[]) => ({ type: "FeatureCollection", features });

/** Gives the example story a layer of regions with one thing. */
function withRegion(
  files: RawFiles,
  thing: object = {},
  shapes: object = file(feature("south", square(-21, 63.7, 0.8))),
) {
  files["held.geojson"] = shapes;
  files["story.json"].layers.push({
    id: "held",
    kind: "regions",
    file: "held.geojson",
    source: "PORT",
    licence: "CC BY 4.0",
    symbols: { held: { color: "purple" }, left: { color: "grey", texture: "dots" } },
  });
  files["story.json"].view.layers.push("held");
  files["en.json"].layers.held = { title: "Who holds what", symbols: { held: "Held", left: "Left" } };
  files["story.json"].regions = [
    { id: "south", country: "ISL", precision: "exact", periods: [{ symbol: "held" }], claims: ["pier"], ...thing },
  ];
  files["en.json"].regions = { south: { name: "The south" } };
}

/** What an editor is told of the example with a region. */
function told(...how: [thing?: object, shapes?: object]): string[] {
  const files = exampleStory() as RawFiles;
  withRegion(files, ...how);
  try {
    checkedStory("example", files, base);
    return [];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.complaints.map(sentence);
  }
}

describe("an editor is told of a region", () => {
  test("nothing when it is sound", () => {
    expect(told()).toEqual([]);
  });

  test.each([
    ["that its file is not there", { shape: "x" }, {}, /has no|is not GeoJSON/],
    [
      "that the file has no such shape",
      { shape: "sout" },
      undefined,
      /"sout" is not a shape of held\.geojson; did you mean "south"/,
    ],
    ["where it lies elsewhere than its country", { country: "NOR" }, undefined, /lies \d+ km outside "NOR"/],
    ["of shapes without an id", {}, file({ ...feature("south", square(0, 60)), properties: {} }), /has no "id"/],
    [
      "of two shapes of one id",
      {},
      file(feature("south", square(-21, 63.7)), feature("south", square(0, 1))),
      /two shapes/,
    ],
    [
      "of points and lines",
      {},
      file({ ...feature("south"), geometry: { type: "Point", coordinates: [0, 0] } }),
      /"Point" is not a shape/,
    ],
    ["of coordinates in metres", {}, file(feature("south", square(500_000, 7_000_000))), /save the file in WGS 84/],
  ])("%s", (_, thing, shapes, message) => {
    expect(told(thing, shapes).join("\n")).toMatch(message);
  });

  test("that it lies in a disputed area, which is hatched", () => {
    const shapes = file(feature("south", square(33.5, 44.8, 1.2)));
    const thing = { country: "UKR", countries: ["ISL"] };
    const parts = (lines: string[]) => lines.filter((line) => !line.includes("parts"));
    expect(parts(told(thing, shapes))).toEqual([
      expect.stringMatching(/overlaps the disputed area "crimea": say "disputed": true/),
    ]);
    expect(parts(told({ ...thing, disputed: true }, shapes))).toEqual([]);
  });

  test("that its file is too large", () => {
    const many = Array.from({ length: mostPoints }, (_, i) => feature(`r${i}`, square(-21 + (i % 40) / 40, 63.7, 0.5)));
    expect(told({}, file(feature("south", square(-21, 63.7, 0.8)), ...many)).join()).toMatch(
      /has \d+ points .* at most 2000/,
    );
  });
});

/** A ring around a place, with as many corners as radii. */
const ring = (radius: fc.Arbitrary<number>) =>
  fc.array(radius, { minLength: 3, maxLength: 40 }).map((radii): LngLat[] => {
    const corners = radii.map((r, at): LngLat => {
      const angle = (2 * Math.PI * at) / radii.length;
      return [-18.6 + r * Math.cos(angle), 64.9 + (r / 2) * Math.sin(angle)];
    });
    return [...corners, corners[0] as LngLat];
  });

describe("any shape", () => {
  test("stays within a kilometre of what was drawn, closed, wound as GeoJSON has it, its middle within", () => {
    fc.assert(
      fc.property(ring(fc.double({ min: 0.2, max: 3, noNaN: true })), fc.boolean(), (outline, turned) => {
        const drawn = turned ? [...outline].reverse() : outline;
        const { south } = shapesIn("held.geojson", file(feature("south", drawn))).shapes;
        const [kept = []] = south?.polygons[0] ?? [];
        expect(kept[0]).toEqual(kept.at(-1));
        expect(
          kept.reduce((sum, [x, y], i) => sum + x * (kept[i + 1]?.[1] ?? y) - (kept[i + 1]?.[0] ?? x) * y, 0),
        ).toBeGreaterThan(0);
        for (const point of drawn) expect(distanceTo(point, kept)).toBeLessThanOrEqual(thinning + 0.002);
        expect(
          booleanPointInPolygon([...(south?.middle ?? [0, 0])], {
            type: "Polygon",
            coordinates: [kept.map(([x, y]) => [x, y])],
          }),
        ).toBe(true);
      }),
    );
  });

  test("loses the points that nobody would see", () => {
    const dense = Array.from({ length: 400 }, (_, i): LngLat => [i / 400, 60 + (i % 2) / 1000]);
    expect(thinned([...dense, [1, 61], [0, 60]]).length).toBeLessThan(8);
  });

  test("is drawn alike by still and live map: the same corners, colour, hatch and edge", () => {
    fc.assert(
      fc.property(
        ring(fc.double({ min: 0.5, max: 3, noNaN: true })),
        fc.constantFrom("exact", "approximate"),
        fc.boolean(),
        (outline, precision, disputed) => {
          const edition: Edition = exampleEdition((files) =>
            withRegion(files, { precision, disputed }, file(feature("south", outline))),
          );
          const scene = sceneOf(edition, {});
          const { camera, entries, layers } = scene;
          const svg = drawScene({
            edition,
            layers,
            entries,
            curves: new Map(),
            camera,
            base: emptyBase,
            paint: (c) => c,
          });
          const [, group = ""] = /<g data-entry="south">(.*?)<\/g>/.exec(svg) ?? [];
          const style = styleOf(plainPicture({ scene }));
          const { regions } = style.sources as unknown as Record<string, { data: { features: RegionFeature[] } }>;
          const [live] = regions?.data.features ?? [];
          const project = projectOf(camera);
          const corners = live?.geometry.coordinates[0]?.[0]?.flatMap((point) => project(point) ?? []) ?? [];
          const drawn = decodePath(/ d="([^"]*)"/.exec(group)?.[1] ?? "").flatMap(({ points }) => points);
          for (let i = 0; i < corners.length; i += 2)
            expect(
              Math.min(
                ...drawn.map(([x, y]) =>
                  Math.hypot(x / grid - (corners[i] as number), y / grid - (corners[i + 1] as number)),
                ),
              ),
            ).toBeLessThan(1.5);
          expect(group.includes('fill="purple"')).toBe(true);
          expect(group.includes("url(#texture-hatch)")).toBe(disputed);
          expect(live?.properties.texture).toBe(disputed ? "hatch-light" : undefined);
          expect(group.includes("url(#soft)")).toBe(precision === "approximate");
          expect(svg.includes('<filter id="soft">')).toBe(precision === "approximate");
          expect(live?.properties.approximate).toBe(precision === "approximate");
          // MapLibre colours what has an outline; the live map's own drawing has the others.
          const exact = ["==", ["get", "approximate"], false];
          for (const id of ["regions", "region-outlines"])
            expect(style.layers.find((layer) => layer.id === id)).toMatchObject({ filter: exact });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("says whose it is, and under which licence", () => {
    const { layers } = exampleEdition((files) => withRegion(files));
    expect(layers.find(({ id }) => id === "held")?.about).toBe("Shapes: Port office, CC BY 4.0.");
  });
});

interface RegionFeature {
  properties: { approximate: boolean; texture?: string };
  geometry: { coordinates: LngLat[][][] };
}

const empty = { type: "FeatureCollection" as const, features: [] };
const emptyBase = { countries: empty, areas: empty, borders: empty, lakes: empty };

/** Degrees from a point to a ring. */
const distanceTo = ([x, y]: LngLat, outline: readonly LngLat[]) =>
  Math.min(
    ...outline.map(([x1, y1], i) => {
      const [x2, y2] = outline[i + 1] ?? [x1, y1];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      return Math.hypot(x - (x1 + t * (x2 - x1)), y - (y1 + t * (y2 - y1)));
    }),
  );
