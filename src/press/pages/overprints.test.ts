import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { boxFor } from "../../geo/focus";
import { placeIndexOf } from "../../geo/placeIndex";
import type { Box } from "../../geo/placement";
import { fitOf, placeAt, projectOf, type ScreenPoint, type Size, toFrame, toScreen } from "../../geo/projection";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf, withLayer } from "../../scene/sceneOf";
import type { Overlay, OverlayItem } from "../../still/overlay";
import { overlayOf } from "../../still/overlayOf";
import type { Camera } from "../../story/story";
import { anyStory } from "../edition/anyStory.testing";
import { readEdition, readEditions } from "../edition/readEditions";
import { readBaseMap } from "../readBaseMap";
import { layerKinds } from "../story/layerKinds";
import { parseStory } from "../story/parseStory";
import { box, changedSpots, isFree, overprints } from "./overprints.testing";
import { textWidth } from "./textWidth";

interface Stage extends Size {
  /** What covers its corners and edges: chips, buttons, the key, the timeline. */
  covered: Box[];
}

/** Chips, zoom buttons and the timeline of a broad stage. */
const controls = (width: number, height: number) => [
  box(0, 0, width - 260, 56),
  box(width - 250, 14, width - 14, 50),
  box(width - 54, 64, width - 14, 186),
  box(14, height - 88, width - 14, height - 14),
];
/** The date and the key of a narrow one. */
const chips = (width: number, height: number) => [
  box(width - 140, 10, width - 10, 54),
  box(10, height - 60, width - 10, height - 24),
];

/** Stages of pages from 320 to 1920 px and of embeds, and the maps of cards, of the gallery and of pictures, px. */
const stages: Stage[] = [
  { width: 320, height: 220, covered: [box(10, 10, 54, 54)] },
  { width: 360, height: 380, covered: chips(360, 380) },
  { width: 390, height: 420, covered: chips(390, 420) },
  { width: 768, height: 520, covered: [box(0, 0, 640, 56)] },
  { width: 624, height: 700, covered: controls(624, 700) },
  { width: 880, height: 800, covered: controls(880, 800) },
  { width: 966, height: 768, covered: controls(966, 768) },
  { width: 1520, height: 1080, covered: controls(1520, 1080) },
  { width: 640, height: 330, covered: [box(0, 0, 500, 48)] },
  ...[
    { width: 728, height: 630 },
    { width: 640, height: 480 },
    { width: 720, height: 405 },
    { width: 1200, height: 900 },
  ].map((size) => ({ ...size, covered: [] })),
];

const base = readBaseMap(process.cwd());
const atlas = atlasOf(base.countries);
const index = placeIndexOf(base);

describe.each(readEditions(process.cwd()))("on the maps of $edition.slug in $edition.language", ({ edition }) => {
  test.each(stages)("nothing is printed over anything else, at $width × $height", (stage) => {
    for (const [what, choice] of choicesOf(edition)) {
      const overlay = overlayOn(edition, choice, stage);
      expect(overprints(overlay, overlayOf(overlay)), what).toEqual([]);
    }
  });

  test("the line of a name begins in its own country", () => {
    for (const stage of stages.filter(({ width }) => [320, 390, 880, 728].includes(width)))
      for (const [what, choice] of viewsOf(edition)) {
        const overlay = overlayOn(edition, choice, stage);
        for (const item of overlayOf(overlay))
          if (item.kind === "label" && item.rank === "country" && item.leader)
            expect(countriesNear(overlay, item, item.leader[0]), `${what}: ${item.id}`).toContain(item.country);
      }
  });

  test("a move of one px moves no name and no mark on the map without need", () => {
    for (const { what, overlay } of seenAt()) {
      const last = overlayOf(overlay);
      const moved = { ...overlay, last, fit: { ...overlay.fit, x: overlay.fit.x + 1 } };
      const items = overlayOf(moved);
      for (const item of changedSpots(last, items))
        expect(isFree(moved, item, items), `${what}: ${item.id}`).toBe(false);
    }
  });

  test.each([
    { zoom: 0.005, most: 0.02 },
    { zoom: -0.005, most: 0.02 },
    { zoom: 0.02, most: 0.06 },
    { zoom: -0.02, most: 0.06 },
  ])("a change of zoom by $zoom lets all names and marks but a few stay where they are", ({ zoom, most }) => {
    let [all, changed] = [0, 0];
    for (const { overlay } of seenAt()) {
      const last = overlayOf(overlay);
      const project = projectOf({ ...overlay.camera, zoom: overlay.camera.zoom + zoom });
      all += last.length;
      changed += changedSpots(last, overlayOf({ ...overlay, last, project })).length;
    }
    expect(changed / all).toBeLessThan(most);
  });

  /** The opening view and every step, on some stages. */
  const seenAt = () =>
    stages
      .filter(({ width }) => [390, 880, 728].includes(width))
      .flatMap((stage) =>
        viewsOf(edition).map(([what, choice]) => ({ what, overlay: overlayOn(edition, choice, stage) })),
      );
});

const world = { countries: [...atlas.keys()], areas: base.areas.features.map(({ properties }) => properties.id) };

test("in any sound story, on a stage of any size, names lie on nothing and none is cut", () => {
  const sizes = fc.record({ width: fc.integer({ min: 200, max: 2400 }), height: fc.integer({ min: 160, max: 1600 }) });
  fc.assert(
    fc.property(anyStory(world), sizes, fc.boolean(), (files, size, isCovered) => {
      const story = parseStory("any-story", files, layerKinds, { ...world, countriesNamed: () => [] }, []);
      const edition = readEdition(story, "en", atlas);
      const layers = edition.layers.map(({ id }) => id);
      const covered = isCovered && size.width > 400 ? controls(size.width, size.height) : [];
      for (const choice of [{ layers }, ...edition.steps.map(({ id }) => ({ step: id, layers }))]) {
        const overlay = overlayOn(edition, choice, { ...size, covered });
        expect(overprints(overlay, overlayOf(overlay))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

const viewsOf = (edition: Edition) =>
  [{}, ...edition.steps.map(({ id }) => ({ step: id }))].map((view: Choice) => [view.step ?? "view", view] as const);

/** The opening view and every step; in the story's own language also with each other layer, and with a country selected. */
function choicesOf(edition: Edition): (readonly [what: string, choice: Choice])[] {
  if (edition.language !== edition.defaultLanguage) return viewsOf(edition);
  return viewsOf(edition).flatMap(([name, view]) => {
    const layers = edition.layers.filter(({ always }) => !always);
    const rows = sceneOf(edition, view).entries.flatMap(({ place }) => (place.at === "country" ? [place.country] : []));
    return [
      [name, view] as const,
      ...layers.map(({ id }) => [`${name} with ${id}`, withLayer(edition, view, id, true)] as const),
      ...rows.slice(0, 3).map((select) => [`${name} with ${select} selected`, { ...view, select }] as const),
    ];
  });
}

const knownCurves = new Map<string, ReturnType<typeof curvesIn>>();

function curvesOn(edition: Edition, camera: Edition["view"]["camera"]) {
  const key = JSON.stringify([edition.slug, edition.entries.length, camera]);
  const curves = knownCurves.get(key) ?? curvesIn(edition, camera);
  knownCurves.set(key, curves);
  return curves;
}

function overlayOn(edition: Edition, choice: Choice, { width, height, covered }: Stage): Overlay & { camera: Camera } {
  const scene = sceneOf(edition, choice);
  return {
    edition,
    camera: scene.camera,
    layers: scene.layers,
    entries: scene.entries,
    curves: edition.slug === "any-story" ? curvesIn(edition, scene.camera) : curvesOn(edition, scene.camera),
    selected: scene.selection?.kind === "country" ? scene.selection.country : undefined,
    about: scene.step?.claims,
    callouts: scene.callouts,
    project: projectOf(scene.camera),
    size: { width, height },
    fit: fitOf({ width, height }, boxFor(scene.focus, { width, height })),
    measure: textWidth,
    covered,
  };
}

/** The countries at a point, px from an item, and 3 px around it, as lines are placed by rough outlines. */
function countriesNear(overlay: Overlay & { camera: Camera }, item: OverlayItem, [dx, dy]: ScreenPoint) {
  const [x, y] = toScreen(item.at, overlay.fit);
  return [-3, 0, 3].flatMap((right) =>
    [-3, 0, 3].map((down) => {
      const lngLat = placeAt(overlay.camera, toFrame([x + dx + right, y + dy + down], overlay.fit));
      return lngLat && index.countryAt(lngLat);
    }),
  );
}
