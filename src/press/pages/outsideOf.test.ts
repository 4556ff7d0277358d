import { expect, test } from "vitest";
import { boxFor } from "../../geo/focus";
import { fitOf, projectOf, type Size } from "../../geo/projection";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { outsideOf } from "../../still/outsideOf";
import { overlayOf } from "../../still/overlayOf";
import { readEditions } from "../edition/readEditions";
import { textWidth } from "./textWidth";

const edition = readEditions(process.cwd()).find(({ edition }) => edition.slug === "baltic-2026")?.edition;

/** The coloured countries outside the opening view on a stage, without the names, each with its direction. */
function outsideAt(size: Size) {
  if (!edition) throw new Error("There is no story of the Baltic Sea");
  const scene = sceneOf(edition, {});
  const fit = fitOf(size, boxFor(scene.focus, size));
  const { layers, entries, camera } = scene;
  const project = projectOf(camera);
  const curves = curvesIn(edition, camera);
  const overlay = { edition, layers, entries, curves, project, size, fit, measure: textWidth, covered: [] };
  const items = overlayOf(overlay).filter(({ kind }) => kind !== "label");
  return Object.fromEntries(outsideOf(overlay, items, camera).map(({ country, quarter }) => [country, quarter]));
}

test("a country of which a good part is on the map is not said to be outside", () => {
  expect(outsideAt({ width: 966, height: 768 })).toEqual({});
  expect(outsideAt({ width: 390, height: 420 })).not.toHaveProperty("DNK");
});

test("a country is sought on the side where it is", () => {
  const { FIN, DEU } = outsideAt({ width: 260, height: 120 });
  expect(FIN).not.toBe(2);
  expect(DEU).not.toBe(0);
});
