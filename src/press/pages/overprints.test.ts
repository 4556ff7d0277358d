import { describe, expect, test } from "vitest";
import { boxFor } from "../../geo/focus";
import { type Box, boxAround, overlap } from "../../geo/placement";
import { fitOf, projectOf, type Size, toScreen } from "../../geo/projection";
import { arrow } from "../../layers/look";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf, withLayer } from "../../scene/sceneOf";
import type { OverlayItem } from "../../still/overlay";
import { overlayOf } from "../../still/overlayOf";
import { readEditions } from "../edition/readEditions";
import { textWidth } from "./textWidth";

/** Stages as pages of 320 to 1920 px, embeds, cards and pictures have them, px. */
const stages: Size[] = [
  { width: 320, height: 220 },
  { width: 360, height: 380 },
  { width: 390, height: 420 },
  { width: 768, height: 520 },
  { width: 624, height: 700 },
  { width: 880, height: 800 },
  { width: 966, height: 768 },
  { width: 1520, height: 1080 },
  { width: 640, height: 330 },
  // The maps of a card, of the gallery and of a picture that a reader takes along.
  { width: 728, height: 630 },
  { width: 720, height: 405 },
  { width: 1200, height: 900 },
];

describe.each(readEditions(process.cwd()))("on the maps of $edition.slug in $edition.language", ({ edition }) => {
  test.each(stages)("nothing is printed over anything else, at $width × $height", (size) => {
    for (const [what, choice] of choicesOf(edition)) {
      const items = itemsOn(edition, choice, size);
      expect(overprints(edition, items, choice, size), what).toEqual([]);
    }
  });
});

/** The opening view and every step, as they are, with each other layer, and with a country selected. */
function choicesOf(edition: Edition): [what: string, choice: Choice][] {
  return [{}, ...edition.steps.map(({ id }) => ({ step: id }))].flatMap((view: Choice): [string, Choice][] => {
    const name = view.step ?? "view";
    const layers = edition.layers.filter(({ always }) => !always);
    const rows = sceneOf(edition, view).entries.flatMap(({ place }) => (place.at === "country" ? [place.country] : []));
    return [
      [name, view],
      ...layers.map(({ id }): [string, Choice] => [`${name} with ${id}`, withLayer(edition, view, id, true)]),
      ...rows.slice(0, 3).map((select): [string, Choice] => [`${name} with ${select} selected`, { ...view, select }]),
    ];
  });
}

function itemsOn(edition: Edition, choice: Choice, size: Size): OverlayItem[] {
  const scene = sceneOf(edition, choice);
  return overlayOf({
    edition,
    layers: scene.layers,
    entries: scene.entries,
    curves: curvesIn(edition, scene.camera),
    selected: scene.selection?.kind === "country" ? scene.selection.country : undefined,
    about: scene.step?.claims,
    project: projectOf(scene.camera),
    size,
    fit: fitOf(size, boxFor(scene.focus, size)),
    measure: textWidth,
  });
}

/** What lies on what: names on anything, marks on marks; and names that the edge cuts. */
function overprints(edition: Edition, items: readonly OverlayItem[], choice: Choice, size: Size): string[] {
  const fit = fitOf(size, boxFor(sceneOf(edition, choice).focus, size));
  const boxes = items.map((item) => {
    const [x, y] = toScreen(item.at, fit);
    const { left, top, right, bottom } =
      item.kind === "arrow" ? boxAround([0, 0], 2 * arrow.half, 2 * arrow.half) : item.box;
    return { item, box: { left: left + x, top: top + y, right: right + x, bottom: bottom + y } };
  });
  const seen = boxes.filter(({ box }) => overlap(box, { left: 0, top: 0, right: size.width, bottom: size.height }));
  const isCut = ({ left, top, right, bottom }: Box) =>
    left < 0 || top < 0 || right > size.width || bottom > size.height;
  return seen.flatMap(({ item, box }, i) => [
    ...(item.kind === "label" && isCut(box) ? [`${item.id} is cut`] : []),
    ...seen
      .slice(i + 1)
      .filter((other) => (other.item.kind !== "arrow" && item.kind !== "arrow") || other.item.kind === "label")
      .filter((other) => overlap(box, other.box))
      .map((other) => `${item.id} × ${other.item.id}`),
  ]);
}
