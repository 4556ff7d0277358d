import { expect, test } from "vitest";
import { steppedBack } from "../layers/look";
import { palettes } from "../layers/palette";
import { addSecond, exampleEdition } from "../press/edition/exampleEdition.testing";
import { readBaseMap } from "../press/readBaseMap";
import { asideOf } from "../scene/asideOf";
import { legendOf } from "../scene/legendOf";
import { marksOf } from "../scene/marksOf";
import { layersOn, sceneOf, withLayer } from "../scene/sceneOf";
import { drawScene } from "../still/drawScene";
import { countryStates } from "./fillMarks";
import { plainPicture } from "./plainPicture.testing";
import { styleOf } from "./styleOf";

const edition = exampleEdition((files) => addSecond(files));
const both = sceneOf(edition, { layers: ["parts", "second"] });
const alone = sceneOf(edition, { layers: ["second"] });
const base = readBaseMap(process.cwd());

test("A layer of textures is on together with one that colours countries, whichever is switched first", () => {
  expect(layersOn(edition, ["second", "seats", "parts"]).map(({ id }) => id)).toEqual(["parts", "second"]);
  const first = withLayer(edition, { layers: ["second"] }, "seats", true);
  expect(withLayer(edition, first, "parts", true).layers).toEqual(["parts", "second"]);
});

test("The still draws the texture alone, after the colours and beneath borders", () => {
  const { layers, entries, camera } = both;
  const still = drawScene({ edition, layers, entries, curves: new Map(), camera, base, paint: (color) => color });
  const texture = '<g data-entry="second-ISL"><use href="#c-ISL" fill="url(#texture-stripes)"/></g>';
  const order = ['<g data-entry="role-ISL">', texture, 'class="lakes"', 'class="borders"'].map((part) =>
    still.indexOf(part),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
});

test("The live map draws it in the same order, and leaves the colour beneath as it is", () => {
  const { layers } = styleOf(plainPicture({ scene: both }));
  const order = ["land", "second-textures", "lakes"].map((id) => layers.findIndex((layer) => layer.id === id));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(JSON.stringify(layers[order[1] ?? -1]?.type === "fill" && layers[order[1] ?? -1]?.paint)).toContain(
    '"ISL","stripes-light"',
  );
  expect(countryStates(both, new Set(), "light").get("ISL")).toEqual({
    color: palettes.light.host,
    seen: 1,
    textureSeen: 1,
  });
  expect(countryStates(alone, new Set(), "light").get("ISL")?.color).toBe(palettes.light.land);
});

test("Colour and texture of a country step back each by itself", () => {
  const iceland = (lifted: string) => countryStates(both, asideOf(both, [lifted]), "light").get("ISL");
  expect(iceland("role-ISL")).toMatchObject({ color: palettes.light.host, textureSeen: steppedBack });
  expect(iceland("second-ISL")?.textureSeen).toBe(1);
  expect(iceland("second-ISL")?.color).not.toBe(palettes.light.host);
});

test("Key and list have the rows of both; the list selects the country", () => {
  expect(both.layers.flatMap((layer) => legendOf(both, layer)).map(({ label }) => label)).toContain("Is in");
  expect(marksOf(edition, both).find(({ layer }) => layer.id === "second")?.rows[0]?.marks).toMatchObject([
    { id: "ISL", name: "second-ISL" },
  ]);
});

test("A selected country brings no texture of a layer that is off: one country would pass for all of them", () => {
  expect(sceneOf(edition, { layers: ["parts"], select: "ISL" }).brought).not.toContain("second");
});
