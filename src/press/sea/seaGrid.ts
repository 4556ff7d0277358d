import type { Position } from "geojson";
import type { LngLat } from "../../story/story";
import { readBaseMap } from "../readBaseMap";

/** Cells of the grid on one degree. */
export const cellsPerDegree = 4;
export const columns = 360 * cellsPerDegree;
export const rows = 180 * cellsPerDegree;

/** The cell that contains a place; longitudes may go past 180°. */
export function cellAt([lng, lat]: LngLat): number {
  const column = ((Math.floor((lng + 180) * cellsPerDegree) % columns) + columns) % columns;
  return Math.min(rows - 1, Math.max(0, Math.floor((lat + 90) * cellsPerDegree))) * columns + column;
}

/** The middle of a cell. */
export const middleOf = (cell: number): LngLat => [
  ((cell % columns) + 0.5) / cellsPerDegree - 180,
  (Math.floor(cell / columns) + 0.5) / cellsPerDegree - 90,
];

let known: Uint8Array | undefined;

/** For each cell of a grid of quarter degrees, row by row from the south: 1 where the base map has any land in it. */
export function landGrid(): Uint8Array {
  if (known) return known;
  const { features } = readBaseMap(process.cwd()).countries;
  const land = new Uint8Array(columns * rows);
  for (const { geometry } of features)
    for (const polygon of geometry.coordinates) {
      for (const ring of polygon) drawEdges(land, ring);
      fillInside(land, polygon);
    }
  known = land;
  return land;
}

/** Marks every cell that an outline passes through. */
function drawEdges(land: Uint8Array, ring: readonly Position[]) {
  for (const [index, [lng = 0, lat = 0]] of ring.entries()) {
    const [toLng = lng, toLat = lat] = ring[index + 1] ?? [];
    const steps = Math.ceil(Math.max(Math.abs(toLng - lng), Math.abs(toLat - lat)) * cellsPerDegree * 4) || 1;
    for (let step = 0; step <= steps; step++)
      land[cellAt([lng + ((toLng - lng) * step) / steps, lat + ((toLat - lat) * step) / steps])] = 1;
  }
}

/** Marks the cells whose middle lies within a polygon and outside its holes, row by row. */
function fillInside(land: Uint8Array, polygon: readonly Position[][]) {
  const lats = (polygon[0] ?? []).map(([, lat = 0]) => lat);
  const first = Math.max(0, Math.floor((Math.min(...lats) + 90) * cellsPerDegree));
  const last = Math.min(rows - 1, Math.ceil((Math.max(...lats) + 90) * cellsPerDegree));
  for (let row = first; row <= last; row++) {
    const lat = (row + 0.5) / cellsPerDegree - 90;
    const crossings = polygon
      .flatMap((ring) =>
        ring.flatMap(([lng = 0, from = 0], index) => {
          const [toLng = lng, to = from] = ring[index + 1] ?? [];
          return from > lat !== to > lat ? [lng + ((lat - from) / (to - from)) * (toLng - lng)] : [];
        }),
      )
      .sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const begin = Math.ceil(((crossings[pair] ?? 0) + 180) * cellsPerDegree - 0.5);
      const end = Math.floor(((crossings[pair + 1] ?? 0) + 180) * cellsPerDegree - 0.5);
      for (let column = begin; column <= end; column++)
        land[row * columns + (((column % columns) + columns) % columns)] = 1;
    }
  }
}
