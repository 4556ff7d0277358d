import { area } from "@turf/area";
import polylabel from "polylabel";
import { mergeArcs, meshArcs } from "topojson-client";
import { lineOf, polygonsOf } from "./arcs.mjs";

/** @typedef {import("./mapshaper.mjs").Feature} Feature */

/** Areas whose outline is our own, or does not follow the line on the ground. */
const APPROXIMATE = new Set(["south-ossetia", "nagorno-karabakh", "aksai-chin", "transnistria"]);

/** Where the middle of the largest polygon falls in a region that goes by a name of its own. */
const LABELS = {
  RUS: [97, 62],
  TJK: [69.3, 38.5], // not in Mountainous Badakhshan
  UZB: [65.4, 40.7], // not in Karakalpakstan
};

/** Neighbours whose whole common border is unsettled. */
const UNSETTLED_PAIRS = new Set(["CHN XJK", "ESH MAR", "ISR PSE", "ISR SYR", "SRB XKX"]);

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Merges faces into countries.
 *
 * @param {any} topology with the object `faces`
 * @returns {Feature[]} MultiPolygons in order of code, with the properties
 *   `{ iso3, iso2, label: [lng, lat], km2 }`
 */
export function countriesOf(topology) {
  const faces = topology.objects.faces.geometries;
  const codes = [...new Set(faces.map(({ properties }) => properties.iso3))].sort(compare);
  return codes.map((iso3) => {
    const ownFaces = faces.filter(({ properties }) => properties.iso3 === iso3);
    const geometry = polygonsOf(topology, mergeArcs(topology, ownFaces).arcs);
    return {
      type: "Feature",
      properties: {
        iso3,
        iso2: ownFaces[0].properties.iso2,
        label: LABELS[iso3] ?? labelPoint(geometry),
        km2: Math.round(ownFaces.reduce((sum, { properties }) => sum + properties.size, 0)),
      },
      geometry,
    };
  });
}

/**
 * Collects the disputed areas.
 *
 * @param {any} topology with the object `faces`
 * @returns {Feature[]} MultiPolygons in order of id, with the properties
 *   `{ id, country: iso3, approximate: boolean }`
 */
export function areasOf(topology) {
  return topology.objects.faces.geometries
    .filter(({ properties }) => properties.area)
    .sort((a, b) => compare(a.properties.area, b.properties.area))
    .map((face) => ({
      type: "Feature",
      properties: {
        id: face.properties.area,
        country: face.properties.iso3,
        approximate: APPROXIMATE.has(face.properties.area),
      },
      geometry: polygonsOf(topology, face.type === "Polygon" ? [face.arcs] : face.arcs),
    }));
}

/**
 * Collects the land borders; coasts are left to the outlines of the countries.
 *
 * @param {any} topology with the object `faces`
 * @returns {Feature[]} three MultiLineStrings with the property `class`
 */
export function bordersOf(topology) {
  return ["international", "disputed-international", "disputed-inner"].map((borderClass) => {
    const isOfClass = (a, b) => a !== b && classOf(a.properties, b.properties) === borderClass;
    const { arcs } = meshArcs(topology, topology.objects.faces, isOfClass);
    return {
      type: "Feature",
      properties: { class: borderClass },
      geometry: { type: "MultiLineString", coordinates: arcs.map((line) => lineOf(topology, line)) },
    };
  });
}

/**
 * @param {any} a properties of one face
 * @param {any} b properties of its neighbour
 * @returns {string | undefined} nothing where both belong to the same area of the same country
 */
function classOf(a, b) {
  if (a.iso3 === b.iso3) return a.area === b.area ? undefined : "disputed-inner";
  const pair = [a.iso3, b.iso3].sort(compare).join(" ");
  const isLineOfControl = a.kashmir && b.kashmir;
  // Elsewhere the outer border of a disputed area is an ordinary border of the state it lies in.
  const isClaimLine = pair === "CHN IND" && (a.area || b.area);
  return UNSETTLED_PAIRS.has(pair) || isLineOfControl || isClaimLine ? "disputed-international" : "international";
}

/**
 * @param {{ coordinates: number[][][][] }} geometry
 * @returns {[number, number]} the point of the largest polygon farthest from its edges, as it looks on a map
 */
function labelPoint({ coordinates }) {
  const bySize = coordinates.map((polygon) => [area({ type: "Polygon", coordinates: polygon }), polygon]);
  const [, largest] = bySize.sort(([a], [b]) => b - a)[0];
  const latitudes = largest[0].map(([, lat]) => lat);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  const squeezed = largest.map((ring) => ring.map(([lng, lat]) => [lng * squeeze, lat]));
  const [x, lat] = polylabel(squeezed, 0.001);
  return [Number((x / squeeze).toFixed(3)), Number(lat.toFixed(3))];
}
