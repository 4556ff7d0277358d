import type { Position } from "geojson";
import type { AreaId, Iso3, LngLat } from "../story/story";
import type { Areas, Countries } from "./atlas";
import type { ScreenPoint } from "./projection";

/** The id of the nearest of `points` within `reach` px of `at`, or null. */
export function nearestPoint(
  points: readonly { id: string; at: ScreenPoint }[],
  at: ScreenPoint,
  reach: number,
): string | null {
  let best: { id: string; away: number } | null = null;
  for (const point of points) {
    const away = Math.hypot(point.at[0] - at[0], point.at[1] - at[1]);
    if (away <= reach && (!best || away < best.away)) best = { id: point.id, away };
  }
  return best?.id ?? null;
}

/** The id of the nearest of `lines` within `reach` px of `at`, or null. */
export function nearestLine(
  lines: readonly { id: string; line: readonly ScreenPoint[] }[],
  at: ScreenPoint,
  reach: number,
): string | null {
  let best: { id: string; away: number } | null = null;
  for (const { id, line } of lines) {
    for (let i = 1; i < line.length; i++) {
      const away = toSegment(at, line[i - 1] as ScreenPoint, line[i] as ScreenPoint);
      if (away <= reach && (!best || away < best.away)) best = { id, away };
    }
  }
  return best?.id ?? null;
}

/** Distance from a point to a segment, px. */
function toSegment([x, y]: ScreenPoint, [x1, y1]: ScreenPoint, [x2, y2]: ScreenPoint): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = dx === 0 && dy === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (x1 + t * dx), y - (y1 + t * dy));
}

/** True when a point lies in a ring, closed or not: from inside, a ray along x crosses it an odd number of times. */
export function isInRing([x, y]: readonly [number, number], ring: readonly (readonly number[])[]): boolean {
  let inside = false;
  let [x1 = 0, y1 = 0] = ring.at(-1) ?? [];
  for (const [x2 = 0, y2 = 0] of ring) {
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    [x1, y1] = [x2, y2];
  }
  return inside;
}

/** The country and the areas that a place, `[lng, lat]`, lies in. */
export interface PlaceIndex {
  countryAt: (lngLat: LngLat) => Iso3 | null;
  isIn: (area: AreaId, lngLat: LngLat) => boolean;
}

/** An index of the base map's own shapes: works at any zoom, and without the renderer. */
export function placeIndexOf({ countries, areas }: { countries: Countries; areas: Areas }): PlaceIndex {
  const country = countries.features.flatMap(({ properties, geometry }) =>
    geometry.coordinates.map((rings) => ({ iso3: properties.iso3, shape: shapeOf(rings) })),
  );
  const area = areas.features.flatMap(({ properties, geometry }) =>
    geometry.coordinates.map((rings) => ({ id: properties.id, shape: shapeOf(rings) })),
  );
  return {
    countryAt: (lngLat) => {
      const [lng, lat] = lngLat;
      // The base map continues beyond 180° where a country does.
      const around: LngLat = [lng < 0 ? lng + 360 : lng - 360, lat];
      return country.find(({ shape }) => isWithin(lngLat, shape) || isWithin(around, shape))?.iso3 ?? null;
    },
    isIn: (id, lngLat) => area.some((each) => each.id === id && isWithin(lngLat, each.shape)),
  };
}

/** True when a place lies in one of the polygons of a shape of a story's own. */
export const isInAny = (lngLat: LngLat, polygons: LngLat[][][]): boolean =>
  polygons.some((rings) => isWithin(lngLat, shapeOf(rings as unknown as Position[][])));

/** A polygon, and the westernmost, southernmost, easternmost and northernmost degrees of it. */
interface Shape {
  rings: readonly Position[][];
  west: number;
  south: number;
  east: number;
  north: number;
}

function shapeOf(rings: Position[][]): Shape {
  const shape = { rings, west: 360, south: 90, east: -360, north: -90 };
  for (const [lng = 0, lat = 0] of rings[0] ?? []) {
    shape.west = Math.min(shape.west, lng);
    shape.south = Math.min(shape.south, lat);
    shape.east = Math.max(shape.east, lng);
    shape.north = Math.max(shape.north, lat);
  }
  return shape;
}

/** A place in a hole lies within an even number of a polygon's rings. */
function isWithin([lng, lat]: LngLat, { rings, west, south, east, north }: Shape): boolean {
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return rings.filter((ring) => isInRing([lng, lat], ring)).length % 2 === 1;
}
