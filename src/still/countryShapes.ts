import { type Box, crosses, grown } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import type { Iso3 } from "../story/story";
import type { Overlay } from "./overlay";

/** The rough outline of a country on screen, px, and the box around it; without points where it is not known. */
export interface Shape {
  ring: readonly ScreenPoint[];
  box: Box;
}

/** Where a country lies on screen. What of it is behind the globe is left out. */
export function shapeOf({ edition, project, fit }: Overlay, country: Iso3): Shape {
  const ring = (edition.countries[country]?.shape ?? []).flatMap((lngLat) => {
    const point = project(lngLat);
    return point ? [toScreen(point, fit)] : [];
  });
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return {
    ring,
    box: { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) },
  };
}

/** True when a point lies in a country, by the even-odd rule. */
export function covers({ ring, box }: Shape, [x, y]: ScreenPoint): boolean {
  if (!(x > box.left && x < box.right && y > box.top && y < box.bottom)) return false;
  let inside = false;
  for (const [i, to] of ring.entries()) {
    const from = ring.at(i - 1) ?? to;
    if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
      inside = !inside;
  }
  return inside;
}

/** True when a box, with some room around it, lies wholly in a country. */
export function holds(shape: Shape, box: Box): boolean {
  const roomy = grown(box, 2);
  if (!covers(shape, [roomy.left, roomy.top])) return false;
  return !shape.ring.some((to, i) => crosses([shape.ring.at(i - 1) ?? to, to], roomy));
}

/** How many columns and rows of places a name may have over what a country covers. */
const lattice = { columns: 9, rows: 6 };

/** Places over what a country covers, px, the nearest to its own point first, each with a key by its row and column. */
export function placesOver({ edition, project, fit }: Overlay, country: Iso3): { key: string; point: ScreenPoint }[] {
  const { bounds, at } = edition.countries[country] ?? {};
  if (!bounds || !at) return [];
  const [west, south, east, north] = bounds;
  const { columns, rows } = lattice;
  const places = Array.from({ length: columns * rows }, (_, i) => {
    const lng = west + ((east - west) * ((i % columns) + 0.5)) / columns;
    const lat = south + ((north - south) * (Math.floor(i / columns) + 0.5)) / rows;
    const away = Math.hypot((lng - at[0]) * Math.cos((lat * Math.PI) / 180), lat - at[1]);
    return { key: `at-${i}`, point: project([lng, lat]), away };
  });
  return places
    .sort((a, b) => a.away - b.away)
    .flatMap(({ key, point }) => (point ? [{ key, point: toScreen(point, fit) }] : []));
}
