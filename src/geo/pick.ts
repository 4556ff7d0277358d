import type { LngLat } from "../story/story";
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
export function isInRing(place: readonly [number, number], ring: readonly (readonly number[])[]): boolean {
  const x = place[0];
  const y = place[1];
  let inside = false;
  let from = ring.at(-1);
  // This is asked many thousand times for each map: nothing is unpacked before it matters.
  for (const to of ring) {
    const y1 = from?.[1] ?? 0;
    const y2 = to[1] ?? 0;
    if (y1 > y !== y2 > y) {
      const x1 = from?.[0] ?? 0;
      if (x < x1 + ((y - y1) * ((to[0] ?? 0) - x1)) / (y2 - y1)) inside = !inside;
    }
    from = to;
  }
  return inside;
}

/** True when a place lies in one of the polygons, and in none of their holes. */
export const isInAny = (lngLat: LngLat, polygons: LngLat[][][]): boolean =>
  polygons.some((rings) => isInRings(lngLat, rings));

/** True when a place lies in a polygon of `rings`: in a hole it lies within an even number of them. */
export const isInRings = ([lng, lat]: LngLat, rings: readonly (readonly (readonly number[])[])[]): boolean =>
  rings.filter((ring) => isInRing([lng, lat], ring)).length % 2 === 1;
