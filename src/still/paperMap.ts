import { boxFor } from "../geo/focus";
import { type FrameBox, fitOf, frame, projectOf, type Size, toScreen } from "../geo/projection";
import type { Edition } from "../scene/edition";
import type { Scene } from "../scene/sceneOf";
import { selectionId } from "../scene/selectionOf";
import type { Camera, LngLat } from "../story/story";
import { grid } from "./basePaths";
import type { Measure } from "./overlay";
import { overlayOf } from "./overlayOf";
import { pagePaint, signMarkup } from "./signMarkup";

/** A map for paper. */
export interface PaperMap {
  edition: Edition;
  scene: Scene;
  curves: ReadonlyMap<string, readonly LngLat[]>;
  /** The camera from which `still` is drawn. */
  camera: Camera;
  /** The still as SVG markup, with the page's colours. */
  still: string;
  /** The part of the frame that is seen; what the view must show when absent. */
  shown?: FrameBox | undefined;
  /** Measures the words of the map. */
  measure: Measure;
  /** px; on paper it is as large as fits. */
  size: Size;
}

/**
 * Still and signs as one SVG that scales as a whole, with names and marks laid out for its own size, whatever is on screen.
 * It may be in a page together with the still: its ids are different.
 */
export function paperMap({ edition, scene, curves, camera, still, shown, measure, size }: PaperMap): string {
  const fit = fitOf(size, shown ?? boxFor(scene.focus, size));
  const items = overlayOf({
    edition,
    layers: scene.layers,
    entries: scene.entries,
    curves,
    selected: selectionId(scene.selection) ?? undefined,
    about: scene.step?.claims,
    callouts: scene.callouts,
    project: projectOf(camera),
    size,
    fit,
    measure,
  });
  const [width, height] = [size.width / fit.scale, size.height / fit.scale];
  const [left, top] = [frame.width / 2 - fit.x / fit.scale, frame.height / 2 - fit.y / fit.scale];
  const view = [left, top, width, height].map((length) => length * grid).join(" ");
  const map = still
    .replace(/viewBox="[^"]*"/, `width="${size.width}" height="${size.height}" viewBox="${view}"`)
    .replace(/(\sid="|href="#|url\(#)/g, "$1paper-");
  const signs = items.map((item) => {
    const [x, y] = toScreen(item.at, fit);
    return `<g transform="translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})">${signMarkup(item, pagePaint)}</g>`;
  });
  return `<svg class="paper-map" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">${map}${signs.join("")}</svg>`;
}
