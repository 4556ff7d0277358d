import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import type { AreaId, Iso3, LngLat } from "../story/story";

/** One of the base countries. */
export interface AtlasCountry {
  iso3: Iso3;
  /** ISO 3166-1 alpha-2, or the stated code of a country that has none. */
  iso2: string;
  /** A point well inside it, for its name and marks. */
  label: LngLat;
  /** Area, km². */
  km2: number;
}

/** A country of the base map, and its extent. */
export interface AtlasEntry extends AtlasCountry {
  /** Its westernmost, southernmost, easternmost and northernmost degrees, without far islands; east may pass 180. */
  bounds: [west: number, south: number, east: number, north: number];
  /** The outline of its largest part. */
  outline: readonly Position[];
}

export type Countries = FeatureCollection<MultiPolygon, AtlasCountry>;
export type Areas = FeatureCollection<MultiPolygon, { id: AreaId; country: Iso3; approximate: boolean }>;
export type BorderClass = "international" | "disputed-international" | "disputed-inner";

/** The base map's countries by code. */
export const atlasOf = (countries: Countries): ReadonlyMap<Iso3, AtlasEntry> =>
  new Map(
    countries.features.map(({ properties, geometry }) => [
      properties.iso3,
      { ...properties, ...reachOf(geometry.coordinates, properties.label) },
    ]),
  );

/** Islands smaller than this share of a country's largest part do not count towards its extent. */
const smallPart = 0.12;

function reachOf(polygons: Position[][][], [lng0]: LngLat): Pick<AtlasEntry, "bounds" | "outline"> {
  const parts = polygons.map(([outline = []]) => {
    // Near the label, on whichever side of 180° that is.
    const lngs = outline.map(([lng = 0]) => lng + 360 * Math.round((lng0 - lng) / 360));
    const lats = outline.map(([, lat = 0]) => lat);
    const bounds: AtlasEntry["bounds"] = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
    const [west, south, east, north] = bounds;
    const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
    return { bounds, outline, size: (east - west) * narrow * (north - south) };
  });
  const largest = Math.max(...parts.map(({ size }) => size));
  const counted = parts.filter(({ size }) => size >= smallPart * largest).map(({ bounds }) => bounds);
  const end = (side: 0 | 1 | 2 | 3, pick: (...all: number[]) => number) => pick(...counted.map((each) => each[side]));
  return {
    bounds: [end(0, Math.min), end(1, Math.min), end(2, Math.max), end(3, Math.max)],
    outline: parts.find(({ size }) => size === largest)?.outline ?? [],
  };
}
