import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { pointToLineDistance } from "@turf/point-to-line-distance";
import type { Feature, LineString, Polygon, Position } from "geojson";
import type { Countries } from "../../geo/atlas";
import type { Iso3, LngLat } from "../../story/story";
import { type Sea, seas } from "../names/seas";
import { type Complaint, valueAt } from "./complaint";
import type { ParsedStory } from "./parseStory";

/** How far outside its country a place may lie, km: simplified coasts put true places a little outside. */
const tolerance = 25;

/** The same for a water, whose shape is drawn in a few strokes. */
const waterTolerance = 60;

/** Points that lie outside the country or water that they are said to lie in, with a guess at why. */
export function placeComplaints(story: ParsedStory, countries: Countries): Complaint[] {
  const capitals = Object.entries(story.places).flatMap(([id, { capitalOf, lngLat }]) =>
    capitalOf ? [{ at: ["places", id, "lngLat"], country: capitalOf, lngLat }] : [],
  );
  const points = new Map(
    story.entries.flatMap(({ entry, section }) => {
      if (entry.place.at !== "point") return [];
      const index = (story.things[section] as { id: string }[]).findIndex(({ id }) => id === entry.thing);
      const own = [section, index];
      const exact = [...own, "place", "lngLat"];
      const at = valueAt(story.things, exact) === undefined ? own : exact;
      const { within } = (story.things[section] as { within?: string }[])[index] ?? {};
      return [[entry.thing, { at, country: entry.place.country, within, lngLat: entry.place.lngLat }]];
    }),
  );
  return [
    ...capitals,
    ...[...points.values()].filter(({ country }) => country),
    ...waters([...points.values()]),
  ].flatMap(({ at, country, water, lngLat }: Located) => {
    const distance = (place: LngLat) =>
      water ? distanceFromWater(water.shape, place) : distanceFrom(countries, country ?? "", place);
    const away = distance(lngLat);
    if (away <= (water ? waterTolerance : tolerance)) return [];
    const [lng, lat] = lngLat;
    const turned = Math.abs(lng) <= 90 && distance([lat, lng]) <= tolerance;
    const what = water ? "the water" : "the country";
    const mend = turned ? `is this latitude, longitude? [${lat}, ${lng}] lies in it` : `mend the place, or ${what}`;
    const outside = `[${lng}, ${lat}] lies ${Math.round(away)} km outside "${water?.names.en ?? country}"`;
    return [{ file: "story.json", at, message: `${outside}: ${mend}` }];
  });
}

/** A place, and what it is said to lie in: a country, or a water. */
interface Located {
  at: Complaint["at"];
  lngLat: LngLat;
  country?: Iso3 | undefined;
  water?: Sea | undefined;
}

/** Those of the places that are said to lie in a water. */
const waters = (points: readonly (Located & { within?: string | undefined })[]): Located[] =>
  points.flatMap(({ at, lngLat, within }) => {
    const water = within === undefined ? undefined : seas.get(within);
    return water ? [{ at, lngLat, water }] : [];
  });

/** Kilometres from a point to the shape of a water; 0 within it. */
const distanceFromWater = (shape: Polygon, [lng, lat]: LngLat): number =>
  booleanPointInPolygon([lng, lat], shape)
    ? 0
    : Math.min(
        ...shape.coordinates.map((ring) => pointToLineDistance([lng, lat], lineOf(ring), { units: "kilometers" })),
      );

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
