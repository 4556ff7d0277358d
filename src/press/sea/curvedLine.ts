import type { LngLat } from "../../story/story";

/** Pieces of a curve between two of its points. */
const pieces = 12;
/** How far a curve of only two points bends to its left, as a share of its length. */
const bend = 0.12;

/**
 * A soft curve through `points`, `[lng, lat]`: a centripetal Catmull–Rom spline, which neither loops nor overshoots
 * (P. Barry and R. Goldman, A recursive evaluation algorithm for a class of Catmull–Rom splines, 1988). Between two
 * points, an arc.
 */
export function curvedLine(points: readonly LngLat[]): LngLat[] {
  const [first, second, ...more] = points;
  if (!first || !second) return [...points];
  if (more.length === 0) return curvedLine([first, besideMiddle(first, second), second]);
  const all = [mirrored(second, first), ...points, mirrored(points.at(-2) ?? first, points.at(-1) ?? second)];
  return points.flatMap((point, index) => {
    const [before, from, to, after] = all.slice(index, index + 4);
    if (!before || !from || !to || !after || index === points.length - 1) return [point];
    return Array.from({ length: pieces }, (_, piece) => between([before, from, to, after], piece / pieces));
  });
}

/** A point at the left of the middle of a line. */
const besideMiddle = ([x1, y1]: LngLat, [x2, y2]: LngLat): LngLat => [
  (x1 + x2) / 2 - (y2 - y1) * bend,
  (y1 + y2) / 2 + (x2 - x1) * bend,
];

/** The point as far beyond `end` as `inner` is before it. */
const mirrored = (inner: LngLat, end: LngLat): LngLat => [2 * end[0] - inner[0], 2 * end[1] - inner[1]];

/** The point of the spline at `share`, 0 to 1, of the way from the second of four points to the third. */
function between(four: [LngLat, LngLat, LngLat, LngLat], share: number): LngLat {
  const knots = [0, 0, 0, 0];
  for (let i = 1; i < 4; i++) {
    const [a, b] = [four[i - 1] as LngLat, four[i] as LngLat];
    // Points that coincide would divide by nothing.
    knots[i] = (knots[i - 1] ?? 0) + Math.max(1e-6, Math.sqrt(Math.hypot(a[0] - b[0], a[1] - b[1])));
  }
  const [, t1 = 0, t2 = 0] = knots;
  const t = t1 + (t2 - t1) * share;
  let row: LngLat[] = [...four];
  // Each pass mixes neighbours whose knots are one farther apart, but for the last, which are those of the two middle points.
  for (let reach = 1; reach < 4; reach++)
    row = row.slice(1).map((to, i): LngLat => {
      const from = row[i] as LngLat;
      const [start, end] = reach === 3 ? [t1, t2] : [knots[i] ?? 0, knots[i + reach] ?? 0];
      const part = (t - start) / (end - start);
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    });
  return row[0] as LngLat;
}
