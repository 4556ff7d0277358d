import { quantize } from "topojson-client";
import { topology } from "topojson-server";

/** Every coordinate is a multiple of this, degrees. */
const STEP = 0.001;

/**
 * The file of the base map: one topology, whose neighbours share their lines, so that it weighs half of GeoJSON. Arcs
 * and features stand on a line each, so that a change of one country is a few lines of a diff.
 *
 * @param {Record<string, import("./mapshaper.mjs").Feature[]>} layers features with [lng, lat], by the layer's name
 * @returns {string} TopoJSON in whole steps of a thousandth of a degree
 */
export function topologyText(layers) {
  const collections = Object.fromEntries(
    Object.entries(layers).map(([name, features]) => [name, { type: "FeatureCollection", features }]),
  );
  const { type, transform, objects, arcs } = quantize(topology(collections), {
    scale: [STEP, STEP],
    translate: [0, 0],
  });
  const lines = (items) => items.map((item) => JSON.stringify(item)).join(",\n");
  const layer = ([name, { geometries }]) =>
    `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines(geometries)}\n]}`;
  return `{"type":${JSON.stringify(type)},"transform":${JSON.stringify(transform)},"objects":{\n${Object.entries(objects).map(layer).join(",\n")}\n},"arcs":[\n${lines(arcs)}\n]}\n`;
}
