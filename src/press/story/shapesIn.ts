import type { LngLat, Shape } from "../../story/story";
import type { Complaint } from "./complaint";
import { isRecord } from "./wordComplaints";

type Polygons = Shape["polygons"];

/** How far a thinned outline may lie from the drawn one, degrees: about a kilometre. */
export const thinning = 0.01;
/** Points that the shapes of one file may have after thinning: every page of the story includes them. */
export const mostPoints = 2000;
/** The longest segment, degrees: short enough for both renderers to bend it alike. */
const longest = 1;

/**
 * The shapes of a GeoJSON file beside a story, areas and lines, by id: thinned, wound as in RFC 7946, with three decimals. `complaints`
 * say what cannot be drawn; shapes that are wrong are left out.
 */
export function shapesIn(file: string, value: unknown): { shapes: Record<string, Shape>; complaints: Complaint[] } {
  const features = isRecord(value) && Array.isArray(value.features) ? value.features : undefined;
  if (!features)
    return { shapes: {}, complaints: [{ file, at: [], message: 'is not GeoJSON with "features": export it as one' }] };
  const shapes: Record<string, Shape> = {};
  const complaints = features.flatMap((feature, index): Complaint[] => {
    const complain = (message: string, at: Complaint["at"] = []) => [{ file, at: ["features", index, ...at], message }];
    const id = idOf(feature);
    if (id === undefined)
      return complain('has no "id": add one to its properties, as the story names it', ["properties"]);
    if (Object.hasOwn(shapes, id)) return complain(`"${id}" is the id of two shapes: rename one`, ["properties"]);
    const geometry = isRecord(feature) ? feature.geometry : undefined;
    const line = lineOf(geometry);
    if (line) {
      const wrong = outside(line);
      if (wrong) return complain(wrong, ["geometry"]);
      const thin = split(simplified(line));
      shapes[id] = { polygons: [], middle: thin[Math.floor(thin.length / 2)] ?? [0, 0], line: thin };
      return [];
    }
    const polygons = polygonsOf(geometry);
    if (typeof polygons === "string") return complain(polygons, ["geometry"]);
    const thin = polygons.map((rings) => rings.map((ring, at) => wound(split(thinned(ring)), at === 0)));
    shapes[id] = { polygons: thin, middle: middleIn(thin) };
    return [];
  });
  const points = Object.values(shapes)
    .flatMap(({ polygons, line }) => [...polygons.flat(), line ?? []])
    .reduce((sum, ring) => sum + ring.length, 0);
  if (points > mostPoints)
    complaints.push({
      file,
      at: [],
      message: `has ${points} points when thinned to a kilometre; a file has at most ${mostPoints}: simplify its shapes, or leave out those that the story does not name`,
    });
  return { shapes, complaints };
}

const idOf = (feature: unknown): string | undefined => {
  if (!isRecord(feature)) return undefined;
  const id = (isRecord(feature.properties) ? feature.properties.id : undefined) ?? feature.id;
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
};

/** The points of a line; undefined where the geometry is none. */
function lineOf(geometry: unknown): LngLat[] | undefined {
  if (!isRecord(geometry) || geometry.type !== "LineString") return undefined;
  const { coordinates } = geometry;
  return Array.isArray(coordinates) && coordinates.length >= 2 && coordinates.every(isPoint)
    ? coordinates.map(([lng, lat]): LngLat => [lng, lat])
    : undefined;
}

/** Why points are not in degrees; nothing where they are. */
function outside(points: readonly LngLat[]): string | undefined {
  const wrong = points.find(([lng, lat]) => Math.abs(lng) > 540 || Math.abs(lat) > 90);
  return (
    wrong &&
    `[${wrong.slice(0, 2).join(", ")}] is not [longitude, latitude] in degrees: save the file in WGS 84 (EPSG:4326)`
  );
}

/** The polygons of a geometry, or why there are none. */
function polygonsOf(geometry: unknown): Polygons | string {
  if (!isRecord(geometry)) return "is missing: a shape is a Polygon, a MultiPolygon or a LineString";
  const { type, coordinates } = geometry;
  const all = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : undefined;
  if (!Array.isArray(all))
    return `"${String(type)}" is not a shape: it must be a Polygon, a MultiPolygon or a LineString of two points or more`;
  const rings = all.flatMap((polygon) => (Array.isArray(polygon) ? polygon : [undefined]));
  if (all.length === 0 || rings.length === 0 || !rings.every(isRing))
    return "has a ring of fewer than four points, or none";
  const wrong = outside(rings.flat());
  if (wrong) return wrong;
  return all as Polygons;
}

const isRing = (ring: unknown): ring is [number, number][] =>
  Array.isArray(ring) && ring.length >= 4 && ring.every(isPoint);

const isPoint = (point: unknown): point is [number, number] =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);

/** The ring without points that lie within `thinning` of the line between their neighbours (Douglas and Peucker, 1973); never fewer than a triangle. */
export function thinned(ring: readonly LngLat[]): LngLat[] {
  const open = ring.slice(0, -1);
  const far = open.reduce((best, point, at) => (away(point, open[0]) > away(open[best], open[0]) ? at : best), 0);
  const kept = [
    ...simplified(open.slice(0, far + 1)).slice(0, -1),
    ...simplified([...open.slice(far), open[0] as LngLat]),
  ];
  return kept.length >= 4 ? kept : [...open, open[0] as LngLat].slice(0, Math.max(4, open.length + 1));
}

function simplified(line: readonly LngLat[]): LngLat[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  const distances = line.map((point) => fromSegment(point, first, last));
  const most = Math.max(...distances);
  if (most <= thinning) return [first, last];
  const at = distances.indexOf(most);
  return [...simplified(line.slice(0, at + 1)).slice(0, -1), ...simplified(line.slice(at))];
}

const away = ([x1, y1]: LngLat = [0, 0], [x2, y2]: LngLat = [0, 0]) => Math.hypot(x1 - x2, y1 - y2);

/** Degrees from a point to a segment. */
function fromSegment(point: LngLat, from: LngLat, to: LngLat): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return away(point, [from[0] + t * dx, from[1] + t * dy]);
}

/** The ring with points added where segments are too long, rounded. */
const split = (ring: readonly LngLat[]): LngLat[] =>
  ring.flatMap((point, index): LngLat[] => {
    const before = ring[index - 1];
    const parts = before
      ? Math.ceil(Math.max(Math.abs(point[0] - before[0]), Math.abs(point[1] - before[1])) / longest)
      : 1;
    return Array.from({ length: Math.max(1, parts) }, (_, at) => {
      const share = (at + 1) / Math.max(1, parts);
      const [x, y] = before ?? point;
      return [round(x + (point[0] - x) * share), round(y + (point[1] - y) * share)];
    });
  });

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The ring counter-clockwise where it is an outer one, else clockwise. */
function wound(ring: LngLat[], outer: boolean): LngLat[] {
  const area = ring.reduce((sum, [x, y], at) => {
    const [x2, y2] = ring[at + 1] ?? ring[0] ?? [0, 0];
    return sum + x * y2 - x2 * y;
  }, 0);
  return area > 0 === outer ? ring : [...ring].reverse();
}

/** A point within the largest of the polygons: the middle of the longest stretch halfway up. */
function middleIn(polygons: Polygons): LngLat {
  const heightOf = (ring: readonly LngLat[]) => {
    const lats = ring.map(([, lat]) => lat);
    return { low: Math.min(...lats), high: Math.max(...lats) };
  };
  const largest = [...polygons].sort((a, b) => sizeOf(b[0] ?? []) - sizeOf(a[0] ?? []))[0] ?? [];
  const { low, high } = heightOf(largest[0] ?? []);
  // Not at a vertex, where an edge would count twice.
  const lat = low + (high - low) * 0.4987;
  const crossings = largest
    .flatMap((ring) =>
      ring.flatMap(([x, y], at) => {
        const [x2, y2] = ring[at + 1] ?? [x, y];
        return y > lat !== y2 > lat ? [x + ((lat - y) / (y2 - y)) * (x2 - x)] : [];
      }),
    )
    .sort((a, b) => a - b);
  const stretches = crossings.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: crossings[at + 1] ?? from }] : []));
  const widest = stretches.sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? { from: 0, to: 0 };
  return [(widest.from + widest.to) / 2, lat];
}

const sizeOf = (ring: readonly LngLat[]): number => {
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return (Math.max(...lngs) - Math.min(...lngs)) * (Math.max(...lats) - Math.min(...lats));
};
