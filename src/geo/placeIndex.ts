import type { Position } from "geojson";
import type { AreaId, Iso3, LngLat } from "../story/story";
import type { Areas, Countries } from "./atlas";
import { isInRings } from "./pick";

/** The country and the areas that a place, `[lng, lat]`, lies in. */
export interface PlaceIndex {
  countryAt: (lngLat: LngLat) => Iso3 | null;
  isIn: (area: AreaId, lngLat: LngLat) => boolean;
}

/** An index of the base map's own shapes: works at any zoom, and without the renderer. */
export function placeIndexOf({ countries, areas }: { countries: Countries; areas: Areas }): PlaceIndex {
  const country = countries.features.flatMap(({ properties, geometry }) =>
    geometry.coordinates.map((rings) => ({ iso3: properties.iso3, shape: shapeOf(rings) })),
  );
  const area = areas.features.flatMap(({ properties, geometry }) =>
    geometry.coordinates.map((rings) => ({ id: properties.id, shape: shapeOf(rings) })),
  );
  return {
    countryAt: (lngLat) => {
      const [lng, lat] = lngLat;
      // The base map continues beyond 180° where a country does.
      const around: LngLat = [lng < 0 ? lng + 360 : lng - 360, lat];
      return country.find(({ shape }) => isWithin(lngLat, shape) || isWithin(around, shape))?.iso3 ?? null;
    },
    isIn: (id, lngLat) => area.some((each) => each.id === id && isWithin(lngLat, each.shape)),
  };
}

/** A polygon, and the westernmost, southernmost, easternmost and northernmost degrees of it. */
interface Shape {
  rings: readonly Position[][];
  west: number;
  south: number;
  east: number;
  north: number;
}

function shapeOf(rings: Position[][]): Shape {
  const shape = { rings, west: 360, south: 90, east: -360, north: -90 };
  for (const [lng = 0, lat = 0] of rings[0] ?? []) {
    shape.west = Math.min(shape.west, lng);
    shape.south = Math.min(shape.south, lat);
    shape.east = Math.max(shape.east, lng);
    shape.north = Math.max(shape.north, lat);
  }
  return shape;
}

function isWithin([lng, lat]: LngLat, { rings, west, south, east, north }: Shape): boolean {
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return isInRings([lng, lat], rings);
}
