import { isInAny, nearestLine, nearestPoint } from "../geo/pick";
import type { PlaceIndex } from "../geo/placeIndex";
import { type Fit, type Project, placeAt, radiusOf, type ScreenPoint, toFrame, toScreen } from "../geo/projection";
import type { Edition } from "../scene/edition";
import type { Scene } from "../scene/sceneOf";
import type { Camera, Iso3, LngLat } from "../story/story";

/** A press or a hover, and what is on screen there. */
export interface Pointed {
  target: Element;
  /** px from the stage's top left. */
  point: ScreenPoint;
  /** True for fingers, which are broader than a mouse. */
  touch: boolean;
  edition: Edition;
  inStory: ReadonlySet<Iso3>;
  scene: Scene;
  /** The lines of routes on screen, by entry id. */
  lines: readonly { id: string; line: readonly ScreenPoint[] }[];
  project: Project;
  camera: Camera;
  fit: Fit;
  /** Null while the still is shown, whose shapes are elements. */
  placeIndex: PlaceIndex | null;
}

/**
 * How far a pointer may be from a line, or from a country too small to hit, px. A finger must be on the line itself: next
 * to it, the country is meant.
 */
const reach = { mouse: { line: 7, tiny: 20 }, touch: { line: 4, tiny: 20 } };
/** Countries smaller than this on screen are picked by distance, px. */
const tinySize = 22;
/** Mean radius of the earth, km. */
const earthRadius = 6371;

/**
 * What a reader means at a point: a mark, a line, a region, a disputed area, a country, or a tiny country nearby; the id of an
 * entry or the code of a country, null for the sea. A country of the story wins over a tiny one beside it.
 */
export function whatIsAt({
  target,
  point,
  touch,
  edition,
  inStory,
  scene,
  placeIndex,
  ...view
}: Pointed): string | null {
  const mark = target.closest<HTMLElement>("[data-entry]")?.dataset.entry;
  if (mark) return mark;
  const onScreen = (lngLat: LngLat): ScreenPoint[] => {
    const at = view.project(lngLat);
    return at ? [toScreen(at, view.fit)] : [];
  };
  const { line, tiny } = touch ? reach.touch : reach.mouse;
  const nearby = nearestLine(view.lines, point, line);
  if (nearby) return nearby;
  const at = placeAt(view.camera, toFrame(point, view.fit));
  const region = at && scene.entries.findLast(({ place }) => place.at === "region" && isInAny(at, place.polygons));
  if (region) return region.id;
  const area =
    at && placeIndex && scene.entries.find(({ place }) => place.at === "area" && placeIndex.isIn(place.area, at));
  if (area) return area.id;
  const country = placeIndex
    ? at && placeIndex.countryAt(at)
    : (target.closest<SVGElement>("[data-country]")?.dataset.country ?? null);
  if (country && inStory.has(country)) return country;
  const pixelsPerKilometre = (radiusOf(view.camera) * view.fit.scale) / earthRadius;
  const small = [...inStory].flatMap((id) => {
    const found = edition.countries[id];
    if (!found || Math.sqrt(found.km2) * pixelsPerKilometre >= tinySize) return [];
    return onScreen(found.at).map((at) => ({ id, at }));
  });
  return nearestPoint(small, point, tiny) ?? country;
}
