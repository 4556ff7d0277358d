import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import fc from "fast-check";
import { expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { fitOf, projectOf } from "../../geo/projection";
import { plainPicture } from "../../map/plainPicture.testing";
import { styleOf } from "../../map/styleOf";
import type { Edition } from "../../scene/edition";
import { legendOf } from "../../scene/legendOf";
import { curvesIn } from "../../scene/routesOf";
import { rowsOf } from "../../scene/rowsOf";
import { type Scene, sceneOf, symbolOf } from "../../scene/sceneOf";
import { drawScene } from "../../still/drawScene";
import { overlayOf } from "../../still/overlayOf";
import { textWidth } from "../pages/textWidth";
import { readBaseMap } from "../readBaseMap";
import { layerKinds } from "../story/layerKinds";
import { parseStory } from "../story/parseStory";
import { anyStory } from "./anyStory.testing";
import { readEdition } from "./readEditions";

const base = readBaseMap(process.cwd());
const atlas = atlasOf(base.countries);
const world = {
  countries: [...atlas.keys()],
  areas: base.areas.features.map(({ properties }) => properties.id),
  countriesNamed: () => [],
};

test("any sound story is drawn by both renderers, and legend, list and map agree", () => {
  fc.assert(
    fc.property(anyStory(world), fc.constantFrom("roles", "memberships", "measures"), (files, colouring) => {
      const story = parseStory("any-story", files, layerKinds, world, []);
      const edition = readEdition(story, "en", atlas);
      const marks = edition.layers.filter(({ draws }) => draws === "marks").map(({ id }) => id);
      const scene = sceneOf(edition, { layers: [colouring, ...marks] });
      agree(edition, scene);
      for (const step of edition.steps) styleIsSound(sceneOf(edition, { step: step.id }));
    }),
    { numRuns: 25 },
  );
}, 60_000);

/** Expects everything that draws or lists `scene` to show the same things. */
function agree(edition: Edition, scene: Scene) {
  const curves = curvesIn(edition, scene.camera);
  const project = projectOf(scene.camera);
  const size = { width: 888, height: 800 };
  const drawing = { edition, layers: scene.layers, entries: scene.entries, curves, camera: scene.camera, base };
  const still = drawScene({ ...drawing, paint: (color) => color });
  styleIsSound(scene);
  const overlay = overlayOf({ ...drawing, project, size, fit: fitOf(size), measure: textWidth });
  const pointed = overlay.flatMap((item) => (item.kind === "point" ? item.members : []));

  for (const entry of scene.entries) {
    const symbol = symbolOf(scene.layers, entry);
    if (symbol.kind === "point" && entry.place.at !== "area") {
      const at = entry.place.at === "point" ? entry.place.lngLat : undefined;
      if (at) expect(pointed.includes(entry.id), entry.id).toBe(project(at) !== null);
    }
    // A line behind the globe is not drawn.
    const isInSight = curves.get(entry.id)?.every((at) => project(at) !== null) ?? symbol.kind === "fill";
    if (isInSight) expect(still, entry.id).toContain(`data-entry="${entry.id}"`);
  }
  expect(pointed.length).toBe(new Set(pointed).size);

  const groups = rowsOf(edition, scene, "others");
  for (const layer of scene.layers) {
    const legend = legendOf(scene, layer);
    const entries = scene.entries.filter((entry) => entry.layer === layer.id);
    expect(legend.map(({ id }) => id).sort()).toEqual([...new Set(entries.map(({ symbol }) => symbol))].sort());
    if (layer.draws !== "fills") continue;
    for (const row of legend)
      expect([...(groups.find(({ id }) => id === row.id)?.countries ?? [])].sort()).toEqual([...row.countries].sort());
    expect(legend.flatMap(({ countries }) => countries).length).toBe(entries.length);
  }
}

/** Expects MapLibre to accept the style of `scene`. */
function styleIsSound(scene: Scene) {
  expect(validateStyleMin(styleOf(plainPicture({ scene }))).map(({ message }) => message)).toEqual([]);
}
