import { curvesOf, type Route, ringOf } from "../geo/curvesOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import type { Edition, EditionEntry } from "./edition";

/** Every line of the story, between capitals or through points of its own; of all layers and dates, so that no curve moves when a layer is switched. */
export const routesOf = (edition: Edition): Route[] => edition.entries.flatMap((entry) => routeOf(edition, entry));

function routeOf({ countries }: Edition, { id, place }: EditionEntry): Route[] {
  const end = (country: Iso3): LngLat | undefined => countries[country]?.capital ?? countries[country]?.at;
  switch (place.at) {
    case "line": {
      const [from, to] = [place.line[0], place.line.at(-1)];
      return from && to ? [{ id, from, to, line: place.line }] : [];
    }
    case "route": {
      const [from, to] = [end(place.from), end(place.to)];
      return from && to ? [{ id, from, to }] : [];
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
