import { curvesOf } from "../../geo/curvesOf";
import { fitOf, projectOf } from "../../geo/projection";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import { routesOf } from "../../scene/routesOf";
import { entriesOn, sceneOf } from "../../scene/sceneOf";
import { type BaseMap, drawScene } from "../../still/drawScene";
import { overlayMarkup } from "../../still/overlayMarkup";
import { type OverlayItem, overlayOf } from "../../still/overlayOf";
import type { Iso3 } from "../../story/story";

/** Sizes of the map for which the overlay is laid out before any script: a phone's and a desktop's, px. */
export const overlaySizes = {
  small: { width: 390, height: 420 },
  large: { width: 880, height: 660 },
} as const;

/** The prerendered still of a view, with its overlay for two sizes. */
export interface Still {
  svg: string;
  /** HTML of the overlay. */
  overlay: string;
  items: OverlayItem[];
}

/** The still that a page holds: every layer and date, of which style and attributes show what `choice` states. */
export function stillOf(edition: Edition, base: BaseMap, choice: Choice, link: (country: Iso3) => string): Still {
  const scene = sceneOf(edition, choice);
  const curves = curvesOf(routesOf(edition));
  const selected = scene.selection?.kind === "country" ? scene.selection.country : undefined;
  const present = entriesOn(edition, edition.layers, scene.date);
  const said = new Set(Object.values(edition.claims).flatMap((claim) => claim.countries));
  const svg = drawScene({
    edition,
    layers: edition.layers,
    entries: edition.entries,
    shown: new Set(present.map(({ id }) => id)),
    curves,
    camera: scene.camera,
    base,
    selected,
    paint: (color) => `var(--${color})`,
    link: (country) => (said.has(country) ? link(country) : undefined),
  });
  const at = (size: keyof typeof overlaySizes) =>
    overlayOf({
      edition,
      layers: edition.layers,
      entries: present,
      curves,
      selected,
      project: projectOf(scene.camera),
      size: overlaySizes[size],
      fit: fitOf(overlaySizes[size], scene.focus[size]),
    });
  const [small, large] = [at("small"), at("large")];
  const overlay = [
    ...small.map((item) => overlayMarkup(item, " when-small")),
    ...large.map((item) => overlayMarkup(item, " when-large")),
  ].join("");
  return { svg, overlay, items: [...new Map([...small, ...large].map((item) => [item.id, item])).values()] };
}
