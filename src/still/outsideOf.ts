import { edgesOf } from "../geo/focus";
import { type ScreenPoint, toScreen } from "../geo/projection";
import { symbolOf } from "../scene/sceneOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import type { Overlay, OverlayItem } from "./overlay";

/** A coloured country beyond the edge of the map, and its direction: quarter turns clockwise from up. */
export interface Outside {
  country: Iso3;
  quarter: 0 | 1 | 2 | 3;
}

/** The coloured countries of which neither the name nor more than an edge is on the map. */
export function outsideOf(overlay: Overlay, items: readonly OverlayItem[], camera: Camera): Outside[] {
  const { edition, entries, layers, project, size, fit } = overlay;
  const named = new Set(items.flatMap((item) => (item.kind === "label" && item.country ? [item.country] : [])));
  return entries.flatMap((entry): Outside[] => {
    const { place } = entry;
    if (place.at !== "country" || symbolOf(layers, entry).kind !== "fill" || named.has(place.country)) return [];
    const country = edition.countries[place.country];
    if (!country) return [];
    const onScreen = (at: LngLat): ScreenPoint => {
      const point = project(at);
      return point ? toScreen(point, fit) : behind(at[0] - camera.center[0], size.width);
    };
    // Its middle, and the points halfway from there to its edges.
    const { at, bounds } = country;
    const halfway = bounds ? edgesOf(bounds).map(([lng, lat]): LngLat => [(at[0] + lng) / 2, (at[1] + lat) / 2]) : [];
    const isInside = [at, ...halfway]
      .map(onScreen)
      .some(([x, y]) => x > 0 && y > 0 && x < size.width && y < size.height);
    const [x, y] = onScreen(at);
    return isInside ? [] : [{ country: place.country, quarter: quarterOf([x - size.width / 2, y - size.height / 2]) }];
  });
}

/** For what is behind the globe: the side to which the globe must be turned. */
const behind = (degrees: number, width: number): ScreenPoint => [
  ((degrees + 540) % 360) - 180 > 0 ? 2 * width : -width,
  0,
];

const quarterOf = ([dx, dy]: ScreenPoint): Outside["quarter"] =>
  Math.abs(dx) >= Math.abs(dy) ? (dx > 0 ? 1 : 3) : dy > 0 ? 2 : 0;
