import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Areas, BorderClass, Countries } from "./atlas";
import { graticuleOf } from "./graticuleOf";

/** What lies under every story: countries, disputed areas, borders and lakes. */
export interface BaseMap {
  countries: Countries;
  areas: Areas;
  borders: FeatureCollection<MultiLineString, { class: BorderClass }>;
  lakes: FeatureCollection<MultiPolygon>;
}

/** The file of the base map in `public/geo`: one topology, in which neighbours share the line between them. */
export const baseMapFile = "base-map.json";

/** The base map in its file's `topology`, as GeoJSON with points `[lng, lat]`. */
export function baseMapOf(topology: Topology): BaseMap {
  const layer = (name: keyof BaseMap) => feature(topology, topology.objects[name] as GeometryCollection);
  return {
    countries: layer("countries"),
    areas: layer("areas"),
    borders: layer("borders"),
    lakes: layer("lakes"),
  } as BaseMap;
}

/** The base map and the graticule as one collection, whose features say with `layer` what they belong to. */
export function featuresOf(base: BaseMap): FeatureCollection {
  const layers = { ...base, graticule: { features: [{ type: "Feature", properties: {}, geometry: graticuleOf(20) }] } };
  const features = Object.entries(layers).flatMap(([layer, { features }]) =>
    features.map((each) => ({ ...each, properties: { ...each.properties, layer } }) as Feature),
  );
  return { type: "FeatureCollection", features };
}
