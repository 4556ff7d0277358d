import type { Position } from "geojson";
import type { LngLat } from "../../story/story";

/** Points of a rough shape: enough to find where a name fits within a country. */
const mostPoints = 16;

const known = new WeakMap<readonly Position[], LngLat[]>();

/**
 * The outline of a country's largest part in few points `[lng, lat]`, to a tenth of a degree. Longitudes are
 * continuous around `lng0`, and may pass 180. Points go in the order of the triangles that they span with their neighbours, the smallest first (M. Visvalingam and
 * J. Whyatt, Line generalisation by repeated elimination of points, 1993).
 */
export function roughShape(ring: readonly Position[], lng0: number): LngLat[] {
  const before = known.get(ring);
  if (before) return before;
  const narrow = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  const points = ring
    .slice(0, -1)
    .map(([lng = 0, lat = 0]) => ({ lng: lng + 360 * Math.round((lng0 - lng) / 360), lat, size: 0 }));
  const measure = (i: number) => {
    const [a, b, c] = [points.at(i - 1), points.at(i % points.length), points.at((i + 1) % points.length)];
    if (!a || !b || !c) return;
    b.size = Math.abs((b.lng - a.lng) * (c.lat - a.lat) - (c.lng - a.lng) * (b.lat - a.lat)) * narrow;
  };
  points.forEach((_, i) => {
    measure(i);
  });
  while (points.length > mostPoints) {
    let least = 0;
    for (let i = 1; i < points.length; i++) if ((points[i]?.size ?? 0) < (points[least]?.size ?? 0)) least = i;
    points.splice(least, 1);
    measure(least - 1 + points.length);
    measure(least % points.length);
  }
  const round = (degrees: number) => Math.round(degrees * 10) / 10;
  const shape = points.map(({ lng, lat }): LngLat => [round(lng), round(lat)]);
  known.set(ring, shape);
  return shape;
}
