import mapshaper from "mapshaper";

/** @typedef {{ type: "Feature", properties: any, geometry: any }} Feature */

/**
 * Runs mapshaper commands in this process.
 *
 * @param {Record<string, Feature[]>} layers features by layer name; the first is the default target
 * @param {string[]} commands mapshaper commands without `-i` and `-o`
 * @param {string} [format] options of `-o`
 * @returns {Promise<any>} the last target layer, parsed
 */
export async function runMapshaper(layers, commands, format = "format=geojson geojson-type=FeatureCollection") {
  const inputs = Object.fromEntries(
    Object.entries(layers).map(([name, features]) => [`${name}.json`, { type: "FeatureCollection", features }]),
  );
  const names = Object.keys(inputs);
  const target = `-target ${Object.keys(layers)[0]}`;
  const outputs = await mapshaper.applyCommands(
    [`-i ${names.join(" ")} combine-files`, target, ...commands, `-o output.json ${format}`].join(" "),
    inputs,
  );
  return JSON.parse(outputs["output.json"].toString());
}

/**
 * Takes polygons apart and puts them together again, keeping those that pass.
 *
 * @param {Feature[]} features with Polygon or MultiPolygon geometry, or none
 * @param {(polygons: any[], properties: any) => any[]} select receives the coordinates of a
 *   feature's polygons and returns those to keep, changed or not
 * @returns {Feature[]} the features with something left, as MultiPolygon
 */
export function mapPolygons(features, select) {
  return features.flatMap(({ properties, geometry }) => {
    if (!geometry) return [];
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = select(polygons, properties);
    if (coordinates.length === 0) return [];
    return [{ type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates } }];
  });
}
