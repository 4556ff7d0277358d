import { curvesOf, type Route, ringOf } from "../geo/curvesOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import type { Edition } from "./edition";

/** Every line of the story, between capitals or through points of its own; of all layers and dates, so that no curve moves when a layer is switched. */
export function routesOf(edition: Edition): Route[] {
  const end = (country: Iso3): LngLat | undefined =>
    edition.countries[country]?.capital ?? edition.countries[country]?.at;
  return edition.entries.flatMap(({ id, place }) => {
    if (place.at === "line") {
      const [from, to] = [place.line[0], place.line.at(-1)];
      return from && to ? [{ id, from, to, line: place.line }] : [];
    }
    if (place.at !== "route") return [];
    const [from, to] = [end(place.from), end(place.to)];
    return from && to ? [{ id, from, to }] : [];
  });
}

/** The curves of all routes, by entry id, with room for their arrowheads where `camera` looks. */
export const curvesIn = (edition: Edition, camera: Camera): Map<string, LngLat[]> =>
  curvesOf(routesOf(edition), {
    ring: ringOf(camera),
    towns: edition.labels.flatMap(({ rank, lngLat }) => (rank === "capital" || rank === "town" ? [lngLat] : [])),
  });
