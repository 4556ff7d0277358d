import type { FeatureCollection, Polygon } from "geojson";
import type { Language } from "../../story/story";
import text from "./seas.geojson?raw";

/** A sea, gulf, strait or canal. */
export interface Sea {
  names: Record<Language, string>;
  /** Roughly where it lies. */
  shape: Polygon;
}

/** Waters that have a name, by id: those of `seas.geojson` beside this file, which no reader needs. */
export const seas: ReadonlyMap<string, Sea> = new Map(
  (JSON.parse(text) as FeatureCollection<Polygon, { id: string; names: Record<Language, string> }>).features.map(
    ({ properties: { id, names }, geometry }) => [id, { names, shape: geometry }],
  ),
);
