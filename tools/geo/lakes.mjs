import { area } from "@turf/area";
import { feature } from "topojson-client";
import { divideSegments, roundTo, windRings } from "./arcs.mjs";
import { mapPolygons, runMapshaper } from "./mapshaper.mjs";

/** @typedef {import("./mapshaper.mjs").Feature} Feature */

const SMALLEST = 1500; // km²
const GRID = 0.02; // degrees

/** Boxes of [west, south, east, north]. */
const SEVAN = [44.9, 40, 45.7, 40.8]; // under the limit, and readers of this region look for it
const KAKHOVKA = [33.2, 46.7, 35.3, 47.9]; // drained in June 2023
const SIVASH = [34.1, 45.2, 35.4, 46.3]; // would cut Crimea off

/**
 * Collects the large lakes of the world.
 *
 * @param {any[]} topologies TopoJSON files with the object `lakes`, the most precise first. A lake is
 *   taken from the first file that has it: none of them has all.
 * @returns {Promise<Feature[]>} a single feature without properties, the MultiPolygon of all lakes
 */
export async function lakesOf(topologies) {
  const lakes = [];
  const boxes = [];
  for (const topology of topologies) {
    for (const lake of feature(topology, topology.objects.lakes).features) {
      const box = boundingBox(lake.geometry.coordinates[0]);
      if (boxes.some((taken) => doOverlap(taken, box))) continue;
      lakes.push(lake);
      boxes.push(box);
    }
  }
  const { features } = await runMapshaper({ lakes }, [
    "-simplify variable weighted interval=Math.min(12000,150*Math.sqrt(this.area/1e6)) keep-shapes",
    "-clean",
  ]);
  const coordinates = mapPolygons(features, (polygons) => polygons.filter(isShown).map(settle)).flatMap(
    ({ geometry }) => geometry.coordinates,
  );
  return [{ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } }];
}

/** @returns {number[]} west, south, east, north of a ring */
function boundingBox(ring) {
  const longitudes = ring.map(([lng]) => lng);
  const latitudes = ring.map(([, lat]) => lat);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

const doOverlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** @param {number[][][]} polygon rings of [lng, lat] */
function isShown(polygon) {
  const [[start]] = polygon;
  if (isIn(start, KAKHOVKA) || isIn(start, SIVASH)) return false;
  return isIn(start, SEVAN) || area({ type: "Polygon", coordinates: polygon }) / 1e6 >= SMALLEST;
}

const isIn = ([lng, lat], [west, south, east, north]) => lng > west && lng < east && lat > south && lat < north;

/** @param {number[][][]} polygon rings of [lng, lat] */
function settle(polygon) {
  const rounded = polygon.map((ring) => ring.map((point) => point.map((value) => roundTo(value, GRID))));
  return windRings(rounded.map((ring) => divideSegments(ring, GRID)));
}
