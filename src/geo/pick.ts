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
