import type { Position } from "geojson";
import type { LngLat } from "../../story/story";

/** The Earth's mean radius, km. */
export const radius = 6371;
export const radians = Math.PI / 180;

/** Kilometres along the great circle (haversine formula). */
export function distance([lng, lat]: LngLat, [toLng, toLat]: LngLat): number {
  const haversine =
    Math.sin(((toLat - lat) * radians) / 2) ** 2 +
    Math.cos(lat * radians) * Math.cos(toLat * radians) * Math.sin(((toLng - lng) * radians) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** Kilometres along a line. */
export const lengthOf = (line: readonly LngLat[]): number =>
  line.slice(1).reduce((sum, point, index) => sum + distance(line[index] as LngLat, point), 0);

/** Points on the great circle between two places, both included, at most `step` degrees apart. */
export function along(a: LngLat, b: LngLat, step: number): LngLat[] {
  const angle = distance(a, b) / radius;
  const count = Math.max(1, Math.ceil(angle / radians / step));
  const vector = ([lng, lat]: LngLat): Position => [
    Math.cos(lat * radians) * Math.cos(lng * radians),
    Math.cos(lat * radians) * Math.sin(lng * radians),
    Math.sin(lat * radians),
  ];
  const [va, vb] = [vector(a), vector(b)];
  return Array.from({ length: count + 1 }, (_, index): LngLat => {
    if (index === 0) return a;
    if (index === count) return b;
    const [wa, wb] = [
      Math.sin((1 - index / count) * angle) / Math.sin(angle),
      Math.sin((index / count) * angle) / Math.sin(angle),
    ];
    const [x = 0, y = 0, z = 0] = va.map((value, axis) => wa * value + wb * (vb[axis] ?? 0));
    return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
  });
}
