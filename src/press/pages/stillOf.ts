import { fitOf, projectOf } from "../../geo/projection";
import type { Choice } from "../../scene/choice";
import type { Edition, EditionLayer } from "../../scene/edition";
import { curvesIn } from "../../scene/routesOf";
import { entriesOn, sceneOf } from "../../scene/sceneOf";
import { type BaseMap, drawScene } from "../../still/drawScene";
import type { OverlayItem } from "../../still/overlay";
import { overlayMarkup } from "../../still/overlayMarkup";
import { overlayOf } from "../../still/overlayOf";
import type { Iso3 } from "../../story/story";
import { textWidth } from "./textWidth";

/** Sizes of the map for which the overlay is laid out before any script: a phone's and a desktop's, px. */
export const overlaySizes = {
  small: { width: 390, height: 420 },
  large: { width: 880, height: 800 },
} as const;

/** What the page's controls usually cover of the large map, px. */
const usualMargins = { top: 56, right: 0, bottom: 88, left: 0 };

/** The prerendered still of a view, with its overlay for two sizes. */
export interface Still {
  svg: string;
  /** HTML of the overlay. */
  overlay: string;
  /** The items by the class of stage for which they are laid out. */
  items: Record<keyof typeof overlaySizes, OverlayItem[]>;
}

/** The still that a page holds: it contains every layer and date; CSS and attributes hide what `choice` does not show. */
export function stillOf(edition: Edition, base: BaseMap, choice: Choice, link: (country: Iso3) => string): Still {
  const scene = sceneOf(edition, choice);
  const curves = curvesIn(edition, scene.camera);
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
  const at = (size: keyof typeof overlaySizes) => {
    const lay = (layers: readonly EditionLayer[]) =>
      overlayOf({
        edition,
        layers,
        entries: entriesOn(edition, layers, scene.date),
        curves,
        selected,
        about: scene.step?.claims,
        project: projectOf(scene.camera),
        size: overlaySizes[size],
        fit: fitOf(overlaySizes[size], scene.focus[size], size === "large" ? usualMargins : undefined),
        measure: textWidth,
      });
    const shown = lay(scene.layers);
    // Those of other layers are there too, for readers who switch them on before the script answers.
    const others = edition.layers.filter(({ id }) => !scene.layers.some((layer) => layer.id === id));
    return [...others.flatMap((layer) => lay([layer]).filter(({ kind }) => kind !== "label")), ...shown];
  };
  const items = { small: at("small"), large: at("large") };
  const overlay = Object.entries(items).flatMap(([size, all]) =>
    all.map((item) => overlayMarkup(item, ` when-${size}`)),
  );
  return { svg, overlay: overlay.join(""), items };
}
