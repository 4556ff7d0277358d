import { booleanPointInPolygon } from "@turf/turf";
import type { Polygon } from "geojson";
import type { LngLat } from "../../story/story";
import { distance } from "./greatCircle";
import { passages } from "./passages";
import { cellAt, cellsPerDegree, columns, landGrid, middleOf, rows } from "./seaGrid";

/** A water that is closed: its id in `passages`, and its rough shape. */
export interface Closure {
  id: string;
  shape: Polygon;
}

/** The waters that ships can use: cells of a grid, and links that the grid lacks. */
export interface Graph {
  land: Uint8Array;
  /** Links that the grid lacks: from each node to others. */
  links: ReadonlyMap<number, readonly number[]>;
}

/** Points of passages, which are nodes numbered after the cells. */
export const passagePoints: { id: string; point: LngLat }[] = Object.entries(passages).flatMap(([id, line]) =>
  line.map((point) => ({ id, point })),
);
/** The place of a node. */
export const placeOf = (node: number): LngLat =>
  node < columns * rows ? middleOf(node) : (passagePoints[node - columns * rows]?.point ?? [0, 0]);

/** Waters closed by ice, as [west, south, east, north]: many shortest paths would otherwise lead through them. */
const icy = [
  [56, 70, 180, 90],
  [-180, 71, -156, 90],
  [-156, 66.5, -62, 90],
  [-180, 78, 180, 90],
  [-180, -90, 180, -65],
] as const;

/** The cells within a box in degrees. */
function* cellsIn([west, south, east, north]: readonly [number, number, number, number]) {
  for (let lat = south + half; lat < north; lat += 2 * half)
    for (let lng = west + half; lng < east; lng += 2 * half) yield cellAt([lng, lat]);
}

/** Half the width of a cell, degrees. */
const half = 0.5 / cellsPerDegree;

/** Graphs made so far, by the waters that are closed in them. */
const graphs = new Map<string, Graph>();

/** The graph without the waters that are closed; made once for each set of them. */
export function graphOf(closed: readonly Closure[]): Graph {
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
    // Ends are in open water; passages are joined where one begins at the end of another.
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
  // Aligned to the edges of cells, so that the steps hit their middles.
  const edge = (value: number, round: (value: number) => number) => round(value * cellsPerDegree) / cellsPerDegree;
  return [
    edge(Math.min(...lngs), Math.floor),
    edge(Math.min(...lats), Math.floor),
    edge(Math.max(...lngs), Math.ceil),
    edge(Math.max(...lats), Math.ceil),
  ];
}

/** How far from the coast of the base map a port may be, cells. */
const nearest = 6;

/** The open cell nearest to a place, within so many cells. */
export function seaCellNear({ land }: Graph, place: LngLat, within = nearest): number | undefined {
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
