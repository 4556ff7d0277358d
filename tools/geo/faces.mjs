import { area } from "@turf/area";
import { roundTo } from "./arcs.mjs";
import { mapPolygons, runMapshaper } from "./mapshaper.mjs";
import { unitOf } from "./recode.mjs";

/** @typedef {import("./mapshaper.mjs").Feature} Feature */

/**
 * How much detail a country keeps: `interval` is the simplification interval in metres, `speck` the
 * size in km² under which an island or exclave is dropped, `grid` the step in degrees that
 * coordinates are rounded to. Readers look closely at the seven states first named and pass over the rest of the world, so that
 * is where the bytes go.
 */
const CLOSE = { interval: 1400, speck: 6, grid: 0.005 };
const NEAR = { interval: 4500, speck: 50, grid: 0.01 };
const WIDE = { interval: 7000, speck: 120, grid: 0.02 };
const FAR = { interval: 13000, speck: 250, grid: 0.05 };
const SPLIT = { interval: 2500, speck: 100, grid: 0.02 }; // or the island that lies across 180° is lost
const POLAR = { interval: 60000, speck: 5000, grid: 0.2 };

const DETAIL = new Map(
  Object.entries({
    "KGZ TJK UZB GEO ARM AZE MDA": CLOSE,
    "UKR BLR KAZ TKM AFG IRN TUR ROU POL LTU LVA EST FIN": NEAR,
    "RUS CHN MNG PRK KOR JPN IND PAK NOR SWE GBR FRA DEU ESP ITA GRC": WIDE,
    FJI: SPLIT,
    ATA: POLAR,
  }).flatMap(([codes, detail]) => codes.split(" ").map((code) => [code, detail])),
);

/** A state under this size in km² is drawn on a finer grid, or it would lose its shape. */
const SMALL = 4000;

/** States cut in two by the 180th meridian. */
const PAST_180 = new Set(["RUS", "FJI"]);

/**
 * @param {{ iso3: string }} properties of a face
 * @param {number} size of the face in km²; the small are simplified less, in step with their width
 */
function detailOf({ iso3 }, size) {
  const { interval, speck, grid } = DETAIL.get(iso3) ?? FAR;
  return {
    interval: Math.min(interval, 70 * Math.sqrt(size)),
    speck: Math.min(speck, size / 50),
    grid: size < SMALL ? 0.001 : grid,
  };
}

const squareKilometres = (geometry) => area(geometry) / 1e6;

/**
 * Merges admin-1 units into faces: one for each country, and one more for each disputed area in it.
 *
 * @param {Feature[]} units Natural Earth's admin-1 units
 * @param {Record<string, { country: string, ring: number[][] }>} outlines areas that no unit
 *   matches: an open ring of [lng, lat], and the country to cut it from
 * @returns {Promise<Feature[]>} faces whose properties are a Unit
 */
export async function facesOf(units, outlines) {
  const recoded = units.flatMap(({ geometry, properties }) => {
    const unit = unitOf(properties);
    return unit ? [{ type: "Feature", geometry, properties: unit }] : [];
  });
  const cuts = Object.entries(outlines).map(([cut, { country, ring }]) => ({
    type: "Feature",
    properties: { cut, cutFrom: country },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
  }));
  const dissolve = "-dissolve iso3,area,kashmir copy-fields=iso2";
  const { features } = await runMapshaper({ units: recoded, cuts }, [
    "-snap",
    dissolve,
    "-union target=units,cuts name=faces",
    "-filter !!iso3", // what an outline covers outside every country
    "-each \"area = cut && cutFrom == iso3 && !area ? cut : area, kashmir = !!kashmir || area == 'aksai-chin'\"",
    dissolve,
  ]);
  return features;
}

/**
 * Thins the faces out without tearing them apart, and carries Russia and Fiji past 180°.
 *
 * @param {Feature[]} faces as `facesOf` returns them
 * @returns {Promise<Feature[]>} the same faces, with their `size` in km² before and the detail they keep
 */
export async function simplifyFaces(faces) {
  for (const { geometry, properties } of faces) {
    const size = squareKilometres(geometry);
    Object.assign(properties, { size }, detailOf(properties, size));
  }
  // Simplify before any longitude passes 180: from then on mapshaper takes metres for degrees.
  const { features } = await runMapshaper({ faces }, [
    "-snap interval=0.00005",
    "-clean",
    "-simplify variable weighted interval=interval keep-shapes",
  ]);
  return mapPolygons(features, (polygons, { iso3 }) => polygons.map(PAST_180.has(iso3) ? pastMeridian : thinPole));
}

/** @param {number[][][]} polygon rings of [lng, lat] */
const pastMeridian = (polygon) =>
  polygon.map((ring) =>
    ring.map(([lng, lat]) => {
      // The two halves of an island meet only roughly on the meridian; the grid makes them meet.
      if (Math.abs(lng) > 179.9999) return [180, roundTo(lat, SPLIT.grid)];
      return [lng < 0 ? lng + 360 : lng, lat];
    }),
  );

/** The South Pole is one place however many points the data gives it: the two corners do. */
const thinPole = (polygon) =>
  polygon.map((ring) => ring.filter(([lng, lat]) => lat > -89.999 || Math.abs(lng) > 179.9));

/**
 * Drops specks and builds the topology that every file is cut from.
 *
 * @param {Feature[]} faces as `simplifyFaces` returns them
 * @returns {Promise<any>} TopoJSON without quantisation, object `faces`, arcs of [lng, lat]
 */
export async function topologyOf(faces) {
  const joined = await runMapshaper({ faces }, [
    "-snap interval=0.0002",
    "-clean",
    "-dissolve iso3,area,kashmir copy-fields=iso2,size,speck,grid",
  ]);
  const kept = mapPolygons(joined.features, (polygons, { speck }) => {
    const sizes = polygons.map((coordinates) => squareKilometres({ type: "Polygon", coordinates }));
    const largest = Math.max(...sizes);
    return polygons.filter((_, i) => sizes[i] === largest || sizes[i] >= speck);
  });
  // Dropped exclaves leave holes that would look like lakes. Beyond 180 the limit is in square degrees.
  const fill = "-clean gap-fill-area=0.04";
  return runMapshaper({ faces: kept }, [fill], "format=topojson no-quantization fix-geometry");
}
