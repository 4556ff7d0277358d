import type { LngLat } from "../../story/story";
import { along, distance, radians, radius } from "./greatCircle";
import { Heap } from "./Heap";
import { type Closure, type Graph, graphOf, passagePoints, placeOf, seaCellNear } from "./seaGraph";
import { cellAt, cellsPerDegree, columns, rows } from "./seaGrid";

const kilometresPerDegree = radius * radians;

/**
 * The shortest route of a ship between two places as `[lng, lat]`: never over land except along canals, and not through
 * waters that are closed; undefined where there is none. Longitudes continue past 180° rather than jump.
 *
 * A* on cells of a quarter of a degree, with straits and canals as additional lines; then straightened along great
 * circles wherever these stay at sea.
 */
export function seaPath(from: LngLat, to: LngLat, closed: readonly Closure[] = []): LngLat[] | undefined {
  const graph = graphOf(closed);
  const [start, end] = [nodeNear(graph, from), nodeNear(graph, to)];
  if (start === undefined || end === undefined) return undefined;
  const nodes = shortest(graph, start, end);
  if (!nodes) return undefined;
  const points = nodes.map((node) => ({ point: placeOf(node), fixed: node >= columns * rows }));
  const line = pulled(graph, [{ point: from, fixed: true }, ...points, { point: to, fixed: true }]);
  return joined(line);
}

/** A place this near to a point of a passage is in the passage, km. */
const within = 15;

/** Where a route from or to a place begins: in its passage, which may have no open cell, or else at sea nearby. */
function nodeNear(graph: Graph, place: LngLat): number | undefined {
  const passage = passagePoints.findIndex(
    ({ point }, index) => distance(point, place) <= within && graph.links.has(columns * rows + index),
  );
  return passage >= 0 ? columns * rows + passage : seaCellNear(graph, place);
}

/** Steps to neighbours, including knight's moves, each with the cells that it passes through: [dx, dy, dx of a cell, dy of it, …]. */
const steps: readonly (readonly number[])[] = [
  ...[-1, 1].flatMap((x) => [
    [x, 0],
    [0, x],
    ...[-1, 1].flatMap((y) => [
      [x, y, x, 0, 0, y],
      [2 * x, y, x, 0, x, y],
      [x, 2 * y, 0, y, x, y],
    ]),
  ]),
];

/** The nodes of the shortest path, by A*. */
function shortest({ land, links }: Graph, start: number, end: number): number[] | undefined {
  const cells = columns * rows;
  const count = cells + passagePoints.length;
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(count).fill(-1);
  const done = new Uint8Array(count);
  const away = distancesTo(placeOf(end));
  const heap = new Heap();
  cost[start] = 0;
  heap.push(start, 0);
  const isOpen = (row: number, column: number) =>
    row >= 0 && row < rows && !land[row * columns + ((column + columns) % columns)];
  const reach = (node: number, next: number, kilometres: number) => {
    const total = (cost[node] ?? 0) + kilometres;
    if (done[next] || total >= (cost[next] ?? 0)) return;
    cost[next] = total;
    before[next] = node;
    heap.push(next, total + away(next));
  };
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (done[node]) continue;
    done[node] = 1;
    if (node === end) {
      const path = [node];
      for (let at = before[node] ?? -1; at >= 0; at = before[at] ?? -1) path.push(at);
      return path.reverse();
    }
    for (const next of links.get(node) ?? []) reach(node, next, distance(placeOf(node), placeOf(next)));
    if (node >= cells) continue;
    const row = Math.floor(node / columns);
    const column = node % columns;
    const narrowed = Math.cos(((row + 0.5) / cellsPerDegree - 90) * radians);
    for (const step of steps) {
      const [dx = 0, dy = 0] = step;
      if (!isOpen(row + dy, column + dx)) continue;
      if (step.length > 2 && !isOpen(row + (step[3] ?? 0), column + (step[2] ?? 0))) continue;
      if (step.length > 2 && !isOpen(row + (step[5] ?? 0), column + (step[4] ?? 0))) continue;
      const next = (row + dy) * columns + ((column + dx + columns) % columns);
      reach(node, next, (Math.hypot(dx * narrowed, dy) / cellsPerDegree) * kilometresPerDegree);
    }
  }
  return undefined;
}

/** Kilometres from a node to a place, by tables for rows and columns (spherical law of cosines). */
function distancesTo([lng, lat]: LngLat): (node: number) => number {
  const [sin, cos] = [Math.sin(lat * radians), Math.cos(lat * radians)];
  const table = (length: number, value: (index: number) => number) => Float64Array.from({ length }, (_, i) => value(i));
  const degreesOf = (index: number) => (index + 0.5) / cellsPerDegree;
  const sines = table(rows, (row) => sin * Math.sin((degreesOf(row) - 90) * radians));
  const cosines = table(rows, (row) => cos * Math.cos((degreesOf(row) - 90) * radians));
  const apart = table(columns, (column) => Math.cos((degreesOf(column) - 180 - lng) * radians));
  return (node) => {
    if (node >= columns * rows) return distance(placeOf(node), [lng, lat]);
    const row = Math.floor(node / columns);
    const value = (sines[row] ?? 0) + (cosines[row] ?? 0) * (apart[node % columns] ?? 0);
    return radius * Math.acos(Math.min(1, Math.max(-1, value)));
  };
}

interface PathPoint {
  point: LngLat;
  /** True for points that are kept: the ends, and those of passages. */
  fixed: boolean;
}

/** The line without points that a straight course over open water makes unnecessary. */
function pulled({ land }: Graph, path: readonly PathPoint[]): LngLat[] {
  const isOpen = (a: LngLat, b: LngLat) => along(a, b, 0.1).every((point) => !land[cellAt(point)]);
  const line: LngLat[] = [];
  let at = 0;
  while (at < path.length) {
    const here = path[at] as PathPoint;
    line.push(here.point);
    let next = at + 1;
    for (
      let far = at + 1, hidden = 0;
      far < path.length && hidden < 25 && (far === at + 1 || !path[far - 1]?.fixed);
      far++, hidden++
    )
      if (far > at + 1 && isOpen(here.point, (path[far] as PathPoint).point)) [next, hidden] = [far, 0];
    at = next;
  }
  return line;
}

/** Longest step of a drawn line, degrees: short enough for both renderers to bend it alike. */
const longestStep = 2;

/** Points along great circles, with continuous longitudes and two decimals. */
function joined(line: readonly LngLat[]): LngLat[] {
  const dense = line.flatMap((point, index) =>
    index === 0 ? [point] : along(line[index - 1] as LngLat, point, longestStep).slice(1),
  );
  let shift = 0;
  return dense.map(([lng, lat], index) => {
    const before = dense[index - 1]?.[0] ?? lng;
    if (lng - before > 180) shift -= 360;
    if (lng - before < -180) shift += 360;
    return [Number((lng + shift).toFixed(2)), Number(lat.toFixed(2))] as const;
  });
}
