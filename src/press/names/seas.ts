import type { FeatureCollection, Polygon } from "geojson";
import type { Language, LngLat } from "../../story/story";
import text from "./seas.geojson?raw";

/** A sea, gulf, strait or canal. */
export interface Sea {
  names: Record<Language, string>;
  /** Its rough shape. */
  shape: Polygon;
  /** The place in it that is farthest from every shore and limit, for its name; and that distance, degrees. */
  label: LngLat;
  reach: number;
}

/** Waters that have a name, by id: those of `seas.geojson` beside this file, which no reader needs. */
export const seas: ReadonlyMap<string, Sea> = new Map(
  (
    JSON.parse(text) as FeatureCollection<
      Polygon,
      { id: string; names: Record<Language, string>; label: LngLat; reach: number }
    >
  ).features.map(({ properties: { id, ...properties }, geometry }) => [id, { ...properties, shape: geometry }]),
);
