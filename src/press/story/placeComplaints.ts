import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { pointToLineDistance } from "@turf/point-to-line-distance";
import type { Feature, LineString, Position } from "geojson";
import type { Countries } from "../../geo/atlas";
import type { Iso3, LngLat, Story } from "../../story/story";
import type { LayerKind } from "../schema/layerKind";
import { type Complaint, valueAt } from "./complaint";
import { uncheckedEntriesOf } from "./entriesOf";

/** How far outside its country a place may lie, km: simplified coasts put true places a little outside. */
const tolerance = 25;

/** Points that lie outside the country that they are said to lie in, with a guess at why. */
export function placeComplaints(story: Story, kinds: readonly LayerKind[], countries: Countries): Complaint[] {
  const capitals = Object.entries(story.places).flatMap(([id, { capitalOf, lngLat }]) =>
    capitalOf ? [{ at: ["places", id, "lngLat"], country: capitalOf, lngLat }] : [],
  );
  const points = new Map(
    uncheckedEntriesOf(story, kinds).flatMap(({ entry, section }) => {
      if (entry.place.at !== "point") return [];
      const index = (story.things[section] as { id: string }[]).findIndex(({ id }) => id === entry.thing);
      const own = [section, index];
      const exact = [...own, "place", "lngLat"];
      const at = valueAt(story.things, exact) === undefined ? own : exact;
      return [[entry.thing, { at, country: entry.place.country, lngLat: entry.place.lngLat }]];
    }),
  );
  return [...capitals, ...points.values()].flatMap(({ at, country, lngLat }) => {
    const away = distanceFrom(countries, country, lngLat);
    if (away <= tolerance) return [];
    const [lng, lat] = lngLat;
    const turned = Math.abs(lng) <= 90 && distanceFrom(countries, country, [lat, lng]) <= tolerance;
    const mend = turned ? `is this latitude, longitude? [${lat}, ${lng}] lies in it` : "mend the place, or the country";
    return [
      { file: "story.json", at, message: `[${lng}, ${lat}] lies ${Math.round(away)} km outside "${country}": ${mend}` },
    ];
  });
}

/** Kilometres from a point to a country; 0 within it, infinity where the base map has no such country. */
function distanceFrom(countries: Countries, iso3: Iso3, lngLat: LngLat): number {
  const country = countries.features.find(({ properties }) => properties.iso3 === iso3);
  if (!country) return Number.POSITIVE_INFINITY;
  const point = [lngLat[0], lngLat[1]];
  if (booleanPointInPolygon(point, country)) return 0;
  return Math.min(
    ...country.geometry.coordinates.flatMap((rings) =>
      rings.map((ring) => pointToLineDistance(point, lineOf(ring), { units: "kilometers" })),
    ),
  );
}

const lineOf = (ring: Position[]): Feature<LineString> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "LineString", coordinates: ring },
});
