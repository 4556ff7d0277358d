import { booleanPointInPolygon, pointToLineDistance } from "@turf/turf";
import type { Feature, LineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Areas, Countries } from "../../geo/atlas";
import type { Iso3, LngLat } from "../../story/story";
import { type Sea, seas } from "../names/seas";
import { type Complaint, valueAt } from "./complaint";
import type { ParsedStory } from "./parseStory";
import { listedAs, trueLand } from "./trueLand";

/** How far outside its country a place may be, km: simplified coasts leave correct places slightly outside. */
const tolerance = 25;

/** The same for a water, whose shape is drawn in a few strokes. */
const waterTolerance = 60;

/**
 * Points outside the country or water that the story gives for them, with a likely reason. Places that an editor has
 * confirmed by `placeChecked` are accepted.
 */
export function placeComplaints(story: ParsedStory, countries: Countries): Complaint[] {
  const capitals = Object.entries(story.places).flatMap(([id, { capitalOf, lngLat, placeChecked }]) =>
    capitalOf && !placeChecked ? [{ at: ["places", id, "lngLat"], country: capitalOf, lngLat }] : [],
  );
  const points = new Map(
    story.entries.flatMap(({ entry, section }) => {
      const { place } = entry;
      if (place.at !== "point" && (place.at !== "region" || place.polygons.length === 0)) return [];
      const lngLat = place.at === "point" ? place.lngLat : place.middle;
      const country = place.at === "point" ? place.country : countryOf(story, section, entry.thing);
      const index = (story.things[section] as { id: string }[]).findIndex(({ id }) => id === entry.thing);
      const own = [section, index];
      const exact = [...own, "place", "lngLat"];
      const at = valueAt(story.things, exact) === undefined ? own : exact;
      const { within, placeChecked } =
        (story.things[section] as { within?: string; placeChecked?: object }[])[index] ?? {};
      if (placeChecked) return [];
      return [[entry.thing, { at, country, within, lngLat }]];
    }),
  );
  return [
    ...capitals,
    ...[...points.values()].filter(({ country }) => country),
    ...waters([...points.values()]),
  ].flatMap(({ at, country, water, lngLat }: Located) => {
    const distance = (place: LngLat) =>
      water ? distanceFromShape(water.shape, [...place]) : distanceFrom(countries, country ?? "", place);
    const away = distance(lngLat);
    if (away <= (water ? waterTolerance : tolerance)) return [];
    const [lng, lat] = lngLat;
    const turned = Math.abs(lng) <= 90 && distance([lat, lng]) <= tolerance;
    const what = water ? "the water" : "the country";
    const fix = turned ? `is this latitude, longitude? [${lat}, ${lng}] lies in it` : `correct the place, or ${what}`;
    const outside = `[${lng}, ${lat}] lies ${Math.round(away)} km outside "${water?.names.en ?? country}"`;
    const confirm = turned ? "" : `; where it is right, confirm it by placeChecked, with "by" and "on"`;
    const atSea =
      at[0] === "incidents" && country ? `; an event at sea has "within" and "countries" instead of "country"` : "";
    const alike = turned ? "turned" : `outside ${what}`;
    return [{ file: "story.json", at, alike, message: `${outside}: ${fix}${confirm}${turned ? "" : atSea}` }];
  });
}

/** The country that the story gives for a thing. */
const countryOf = (story: ParsedStory, section: string, id: string): Iso3 | undefined =>
  (story.things[section] as { id: string; country?: Iso3 }[]).find((thing) => thing.id === id)?.country;

/** Regions that overlap a disputed area and are not marked as disputed: by the border policy they must be hatched. */
export const disputeComplaints = (story: ParsedStory, areas: Areas): Complaint[] =>
  story.entries.flatMap(({ entry: { place, thing }, section }) => {
    if (place.at !== "region" || place.disputed) return [];
    const shape = { type: "MultiPolygon" as const, coordinates: place.polygons as unknown as Position[][][] };
    const area = areas.features.find(
      ({ geometry }) =>
        booleanPointInPolygon([...place.middle], geometry) ||
        geometry.coordinates.some((rings) => rings[0]?.some((point) => booleanPointInPolygon(point, shape))),
    );
    if (!area) return [];
    const index = (story.things[section] as { id: string }[]).findIndex(({ id }) => id === thing);
    const message = `overlaps the disputed area "${area.properties.id}": say "disputed": true, so that it is hatched`;
    return [{ file: "story.json", at: [section, index], message }];
  });

/** A place, and the country or water that the story gives for it. */
interface Located {
  at: Complaint["at"];
  lngLat: LngLat;
  country?: Iso3 | undefined;
  water?: Sea | undefined;
}

/** The places for which the story gives a water. */
const waters = (points: readonly (Located & { within?: string | undefined })[]): Located[] =>
  points.flatMap(({ at, lngLat, within }) => {
    const water = within === undefined ? undefined : seas.get(within);
    return water ? [{ at, lngLat, water }] : [];
  });

/**
 * Kilometres from a point to a country; 0 within it, infinity where the country is unknown. The base map decides, as its
 * borders apply; where it has no other country, a list of all islands counts as well.
 */
function distanceFrom({ features }: Countries, iso3: Iso3, [lng, lat]: LngLat): number {
  const point = [lng, lat];
  const country = features.find(({ properties }) => properties.iso3 === iso3);
  const away = country ? distanceFromShape(country.geometry, point) : Number.POSITIVE_INFINITY;
  const others = features.filter(({ properties }) => listedAs[properties.iso3] !== iso3);
  if (away <= tolerance || others.some((other) => booleanPointInPolygon(point, other))) return away;
  const land = trueLand(iso3);
  return land ? Math.min(away, distanceFromShape(land, point)) : away;
}

/** Kilometres from a point to an area; 0 within it. */
function distanceFromShape(shape: Polygon | MultiPolygon, point: Position): number {
  if (booleanPointInPolygon(point, shape)) return 0;
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return Math.min(
    ...polygons.flatMap((rings) =>
      rings.map((ring) => pointToLineDistance(point, lineOf(ring), { units: "kilometers" })),
    ),
  );
}

const lineOf = (ring: Position[]): Feature<LineString> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "LineString", coordinates: ring },
});
