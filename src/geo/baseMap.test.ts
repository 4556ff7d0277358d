import { readFileSync } from "node:fs";
import { booleanPointInPolygon, pointToLineDistance } from "@turf/turf";
import type { Feature, MultiLineString, MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { baseMapFile, baseMapOf } from "./baseMap";
import { gazetteer } from "./gazetteer.testing";

const base = baseMapOf(JSON.parse(readFileSync(new URL(`../../public/geo/${baseMapFile}`, import.meta.url), "utf8")));
const [countries, areas] = [base.countries.features, base.areas.features];
const [borders, lakes] = [base.borders.features, base.lakes.features];

type Layer = Feature<MultiPolygon | MultiLineString>[];
const layers: Record<string, Layer> = { countries, areas, borders, lakes };

const linesOf = (layer: Layer): Position[][] =>
  layer.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : geometry.coordinates,
  );

const segmentsOf = (layer: Layer) =>
  linesOf(layer).flatMap((line) => line.slice(1).map((end, i) => [line[i] as Position, end] as const));

/** Degrees of arc along the great circle between two points. */
function arcLength([fromLng = 0, fromLat = 0]: Position, [toLng = 0, toLat = 0]: Position): number {
  const radians = Math.PI / 180;
  const haversine =
    Math.sin(((toLat - fromLat) * radians) / 2) ** 2 +
    Math.cos(fromLat * radians) * Math.cos(toLat * radians) * Math.sin(((toLng - fromLng) * radians) / 2) ** 2;
  return (2 * Math.asin(Math.sqrt(haversine))) / radians;
}

/** Russia and Fiji run past 180°, so a point west of it is also tried one turn further on. */
const holds = (shape: Feature<MultiPolygon>, [lng, lat]: readonly [number, number]) =>
  booleanPointInPolygon([lng, lat], shape) || booleanPointInPolygon([lng + 360, lat], shape);

const countriesAt = (point: readonly [number, number]) =>
  countries.filter((country) => holds(country, point)).map(({ properties }) => properties.iso3);

function kilometresTo(shape: Feature<MultiPolygon>, [lng, lat]: readonly [number, number]): number {
  const rings = shape.geometry.coordinates.flat();
  const distances = rings.flatMap((coordinates) =>
    [lng, lng + 360].map((turned) => pointToLineDistance([turned, lat], { type: "LineString", coordinates })),
  );
  return Math.min(...distances);
}

const countryOf = (iso3: string) => {
  const country = countries.find(({ properties }) => properties.iso3 === iso3);
  if (!country) throw new Error(`The map has no country ${iso3}`);
  return country;
};

describe("every country", () => {
  it("has a code of its own", () => {
    const alpha3 = countries.map(({ properties }) => properties.iso3);
    const alpha2 = countries.map(({ properties }) => properties.iso2);
    expect(new Set(alpha3).size).toBe(countries.length);
    expect(new Set(alpha2).size).toBe(countries.length);
    expect(alpha3.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(alpha2.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it("is there: the 249 of ISO 3166-1, Kosovo and Siachen", () => {
    expect(countries).toHaveLength(251);
  });

  it("is labelled inside its own shape", () => {
    const astray = countries.filter((country) => !booleanPointInPolygon([...country.properties.label], country));
    expect(astray.map(({ properties }) => properties.iso3)).toEqual([]);
  });

  it("has its area in square kilometres", () => {
    const [largest] = countries.toSorted((a, b) => b.properties.km2 - a.properties.km2);
    expect(largest?.properties.iso3).toBe("RUS");
    expect(countryOf("TJK").properties.km2).toBeGreaterThan(139_000);
    expect(countryOf("TJK").properties.km2).toBeLessThan(145_000);
  });

  it("has outer rings counter-clockwise and holes clockwise", () => {
    const signedArea = (ring: Position[]) =>
      ring.slice(1).reduce((sum, [lng = 0, lat = 0], i) => {
        const [fromLng = 0, fromLat = 0] = ring[i] as Position;
        return sum + fromLng * lat - lng * fromLat;
      }, 0);
    const wrong = countries.filter(({ geometry }) =>
      geometry.coordinates.some((polygon) => polygon.some((ring, i) => signedArea(ring) > 0 !== (i === 0))),
    );
    expect(wrong.map(({ properties }) => properties.iso3)).toEqual([]);
  });
});

describe.each(Object.entries(layers))("in %s", (_, layer) => {
  it("no segment spans more than 180° of longitude", () => {
    expect(segmentsOf(layer).filter(([[from = 0], [to = 0]]) => Math.abs(to - from) > 180)).toEqual([]);
  });

  it("no segment is longer than one degree, so that globe and mercator bend alike", () => {
    expect(segmentsOf(layer).filter(([from, to]) => arcLength(from, to) > 1.001)).toEqual([]);
  });

  it("no coordinate has more than three decimals", () => {
    const tooFine = linesOf(layer)
      .flat(2)
      .filter((value) => Math.abs(Number(value.toFixed(3)) - value) > 1e-9);
    expect(tooFine).toEqual([]);
  });

  it("every ring closes and every line has two ends", () => {
    const least = layer === borders ? 2 : 4;
    expect(linesOf(layer).filter((line) => line.length < least)).toEqual([]);
  });
});

describe("the topology", () => {
  const edges = new Set(segmentsOf(countries).flatMap(([from, to]) => [`${from} ${to}`, `${to} ${from}`]));

  it("draws every border between states along the outlines of countries", () => {
    const international = borders.filter(({ properties }) => properties.class !== "disputed-inner");
    expect(segmentsOf(international).filter(([from, to]) => !edges.has(`${from} ${to}`))).toEqual([]);
  });

  it("bounds every disputed area by outlines of countries and inner lines only", () => {
    const inner = borders.filter(({ properties }) => properties.class === "disputed-inner");
    const all = new Set([...edges, ...segmentsOf(inner).flatMap(([from, to]) => [`${from} ${to}`, `${to} ${from}`])]);
    expect(segmentsOf(areas).filter(([from, to]) => !all.has(`${from} ${to}`))).toEqual([]);
  });

  it("never draws a piece of border twice", () => {
    const pieces = segmentsOf(borders).map((ends) => ends.map(String).sort().join(" "));
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it.each(["RUS", "FJI"])("carries %s past 180° in one piece", (iso3) => {
    const longitudes = countryOf(iso3)
      .geometry.coordinates.flat(2)
      .map(([lng = 0]) => lng);
    expect(Math.min(...longitudes)).toBeGreaterThan(0);
    expect(Math.max(...longitudes)).toBeGreaterThan(180);
    // The last two kilometres of Vanua Levu lie beyond 180° and are thinned away; the cut remains.
    const seam = segmentsOf([countryOf(iso3)]).filter(
      ([from, to]) => from[0] === 180 && to[0] === 180 && arcLength(from, to) > 0.03,
    );
    expect(seam).toEqual([]);
  });
});

describe("the disputed areas", () => {
  it("are these, each in the state the map files it under", () => {
    expect(Object.fromEntries(areas.map(({ properties }) => [properties.id, properties.country]))).toEqual({
      abkhazia: "GEO",
      "aksai-chin": "CHN",
      "arunachal-pradesh": "IND",
      crimea: "UKR",
      donetsk: "UKR",
      kherson: "UKR",
      luhansk: "UKR",
      "nagorno-karabakh": "AZE",
      "northern-cyprus": "CYP",
      siachen: "XJK",
      somaliland: "SOM",
      "south-ossetia": "GEO",
      transnistria: "MDA",
      zaporizhzhia: "UKR",
    });
  });

  it("say which of them are drawn approximately", () => {
    const approximate = areas.filter(({ properties }) => properties.approximate);
    expect(approximate.map(({ properties }) => properties.id)).toEqual([
      "aksai-chin",
      "nagorno-karabakh",
      "south-ossetia",
      "transnistria",
    ]);
  });
});

describe("the borders", () => {
  it("come in three classes", () => {
    expect(borders.map(({ properties }) => properties.class)).toEqual([
      "international",
      "disputed-international",
      "disputed-inner",
    ]);
  });
});

describe("the lakes", () => {
  const holdsWater = (point: [number, number]) => lakes.some((lake) => booleanPointInPolygon(point, lake));

  it.each([
    ["the Kakhovka reservoir, drained in 2023", [34.1, 47.5]],
    ["Sivash", [34.7, 46.0]],
    ["Sivash in the west", [34.35, 46.08]],
  ] as const)("leave out %s", (_, [lng, lat]) => {
    expect(holdsWater([lng, lat])).toBe(false);
  });

  it.each([
    ["Issyk-Kul", [77.2, 42.4]],
    ["Sevan", [45.35, 40.3]],
    ["Baikal", [108.0, 53.4]],
    ["Balkhash", [74.3, 46.2]],
    ["Ladoga", [31.5, 60.9]],
  ] as const)("show %s", (_, [lng, lat]) => {
    expect(holdsWater([lng, lat])).toBe(true);
  });

  it("need not show the Caspian, which no country covers", () => {
    expect(countriesAt([50.5, 41.5])).toEqual([]);
  });
});

describe.each(gazetteer.filter(({ coastal }) => !coastal))("$name", ({ country, lngLat }) => {
  it(`lies in ${country}`, () => {
    expect(countriesAt(lngLat)).toEqual([country]);
  });
});

describe.each(gazetteer.filter(({ coastal }) => coastal))("$name on the coast", ({ country, lngLat }) => {
  it(`lies in ${country} or at most ten kilometres off it, and in no other country`, () => {
    const others = countriesAt(lngLat).filter((iso3) => iso3 !== country);
    expect(others).toEqual([]);
    const shape = countryOf(country);
    expect(holds(shape, lngLat) || kilometresTo(shape, lngLat) <= 10).toBe(true);
  });
});

describe("of the cities", () => {
  it.each(gazetteer.filter(({ area, coastal }) => area && !coastal))(
    "$name lies in the area $area",
    ({ area, lngLat }) => {
      expect(areas.filter((shape) => holds(shape, lngLat)).map(({ properties }) => properties.id)).toEqual([area]);
    },
  );

  it.each(gazetteer.filter(({ area }) => !area))("$name lies in no disputed area", ({ lngLat }) => {
    expect(areas.filter((shape) => holds(shape, lngLat))).toEqual([]);
  });
});
