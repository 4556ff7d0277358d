import type { LngLat } from "../story/story";

/** A route to draw: from one place to another. */
export interface Route {
  id: string;
  from: LngLat;
  to: LngLat;
  /** Its own points, which are drawn as they are. */
  line?: readonly LngLat[] | undefined;
}

/** How far the outermost curves of a fan bow, as a share of their length. */
const widestBow = 0.27;
/** Bow of a route that shares its ends with no other. */
const singleBow = 0.12;
/** Room kept free at the ends for the towns themselves, degrees; at most a tenth of the route. */
const gap = { from: 0.6, to: 1.7 };
/** Longest segment of a curve, degrees: MapLibre and d3 bend longer ones differently. */
const longestSegment = 0.8;

/**
 * Each route as a curve of `[lng, lat]`, by id. Longitudes run on past 180° rather than jump.
 *
 * Routes that share an end fan out there, ordered by bearing, so that arrowheads do not pile up and opposite flows
 * stay apart. The curves are quadratic Béziers on a plane tangent half way (short hops read better so than on great
 * circles, which hardly bend).
 */
export function curvesOf(all: readonly Route[]): Map<string, LngLat[]> {
  const curves = new Map(all.flatMap(({ id, line }): [string, LngLat[]][] => (line ? [[id, [...line]]] : [])));
  const routes = all.filter(({ line }) => !line);
  const uses = new Map<string, number>();
  const key = (end: LngLat) => end.join();
  for (const { from, to } of routes) for (const end of [from, to]) uses.set(key(end), (uses.get(key(end)) ?? 0) + 1);

  const fans = new Map<string, { route: Route; outward: boolean; bearing: number }[]>();
  for (const route of routes) {
    const more = (uses.get(key(route.from)) ?? 0) - (uses.get(key(route.to)) ?? 0);
    // Opposite routes between equally busy towns fan out at the same one, or their bows could coincide.
    const outward = more === 0 ? key(route.from) < key(route.to) : more > 0;
    const [hub, other] = outward ? [route.from, route.to] : [route.to, route.from];
    const fan = fans.get(key(hub)) ?? [];
    fan.push({ route, outward, bearing: bearingOf(hub, other) });
    fans.set(key(hub), fan);
  }

  for (const fan of fans.values()) {
    fan.sort((a, b) => a.bearing - b.bearing || a.route.id.localeCompare(b.route.id));
    fan.forEach(({ route, outward }, rank) => {
      const spread = fan.length === 1 ? singleBow : widestBow * ((2 * rank) / (fan.length - 1) - 1);
      // A bow is to the right of the direction away from the hub: clockwise bearings bow clockwise.
      curves.set(route.id, curve(route, outward ? spread : -spread));
    });
  }
  return curves;
}

/** A curve from end to end, bowed to the right of its direction by `bow` times its length. */
function curve({ from, to }: Route, bow: number): LngLat[] {
  const plane = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const [x0, y0] = [from[0] * plane, from[1]];
  const [x2, y2] = [(from[0] + shortWay(to[0] - from[0])) * plane, to[1]];
  const length = Math.hypot(x2 - x0, y2 - y0);
  const [x1, y1] = [(x0 + x2) / 2 + bow * 2 * (y2 - y0), (y0 + y2) / 2 - bow * 2 * (x2 - x0)];
  const at = (t: number): LngLat => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [(a * x0 + b * x1 + c * x2) / plane, a * y0 + b * y1 + c * y2];
  };
  const start = Math.min(gap.from / length, 0.1);
  const end = 1 - Math.min(gap.to / length, 0.1);
  // A Bézier's points crowd at its ends and spread in its middle, by at most twice the mean.
  const steps = Math.max(8, Math.ceil((2 * length) / plane / longestSegment));
  return Array.from({ length: steps + 1 }, (_, i) => at(start + ((end - start) * i) / steps));
}

/** Degrees clockwise from north, on the plane tangent half way. */
function bearingOf(from: LngLat, to: LngLat): number {
  const plane = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  return (Math.atan2(shortWay(to[0] - from[0]) * plane, to[1] - from[1]) * 180) / Math.PI;
}

/** A difference of longitudes, the short way round: −180 to 180 degrees. */
const shortWay = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
