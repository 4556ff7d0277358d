import type { FeatureCollection, MultiPolygon } from "geojson";
import type { AreaId, Iso3, LngLat } from "../story/story";

/** One of the base countries. */
export interface AtlasCountry {
  iso3: Iso3;
  /** ISO 3166-1 alpha-2, or the stated code of a country that has none. */
  iso2: string;
  /** A point well inside, for its name and marks. */
  label: LngLat;
  /** km². */
  area: number;
}

export type Countries = FeatureCollection<MultiPolygon, AtlasCountry>;
export type Areas = FeatureCollection<MultiPolygon, { id: AreaId; country: Iso3; approximate: boolean }>;
export type BorderClass = "international" | "disputed-international" | "disputed-inner";

/** The base map's countries by code. */
export const atlasOf = (countries: Countries): ReadonlyMap<Iso3, AtlasCountry> =>
  new Map(countries.features.map(({ properties }) => [properties.iso3, properties]));
