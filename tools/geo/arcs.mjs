const keyOf = ([lng, lat]) => `${lng},${lat}`;

/** @returns {number} the nearest multiple of `grid`, both in degrees */
export const roundTo = (value, grid) => Number((Math.round(value / grid) * grid).toFixed(3));

/**
 * Rounds the arcs of a topology and divides their long segments, in place. Because faces and
 * borders are cut from the same arcs, both sides of a border stay equal to the last digit.
 *
 * @param {any} topology TopoJSON without quantisation
 * @param {any[]} faces its polygons, with the property `grid` in degrees
 */
export function settleArcs(topology, faces) {
  const gridOfArc = new Map();
  for (const { arcs, properties } of faces) {
    for (const reference of arcs.flat(Infinity)) {
      const arc = reference < 0 ? ~reference : reference;
      gridOfArc.set(arc, Math.min(gridOfArc.get(arc) ?? Infinity, properties.grid));
    }
  }
  // A junction lies on the grid of the finest arc that meets there.
  const gridOfJunction = new Map();
  topology.arcs.forEach((arc, index) => {
    for (const end of [arc[0], arc.at(-1)].map(keyOf)) {
      gridOfJunction.set(end, Math.min(gridOfJunction.get(end) ?? Infinity, gridOfArc.get(index)));
    }
  });
  topology.arcs = topology.arcs.map((arc, index) => {
    const grid = gridOfArc.get(index);
    const rounded = arc.map((point, i) => {
      const isEnd = i === 0 || i === arc.length - 1;
      const pointGrid = isEnd ? gridOfJunction.get(keyOf(point)) : grid;
      return point.map((value) => roundTo(value, pointGrid));
    });
    return divideSegments(rounded, grid);
  });
}

/**
 * Adds points to segments longer than a degree of arc and drops points that repeat the one before.
 * d3 bends edges along great circles and MapLibre along mercator lines; under one degree the two
 * stay within a kilometre of each other.
 *
 * @param {number[][]} line points of [lng, lat]
 * @param {number} grid step in degrees that the points added are rounded to
 * @returns {number[][]} the line, with the same two ends
 */
export function divideSegments(line, grid) {
  const longest = 1 - 2 * grid; // room for rounding
  const divided = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const [fromLng, fromLat] = line[i - 1];
    const [toLng, toLat] = line[i];
    const length = arcLength(line[i - 1], line[i]);
    if (keyOf(line[i]) === keyOf(line[i - 1]) && line.length > 2) continue;
    // Along a pole the length is zero, yet no segment may pass 180° of longitude.
    const parts = Math.max(1, Math.ceil(length / longest), Math.ceil(Math.abs(toLng - fromLng) / 90));
    for (let part = 1; part < parts; part++) {
      const share = part / parts;
      divided.push([
        roundTo(fromLng + (toLng - fromLng) * share, grid),
        roundTo(fromLat + (toLat - fromLat) * share, grid),
      ]);
    }
    divided.push(line[i]);
  }
  return divided;
}

/** @returns {number} degrees of arc between two points, or a little more */
function arcLength([fromLng, fromLat], [toLng, toLat]) {
  const nearestToEquator = Math.min(Math.abs(fromLat), Math.abs(toLat));
  return Math.hypot((toLng - fromLng) * Math.cos((nearestToEquator * Math.PI) / 180), toLat - fromLat);
}

/**
 * Strings arcs together.
 *
 * @param {{ arcs: number[][][] }} topology with settled arcs
 * @param {number[]} references arc numbers, complemented where an arc runs backwards
 * @returns {number[][]} points of [lng, lat]
 */
export function lineOf({ arcs }, references) {
  const points = references.flatMap((reference) => (reference < 0 ? arcs[~reference].toReversed() : arcs[reference]));
  return points.filter((point, i) => i === 0 || keyOf(point) !== keyOf(points[i - 1]));
}

/**
 * Draws polygons from arcs, outer rings counter-clockwise as RFC 7946 wants them.
 *
 * @param {{ arcs: number[][][] }} topology with settled arcs
 * @param {number[][][]} polygons rings of arc references
 * @returns {{ type: "MultiPolygon", coordinates: number[][][][] }} without the rings that rounding flattened
 */
export function polygonsOf(topology, polygons) {
  const coordinates = polygons
    .map((rings) => windRings(rings.map((ring) => lineOf(topology, ring)).filter((ring) => signedArea(ring) !== 0)))
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates };
}

/**
 * Winds the rings of a polygon as RFC 7946 wants them.
 *
 * @param {number[][][]} rings closed, the outer one first
 * @returns {number[][][]} the outer ring counter-clockwise, the others clockwise
 */
export const windRings = (rings) =>
  rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed()));

/** @returns {number} in square degrees, positive when counter-clockwise */
function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return sum / 2;
}
