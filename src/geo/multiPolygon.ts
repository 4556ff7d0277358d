import type { MultiPolygon } from "geojson";
import type { LngLat } from "../story/story";

/** Polygons, each its outer ring and its holes, as GeoJSON. */
export const multiPolygon = (polygons: readonly (readonly (readonly LngLat[])[])[]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]))),
});
