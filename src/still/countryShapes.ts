import { isInRing } from "../geo/pick";
import { type Box, boxOf, grown, isWithin, lineCrosses } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import type { Iso3 } from "../story/story";
import type { Overlay } from "./overlay";

/** The rough outline of a country on screen, px, and the box around it; without points where it is unknown. */
export interface Shape {
  ring: readonly ScreenPoint[];
  box: Box;
}

/** Shapes found so far: those of the same country for its name and its towns are the same. */
const known = new WeakMap<Overlay, Map<Iso3, Shape>>();

/** The shape of a country on screen, without what is behind the globe. */
export function shapeOf(overlay: Overlay, country: Iso3): Shape {
  const shapes = known.get(overlay) ?? new Map<Iso3, Shape>();
  known.set(overlay, shapes);
  const shape = shapes.get(country) ?? projectedShape(overlay, country);
  shapes.set(country, shape);
  return shape;
}

function projectedShape({ edition, project, fit }: Overlay, country: Iso3): Shape {
  const ring = (edition.countries[country]?.shape ?? []).flatMap((lngLat) => {
    const point = project(lngLat);
    return point ? [toScreen(point, fit)] : [];
  });
  return { ring, box: boxOf(ring) };
}

/** True when a point lies in a country. */
export function covers({ ring, box }: Shape, point: ScreenPoint): boolean {
  const x = point[0];
  const y = point[1];
  return x > box.left && x < box.right && y > box.top && y < box.bottom && isInRing(point, ring);
}

/** True when a box, with some room around it, lies wholly in a country. */
export function holds(shape: Shape, box: Box): boolean {
  const roomy = grown(box, 2);
  return isWithin(roomy, shape.box) && covers(shape, [roomy.left, roomy.top]) && !isOnOutline(shape, roomy);
}

function isOnOutline({ ring }: Shape, box: Box): boolean {
  let from = ring.at(-1);
  for (const to of ring) {
    if (from && lineCrosses(from, to, box)) return true;
    from = to;
  }
  return false;
}

/** Places in a country, px, by shares of its box, the nearest to its middle first. */
export function placesIn(shape: Shape): { key: string; point: ScreenPoint }[] {
  const { left, top, right, bottom } = shape.box;
  const shares = [0.5, 0.35, 0.65, 0.2, 0.8];
  return shares
    .flatMap((x) => shares.map((y) => ({ x, y })))
    .sort((a, b) => Math.hypot(a.x - 0.5, a.y - 0.5) - Math.hypot(b.x - 0.5, b.y - 0.5))
    .map(({ x, y }) => ({
      key: `${x} ${y}`,
      point: [left + x * (right - left), top + y * (bottom - top)] as const,
    }))
    .filter(({ point }) => covers(shape, point));
}

/** The rough distance between a name's candidate places in a country's extent, px; and how many there are in a row. */
const spacing = { across: 64, down: 40, most: 24 };

/**
 * Places on the stage within a country's extent, px, the nearest to its own point first. They are on a grid of degrees
 * that does not move with the map, and halves as it zooms in: each has its key by row and column.
 */
export function placesOver(
  { edition, project, fit, size }: Overlay,
  country: Iso3,
): { key: string; point: ScreenPoint }[] {
  const { bounds, at } = edition.countries[country] ?? {};
  const [own, above] = at ? [project(at), project([at[0], at[1] + 1])] : [];
  if (!bounds || !at || !own || !above) return [];
  const [west, south, east, north] = bounds;
  const degree = Math.hypot(own[0] - above[0], own[1] - above[1]) * fit.scale;
  const narrow = Math.max(0.2, Math.cos((at[1] * Math.PI) / 180));
  const stepOf = (wanted: number, span: number) => 2 ** Math.ceil(Math.log2(Math.max(wanted, span / spacing.most)));
  const across = stepOf(spacing.across / degree / narrow / 1.5, east - west);
  const down = stepOf(spacing.down / degree / 1.5, north - south);
  const places: { key: string; point: ScreenPoint; away: number }[] = [];
  for (let i = Math.ceil(west / across); i * across < east; i++)
    for (let j = Math.ceil(south / down); j * down < north; j++) {
      const [lng, lat] = [i * across, j * down];
      const place = project([lng, lat]);
      if (!place) continue;
      const point = toScreen(place, fit);
      if (point[0] < 0 || point[1] < 0 || point[0] > size.width || point[1] > size.height) continue;
      places.push({ key: `${i},${j}`, point, away: Math.hypot((lng - at[0]) * narrow, lat - at[1]) });
    }
  return places.sort((a, b) => a.away - b.away);
}
