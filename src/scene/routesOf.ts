import { curvesOf, type Route, ringOf } from "../geo/curvesOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import type { Edition, EditionEntry } from "./edition";

/** Every line of the story, between capitals or through points of its own; of all layers and dates, so that no curve moves when a layer is switched. */
export const routesOf = (edition: Edition): Route[] => edition.entries.flatMap((entry) => routeOf(edition, entry));

/** Lines end at most this share of a country's extent from its middle, so that they end within it. */
const shareWithin = 0.3;

function routeOf({ countries }: Edition, { id, place }: EditionEntry): Route[] {
  const end = (country: Iso3): LngLat | undefined => countries[country]?.capital ?? countries[country]?.at;
  /** Around a capital of the story there is its dot, from which lines keep away. */
  const within = (country: Iso3): number | undefined => {
    const { capital, bounds } = countries[country] ?? {};
    if (capital || !bounds) return undefined;
    const [west, south, east, north] = bounds;
    const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
    return shareWithin * Math.min((east - west) * narrow, north - south);
  };
  switch (place.at) {
    case "line": {
      const [from, to] = [place.line[0], place.line.at(-1)];
      return from && to ? [{ id, from, to, line: place.line }] : [];
    }
    case "route": {
      const [from, to] = [end(place.from), end(place.to)];
      return from && to ? [{ id, from, to, within: { from: within(place.from), to: within(place.to) } }] : [];
    }
    case "country":
    case "point":
    case "area":
    case "region":
      return [];
  }
}

/** The curves of all routes, by entry id, with room for their arrowheads where `camera` looks. */
export const curvesIn = (edition: Edition, camera: Camera): Map<string, LngLat[]> =>
  curvesOf(routesOf(edition), {
    ring: ringOf(camera),
    towns: edition.labels.flatMap(({ rank, lngLat }) => (rank === "capital" || rank === "town" ? [lngLat] : [])),
  });
