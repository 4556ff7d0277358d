import type { BaseMap } from "../../geo/baseMap";
import { fitOf, frame, type Margins, noMargins, projectOf } from "../../geo/projection";
import type { Choice } from "../../scene/choice";
import type { Edition, EditionLayer } from "../../scene/edition";
import { entriesOn } from "../../scene/entriesOn";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { drawScene } from "../../still/drawScene";
import { escapeMarkup } from "../../still/escapeMarkup";
import type { OverlayItem } from "../../still/overlay";
import { markName } from "../../still/overlayMarkup";
import { overlayOf } from "../../still/overlayOf";
import { pagePaint, signMarkup } from "../../still/signMarkup";
import type { Iso3 } from "../../story/story";
import { textWidth } from "./textWidth";

/** Sizes of the map for which the overlay is laid out before any script: a phone's and a desktop's, px. */
export const overlaySizes = {
  small: { width: 390, height: 420 },
  large: { width: 880, height: 800 },
} as const;

/** A page by what lies on its map. */
type StillPage = "story" | "step" | "embed";

/** What the page's controls usually cover of the map, px: as `layout.css` has it. */
const usualMargins: Record<StillPage, Record<keyof typeof overlaySizes, Margins>> = {
  story: { small: { ...noMargins, bottom: 14 }, large: { ...noMargins, top: 52, bottom: 88 } },
  step: { small: { ...noMargins, top: 56, bottom: 100 }, large: { ...noMargins, top: 52, bottom: 156 } },
  embed: { small: { ...noMargins, top: 48 }, large: { ...noMargins, top: 48 } },
};

/** The prerendered still of a view, with its overlay for two sizes. */
export interface Still {
  svg: string;
  /** The overlay for each size, as one SVG. */
  overlay: string;
}

/** The still that a page holds: it contains every layer and date; CSS and attributes hide what `choice` does not show. */
export function stillOf(
  edition: Edition,
  base: BaseMap,
  choice: Choice,
  link: (country: Iso3) => string,
  page: StillPage = "story",
): Still {
  const scene = sceneOf(edition, choice);
  const curves = curvesIn(edition, scene.camera);
  const selected = scene.selection?.kind === "country" ? scene.selection.country : undefined;
  const present = entriesOn(edition, edition.layers, scene.date);
  const said = new Set(Object.values(edition.claims).flatMap((claim) => claim.countries));
  const drawn = drawScene({
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
  // In a frame, links open pages of their own; those of SVG do not follow the page's `<base target>`.
  const svg = page === "embed" ? drawn.replaceAll('<a href="', '<a target="_blank" href="') : drawn;
  const at = (size: keyof typeof overlaySizes) => {
    const margins = usualMargins[page][size];
    const { width, height } = overlaySizes[size];
    const covered = [
      { left: 0, top: 0, right: width, bottom: margins.top },
      { left: 0, top: height - margins.bottom, right: width, bottom: height },
    ];
    const lay = (layers: readonly EditionLayer[], named: boolean) =>
      overlayOf({
        edition,
        layers,
        entries: entriesOn(edition, layers, scene.date),
        curves,
        selected,
        about: scene.step?.claims,
        callouts: scene.callouts,
        project: projectOf(scene.camera),
        size: overlaySizes[size],
        fit: fitOf(overlaySizes[size], scene.focus[size], margins),
        covered,
        measure: textWidth,
        named,
      });
    const shown = lay(scene.layers, true);
    // Those of other layers are there too, for readers who switch them on before the script answers.
    const others = edition.layers.filter(({ id }) => !scene.layers.some((layer) => layer.id === id));
    return [...others.flatMap((layer) => lay([layer], false)), ...shown];
  };
  const items = { small: at("small"), large: at("large") };
  const signs = Object.entries(items).flatMap(([size, all]) => all.map((item) => signOf(item, size)));
  return { svg, overlay: `<svg class="signs">${signs.join("")}</svg>` };
}

/**
 * An item of the overlay before any script: at its share of the frame by attributes, as a style rule each would weigh and
 * be matched for nothing. The script takes buttons in its place.
 */
function signOf(item: OverlayItem, size: string): string {
  const { kind, id, at } = item;
  const share = (length: number, whole: number) => `${Math.round((length / whole) * 1e5) / 1e3}%`;
  const place = `x="${share(at[0], frame.width)}" y="${share(at[1], frame.height)}"`;
  const words =
    kind === "label" ? ` class="item label ${item.rank} when-${size}"` : ` class="item ${kind} when-${size}"`;
  // Names on the map are read where they are told: in the list.
  const layer = kind === "label" ? ' aria-hidden="true"' : ` data-layer="${item.layer}"`;
  const mark =
    kind === "point" ? ` data-entry="${escapeMarkup(id)}" role="img" aria-label="${escapeMarkup(markName(item))}"` : "";
  const sign = signMarkup(item, pagePaint);
  // The number on a mark is in its name.
  const drawn = mark && sign.includes("<text") ? `<g aria-hidden="true">${sign}</g>` : sign;
  return `<svg ${place}${words} data-item="${escapeMarkup(id)}"${layer}${mark}>${drawn}</svg>`;
}
