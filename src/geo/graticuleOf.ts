import type { MultiLineString, Position } from "geojson";

/** Meridians and parallels every 20°, with a point every `every` degrees. */
export function graticuleOf(every: number): MultiLineString {
  const range = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  const meridians = range(-180, 160, 20).map((lng) => range(-80, 80, every).map((lat): Position => [lng, lat]));
  const parallels = range(-80, 80, 20).map((lat) => range(-180, 180, every).map((lng): Position => [lng, lat]));
  return { type: "MultiLineString", coordinates: [...meridians, ...parallels] };
}
