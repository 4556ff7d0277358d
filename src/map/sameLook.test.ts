import { expect, test } from "vitest";
import { borderLook, outline } from "../layers/look";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { readBaseMap } from "../press/readBaseMap";
import { curvesIn } from "../scene/routesOf";
import { sceneOf } from "../scene/sceneOf";
import { drawScene } from "../still/drawScene";
import { plainPicture } from "./plainPicture.testing";
import { styleOf } from "./styleOf";

const edition = exampleEdition();
const scene = sceneOf(edition, {});
const curves = curvesIn(edition, scene.camera);
const base = readBaseMap(process.cwd());
const { layers, camera } = scene;
const still = drawScene({ edition, layers, entries: edition.entries, curves, camera, base, paint: (color) => color });
const style = styleOf(plainPicture({ scene }));
const lines = style.layers.flatMap((layer) => (layer.type === "line" ? [layer] : []));

test.each(Object.entries(borderLook))(
  "Borders of class %s have one width and one length of dash in still and live map",
  (kind, look) => {
    const live = lines.find(({ filter }) => JSON.stringify(filter)?.includes(`"${kind}"`));
    expect(live?.paint?.["line-width"]).toBe(look.width);
    const dashes = ((live?.paint?.["line-dasharray"] ?? []) as number[]).map((dash) => dash * look.width);
    const path = [...still.matchAll(/<path [^>]*>/g)]
      .map(([tag]) => tag)
      .find(
        (tag) =>
          tag.includes(`stroke="${look.color}" stroke-width="${look.width}"`) &&
          tag.includes("dasharray") === "dashes" in look,
      );
    const drawn =
      /stroke-dasharray="([^"]*)"/
        .exec(path ?? "")?.[1]
        ?.split(" ")
        .map(Number) ?? [];
    expect(path).toBeDefined();
    expect(drawn).toHaveLength(dashes.length);
    // The still rounds to tenths of a pixel.
    for (const [index, dash] of dashes.entries())
      expect(Math.abs((drawn[index] ?? 0) - dash)).toBeLessThanOrEqual(0.05);
  },
);

test("The graticule is drawn by still and live map, in one width", () => {
  expect(still).toContain(`stroke-width="${outline.graticule}"`);
  expect(/<path class="graticule" d="M[^"]{100,}"/.test(still)).toBe(true);
  expect(lines.find(({ id }) => id === "graticule")?.paint?.["line-width"]).toBe(outline.graticule);
});
