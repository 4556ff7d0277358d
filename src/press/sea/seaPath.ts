import { booleanPointInPolygon } from "@turf/turf";
import type { Polygon } from "geojson";
import type { LngLat } from "../../story/story";
import { along, distance, radians, radius } from "./greatCircle";
import { Heap } from "./Heap";
import { passages } from "./passages";
import { cellAt, cellsPerDegree, columns, landGrid, middleOf, rows } from "./seaGrid";

const kilometresPerDegree = radius * radians;

/** A water that is closed: its name in `passages`, and roughly where it lies. */
export interface Closure {
  id: string;
  shape: Polygon;
}

/** How far from the coast of its base map a port may lie, cells. */
const nearest = 6;

/**
 * The shortest way of a ship between two places as `[lng, lat]`, over no land but along canals, through none of the waters
 * that are closed; undefined where there is none. Longitudes run on past 180° rather than jump.
 *
 * A* on cells of a quarter of a degree, with straits and canals as lines of their own, then pulled straight along great
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

interface Graph {
  land: Uint8Array;
  /** Ways that the grid does not have, by node: to which nodes. */
  links: ReadonlyMap<number, readonly number[]>;
}

/** Points of passages as nodes, after those of the cells. */
const passagePoints: { id: string; point: LngLat }[] = Object.entries(passages).flatMap(([id, line]) =>
  line.map((point) => ({ id, point })),
);
const placeOf = (node: number): LngLat =>
  node < columns * rows ? middleOf(node) : (passagePoints[node - columns * rows]?.point ?? [0, 0]);

/** Waters that ice keeps ships from, as [west, south, east, north]: the way along them would be the shortest for many. */
const icy = [
  [56, 70, 180, 90],
  [-180, 71, -156, 90],
  [-156, 66.5, -62, 90],
  [-180, 78, 180, 90],
  [-180, -90, 180, -65],
] as const;

/** Cells within a box of degrees. */
function* cellsIn([west, south, east, north]: readonly [number, number, number, number]) {
  for (let lat = south + half; lat < north; lat += 2 * half)
    for (let lng = west + half; lng < east; lng += 2 * half) yield cellAt([lng, lat]);
}

/** Half the side of a cell, degrees. */
const half = 0.5 / cellsPerDegree;

/** Graphs that were made, by the waters that are closed in them. */
const graphs = new Map<string, Graph>();

function graphOf(closed: readonly Closure[]): Graph {
  const key = closed.map(({ id }) => id).join();
  const known = graphs.get(key);
  if (known) return known;
  const land = landGrid().slice();
  for (const box of icy) for (const cell of cellsIn(box)) land[cell] = 1;
  for (const { shape } of closed)
    for (const cell of cellsIn(boxOf(shape))) if (booleanPointInPolygon([...middleOf(cell)], shape)) land[cell] = 1;
  const links = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    links.set(a, [...(links.get(a) ?? []), b]);
    links.set(b, [...(links.get(b) ?? []), a]);
  };
  const graph = { land, links };
  graphs.set(key, graph);
  const open = passagePoints.map(({ id }) => !closed.some((each) => each.id === id));
  for (const [index, { id, point }] of passagePoints.entries()) {
    if (!open[index]) continue;
    const node = columns * rows + index;
    if (passagePoints[index + 1]?.id === id) link(node, node + 1);
    // The ends lie in open water, and passages that begin where another ends are joined.
    const isEnd = passagePoints[index - 1]?.id !== id || passagePoints[index + 1]?.id !== id;
    if (!isEnd) continue;
    for (const [other, { point: at }] of passagePoints.entries())
      if (other > index && open[other] && at.join() === point.join()) link(node, columns * rows + other);
    const cell = seaCellNear(graph, point, 2);
    if (cell !== undefined) link(node, cell);
  }
  return graph;
}

function boxOf({ coordinates }: Polygon): [number, number, number, number] {
  const [lngs, lats] = [0, 1].map((axis) => (coordinates[0] ?? []).map((point) => point[axis] ?? 0)) as [
    number[],
    number[],
  ];
  // On the edges of cells, so that the middles are met.
  const edge = (value: number, round: (value: number) => number) => round(value * cellsPerDegree) / cellsPerDegree;
  return [
    edge(Math.min(...lngs), Math.floor),
    edge(Math.min(...lats), Math.floor),
    edge(Math.max(...lngs), Math.ceil),
    edge(Math.max(...lats), Math.ceil),
  ];
}

/** How far a place may lie from a point of a passage to be in it, km. */
const within = 15;

/** Where a way from or to a place begins: in the passage that it lies in, which may have no open cell, else at sea nearby. */
function nodeNear(graph: Graph, place: LngLat): number | undefined {
  const passage = passagePoints.findIndex(
    ({ point }, index) => distance(point, place) <= within && graph.links.has(columns * rows + index),
  );
  return passage >= 0 ? columns * rows + passage : seaCellNear(graph, place);
}

/** The open cell nearest to a place, within so many cells. */
function seaCellNear({ land }: Graph, place: LngLat, within = nearest): number | undefined {
  const [lng, lat] = place;
  let best: { cell: number; away: number } | undefined;
  for (let dy = -within; dy <= within; dy++)
    for (let dx = -within; dx <= within; dx++) {
      const cell = cellAt([lng + dx / cellsPerDegree, lat + dy / cellsPerDegree]);
      const away = distance(place, middleOf(cell));
      if (!land[cell] && (!best || away < best.away)) best = { cell, away };
    }
  return best?.cell;
}

/** Steps to neighbours, a knight's included, each with the cells that it passes: [dx, dy, dx of a cell, dy of it, …]. */
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

/** The nodes of the shortest way, by A*. */
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
  /** True for points that stay: ends and those of passages. */
  fixed: boolean;
}

/** The line without the points between two that see each other over open water. */
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

/** Longest step of a drawn line, degrees: both renderers bend it alike. */
const longestStep = 2;

/** Points along great circles, unwrapped, with two decimals. */
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
