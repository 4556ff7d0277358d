import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LngLat } from "../../story/story";
import { seas } from "../names/seas";
import { readBaseMap } from "../readBaseMap";
import { along, lengthOf } from "./greatCircle";
import { passages } from "./passages";
import { seaPath } from "./seaPath";

const { features } = readBaseMap(process.cwd()).countries;
/** Boxes of the countries, so that most can be skipped. */
const countries = features.map((feature) => {
  const points = feature.geometry.coordinates.flat(2);
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
  const most = (all: number[], pick: (a: number, b: number) => number) => all.reduce((a, b) => pick(a, b));
  return {
    feature,
    west: most(lngs, Math.min),
    east: most(lngs, Math.max),
    south: most(lats, Math.min),
    north: most(lats, Math.max),
  };
});
const isOnLand = ([lng, lat]: LngLat) =>
  [lng, lng + 360, lng - 360].some((x) =>
    countries.some(
      ({ feature, west, east, south, north }) =>
        x >= west && x <= east && lat >= south && lat <= north && booleanPointInPolygon([x, lat], feature),
    ),
  );
/** Canals are on land, and so are the Dardanelles on the base map, which is too coarse for them. */
const onLand = ["suez-canal", "panama-canal", "kiel-canal", "dardanelles"].flatMap((id) => passages[id] ?? []);
const isCanal = (point: LngLat) => onLand.some((each) => lengthOf([each, point]) < 60);

const ports = {
  "Ras Laffan": [51.6, 25.95],
  "Ras Tanura": [50.2, 26.7],
  Constanța: [28.75, 44.15],
  Jeddah: [39.1, 21.5],
  Piraeus: [23.6, 37.9],
  Marseille: [5.3, 43.25],
  Genoa: [8.9, 44.35],
  Boston: [-70.9, 42.35],
  Anchorage: [-151.5, 60.6],
  "San Francisco": [-122.6, 37.75],
  Rotterdam: [4.0, 52.0],
  Shanghai: [122.2, 31.2],
  Singapore: [103.8, 1.2],
  Odesa: [30.8, 46.45],
  Callao: [-77.25, -12.05],
  "New York": [-73.9, 40.45],
  Tokyo: [139.8, 35.3],
  "Los Angeles": [-118.3, 33.65],
  Mumbai: [72.75, 18.9],
  Lagos: [3.4, 6.3],
  "Cape Town": [18.35, -33.9],
  Sydney: [151.4, -33.9],
  "Saint Petersburg": [29.6, 60.0],
  Santos: [-46.3, -24.05],
  Vladivostok: [131.9, 42.9],
} as const satisfies Record<string, LngLat>;
type Port = keyof typeof ports;
const closure = (id: string) => ({ id, shape: seas.get(id)?.shape ?? { type: "Polygon" as const, coordinates: [] } });

/** Ways with the Suez Canal open, and round the Cape with it closed, in nautical miles, as the canal's authority compared them. */
const suez: [Port, Port, open: number, closed: number][] = [
  ["Ras Tanura", "Rotterdam", 6436, 11_169],
  ["Ras Tanura", "Constanța", 4144, 12_094],
  ["Ras Tanura", "New York", 8281, 11_794],
  ["Jeddah", "Piraeus", 1320, 11_207],
  ["Mumbai", "Rotterdam", 6337, 10_743],
  ["Mumbai", "Marseille", 4558, 10_362],
  ["Shanghai", "Genoa", 8670, 13_619],
];

describe("a route by sea", () => {
  // Sources: Suez Canal Authority's table of savings, as Rafimar (rafimar.com/Suez-Canal.html) has it; NOAA's "Distances
  // between United States Ports", by Maritime Reporter of July 1978; the US Hydrographic Office, for the Nicaragua Canal.
  test.each<[Port, Port, number, string[]]>([
    ...suez.map(([from, to, open]): [Port, Port, number, string[]] => [from, to, open, []]),
    ...suez.map(([from, to, , closed]): [Port, Port, number, string[]] => [from, to, closed, ["suez-canal"]]),
    ["Boston", "Anchorage", 7312, []],
    ["San Francisco", "Tokyo", 4536, []],
  ])(
    "from %s to %s is as long as ships have it, within 5 per cent: %i nautical miles",
    (from, to, miles, closed) => {
      const line = seaPath(ports[from], ports[to], closed.map(closure));
      expect(Math.abs(lengthOf(line ?? []) / 1.852 / miles - 1)).toBeLessThan(0.05);
    },
    60_000,
  );

  test("never crosses land but along canals, whichever its ports and closed waters", () => {
    const port = fc.constantFrom(...(Object.keys(ports) as Port[]));
    const closed = fc.uniqueArray(
      fc.constantFrom("suez-canal", "panama-canal", "strait-of-malacca", "strait-of-gibraltar"),
      {
        maxLength: 2,
      },
    );
    fc.assert(
      fc.property(port, port, closed, (from, to, ids) => {
        const line = seaPath(ports[from], ports[to], ids.map(closure)) ?? [];
        const ends = [ports[from], ports[to]];
        for (const [index, point] of line.slice(1).entries())
          for (const at of along(line[index] as LngLat, point, 0.1)) {
            // Ports lie on the coast, which is simplified.
            const isPort = ends.some((end) => lengthOf([end, at]) < 60);
            if (!isPort && !isCanal(at)) expect(isOnLand(at), `${from} to ${to} at ${at}`).toBe(false);
          }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  test("goes round where a water is closed, and is none where there is no other way", () => {
    const round = seaPath(ports.Mumbai, ports.Rotterdam, [closure("bab-el-mandeb")]) ?? [];
    expect(Math.min(...round.map(([, lat]) => lat))).toBeLessThan(-34);
    expect(seaPath(ports["Ras Laffan"], ports.Mumbai, [closure("strait-of-hormuz")])).toBeUndefined();
  }, 60_000);

  test("goes on through a strait from a place in it", () => {
    const greatBelt: LngLat = [10.95, 55.35];
    const north = seaPath(greatBelt, [11.65, 56.42]) ?? [];
    const south = seaPath([15.5, 55.2], greatBelt) ?? [];
    expect(lengthOf(north)).toBeLessThan(200);
    expect(lengthOf(south)).toBeLessThan(420);
  }, 60_000);

  test("runs on past 180° of longitude", () => {
    const line = seaPath(ports.Tokyo, ports["Los Angeles"]) ?? [];
    expect(line.every(([lng], index) => Math.abs(lng - (line[index - 1]?.[0] ?? lng)) < 10)).toBe(true);
  }, 60_000);
});
