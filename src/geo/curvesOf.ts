import { type GeoProjection, geoAzimuthalEquidistant, geoDistance, geoInterpolate } from "d3-geo";
import type { LineString, Position } from "geojson";
import { arrow } from "../layers/look";
import type { Camera, LngLat } from "../story/story";
import { radiusOf } from "./projection";

/** A route to draw: from one place to another. */
export interface Route {
  id: string;
  from: LngLat;
  to: LngLat;
  /** How far from either end it may stop short, degrees, so that it ends within its country: any distance when absent. */
  within?: { from?: number | undefined; to?: number | undefined } | undefined;
  /** Its own points, drawn as they are. */
  line?: readonly LngLat[] | undefined;
}

/** What curves avoid. */
export interface Room {
  /** Radius of the ring around a town on which its lines end, degrees. */
  ring: number;
  /** Towns that lines avoid where they can, besides the ends of routes. */
  towns?: readonly LngLat[] | undefined;
}

/** The least angle between lines that end at the same town, degrees. */
const leastAngle = 25;
/** How far a line that shares no end with another turns from the straight direction, degrees. */
const singleTurn = 14;
/** Candidate distances of a curve's handle, as shares of its length, and turns of a whole fan: the best combination is used. */
const handles = [0.45, 0.3, 0.6];
const fanTurns = [0, 12, -12, 24, -24];
/** Longest segment of a curve, degrees: MapLibre and d3 would bend longer ones differently. */
const longestSegment = 0.8;
/** The number of segments of a curve under its arrowhead. */
const headSteps = 3;
/** The usual scale of the frame on a stage, at which rings have their stated size. */
const usualScale = 0.8;

const radian = Math.PI / 180;

/** The radius of the ring around towns, in degrees, for the zoom of `camera`. */
export const ringOf = (camera: Camera): number => arrow.ring / (radiusOf(camera) * radian * usualScale);

/** The part of a curve that is drawn as a line where an arrowhead stands at its end. */
export const shaftOf = (curve: readonly LngLat[]): readonly LngLat[] => curve.slice(0, -headSteps);

/** Path data of a line along `curve`, without the length of its arrowhead if it has one; empty where it is behind the globe. */
export const linePath = (curve: readonly LngLat[], arrow: boolean, path: (line: LineString) => string | null): string =>
  path({ type: "LineString", coordinates: (arrow ? shaftOf(curve) : curve) as unknown as Position[] }) ?? "";

/** A line with points of its own, and more of them at its end, so that the segments under an arrowhead are as long as it. */
function withHead(line: readonly LngLat[], ring: number): LngLat[] {
  const [from, to] = line.slice(-2);
  if (!from || !to) return [...line];
  const share = Math.min(0.5, ring / Math.hypot(to[0] - from[0], to[1] - from[1]));
  const before = Array.from({ length: headSteps }, (_, step): LngLat => {
    const back = share * (1 - step / headSteps);
    return [to[0] + (from[0] - to[0]) * back, to[1] + (from[1] - to[1]) * back];
  });
  return [...line.slice(0, -1), ...before, to];
}

/**
 * Each route as a curve of `[lng, lat]`, by id. Longitudes continue past 180° rather than jump.
 *
 * Lines that share a town end on a ring around it, in the order of their bearings and at least 25° apart, so that
 * arrowheads do not pile up and opposite flows stay apart. Each leaves the ring straight outwards and bends to its other
 * end: a quadratic Bézier on the azimuthal equidistant plane half way, where great circles through it are straight.
 */
export function curvesOf(all: readonly Route[], { ring, towns = [] }: Room): Map<string, LngLat[]> {
  const curves = new Map(
    all.flatMap(({ id, line }): [string, LngLat[]][] => (line ? [[id, withHead(line, ring)]] : [])),
  );
  const routes = all.filter(({ line }) => !line);
  const uses = new Map<string, number>();
  const key = (end: LngLat) => end.join();
  for (const { from, to } of routes) for (const end of [from, to]) uses.set(key(end), (uses.get(key(end)) ?? 0) + 1);
  const fans = new Map<string, Spoke[]>();
  for (const route of routes) {
    const more = (uses.get(key(route.from)) ?? 0) - (uses.get(key(route.to)) ?? 0);
    // Opposite routes between equally busy towns meet at the same one, or they could coincide.
    const outward = more === 0 ? key(route.from) < key(route.to) : more > 0;
    const [hub, other] = outward ? [route.from, route.to] : [route.to, route.from];
    fans.set(key(hub), [...(fans.get(key(hub)) ?? []), { route, outward, hub, other, bearing: bearingOf(hub, other) }]);
  }
  const avoid = [...towns, ...routes.flatMap(({ from, to }) => [from, to])];
  for (const fan of fans.values()) {
    fan.sort((a, b) => a.bearing - b.bearing || (a.route.id < b.route.id ? -1 : 1));
    for (const [id, curve] of bestFan(fan, ring, avoid)) curves.set(id, curve);
  }
  return curves;
}

interface Spoke {
  route: Route;
  /** True where the hub is where the route begins. */
  outward: boolean;
  hub: LngLat;
  other: LngLat;
  /** Of the other end from the hub, degrees clockwise from north. */
  bearing: number;
}

/** The curves of a fan, turned and bent so that they touch the fewest towns. */
function bestFan(fan: readonly Spoke[], ring: number, avoid: readonly LngLat[]): Map<string, LngLat[]> {
  let best: { curves: Map<string, LngLat[]>; touched: number } | null = null;
  for (const turn of fan.length > 1 ? fanTurns : [singleTurn, -singleTurn, 2 * singleTurn, -2 * singleTurn])
    for (const handle of handles) {
      const angles = spread(fan.map(({ bearing }) => bearing + turn));
      const curves = new Map(fan.map((spoke, i) => [spoke.route.id, curve(spoke, angles[i] ?? 0, ring, handle)]));
      let touched = 0;
      for (const spoke of fan) touched += touching(curves.get(spoke.route.id) ?? [], spoke, avoid, ring / 2);
      if (!best || touched < best.touched) best = { curves, touched };
      if (touched === 0) return curves;
    }
  return best?.curves ?? new Map();
}

function touching(curve: readonly LngLat[], { hub, other }: Spoke, avoid: readonly LngLat[], reach: number): number {
  const far = avoid.filter((town) => town.join() !== hub.join() && town.join() !== other.join());
  return far.filter(([lng, lat]) => {
    const narrow = Math.cos(lat * radian);
    return curve.some(([x, y]) => Math.hypot(shortWay(x - lng) * narrow, y - lat) < reach);
  }).length;
}

/** Ascending angles that are at least 25° apart and as close as possible to the given ones: isotonic regression. */
function spread(wanted: readonly number[]): number[] {
  const step = Math.min(leastAngle, 340 / Math.max(1, wanted.length));
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((angle, i) => {
    let block = { sum: angle - step * i, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count)).map((angle, i) => angle + step * i);
}

/** A curve from the route's beginning to its end, which leaves the hub at `angle`, degrees clockwise from north. */
function curve({ route, outward, hub, other }: Spoke, angle: number, ring: number, handle: number): LngLat[] {
  const way = geoDistance([...hub], [...other]) / radian;
  if (way === 0) return [route.from, route.to];
  const middle = geoInterpolate([...hub], [...other])(0.5);
  const plane = geoAzimuthalEquidistant()
    .rotate([-middle[0], -middle[1]])
    .scale(1 / radian)
    .translate([0, 0]);
  const on = (lngLat: LngLat) => plane([...lngLat]) as [number, number];
  const { from = ring, to = ring } = route.within ?? {};
  const near = Math.min(ring, way / 10, outward ? from : to);
  const nearOther = Math.min(ring, way / 10, outward ? to : from);
  const [x0, y0] = on(destination(hub, angle, near));
  const [x1, y1] = on(destination(hub, angle, way * handle));
  const [x2, y2] = on(other);
  const at = (t: number): [number, number] => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
  };
  // The other town is left free too.
  const end = cut(at, 1, 0, nearOther * 0.4);
  const head = Math.min(ring, way / 10) * (arrow.length / arrow.ring);
  const steps = Math.max(8, Math.ceil((2 * way) / longestSegment));
  const between = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 1)) / count);
  const [tip, tail] = outward ? [end, 0] : [0, end];
  const base = cut(at, tip, tail, head);
  const points = [tail, ...between(tail, base, steps), ...between(base, tip, headSteps)].map(at);
  return unrolled(points.map((point) => back(plane, point)));
}

/** The parameter between `from` and `to` at which a curve is `away` from where it is at `from`. */
function cut(at: (t: number) => [number, number], from: number, to: number, away: number): number {
  const [x, y] = at(from);
  const reaches = (t: number) => {
    const [px, py] = at(t);
    return Math.hypot(px - x, py - y) >= away;
  };
  const steps = 100;
  for (let i = 1; i <= steps; i++) {
    let [before, after] = [i - 1, i].map((step) => from + ((to - from) * step) / steps) as [number, number];
    if (!reaches(after)) continue;
    // A hundredth of a line from continent to continent is longer than an arrowhead.
    for (let half = 0; half < 12; half++) {
      const middle = (before + after) / 2;
      if (reaches(middle)) after = middle;
      else before = middle;
    }
    return after;
  }
  return from;
}

function back(plane: GeoProjection, point: [number, number]): LngLat {
  const found = plane.invert?.(point);
  return found ? [found[0], found[1]] : [0, 0];
}

/** Longitudes that continue past 180° rather than jump. */
function unrolled(points: readonly LngLat[]): LngLat[] {
  let last = points[0]?.[0] ?? 0;
  return points.map(([lng, lat]): LngLat => {
    last += shortWay(lng - last);
    return [last, lat];
  });
}

/** The place at that bearing and distance, degrees, from another. */
function destination([lng, lat]: LngLat, bearing: number, distance: number): LngLat {
  const [phi, theta, d] = [lat * radian, bearing * radian, distance * radian];
  const y = Math.asin(Math.sin(phi) * Math.cos(d) + Math.cos(phi) * Math.sin(d) * Math.cos(theta));
  const x = Math.atan2(Math.sin(theta) * Math.sin(d) * Math.cos(phi), Math.cos(d) - Math.sin(phi) * Math.sin(y));
  return [shortWay(lng + x / radian), y / radian];
}

/** The initial bearing to another place on a great circle, degrees clockwise from north. */
function bearingOf([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const [a, b, turn] = [lat1 * radian, lat2 * radian, (lng2 - lng1) * radian];
  const [x, y] = [Math.sin(turn) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn)];
  return Math.atan2(x, y) / radian;
}

/** The shorter difference between two longitudes: −180 to 180 degrees. */
const shortWay = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
