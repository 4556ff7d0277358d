import { describe, expect, test } from "vitest";
import { type Texture, textures } from "../../layers/layer";
import { meanings, palettes, type Theme } from "../../layers/palette";
import { addSecond, addThing, exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import { pathText, StoryError } from "./complaint";
import { contrastOn } from "./textureComplaints";

/** What an editor is told of the example story after `change`. */
function told(change: (files: RawFiles) => void): string[] {
  try {
    exampleParsed(change);
    return [];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.complaints.map(({ at, message }) => `${pathText(at)}: ${message}`);
  }
}

describe("of a second colouring, an editor", () => {
  test("is told nothing where its textures show on every colour", () => {
    expect(told((files) => addSecond(files))).toEqual([]);
    expect(told((files) => addSecond(files, { in: { texture: "stripes" }, was: { texture: "crosses" } }))).toEqual([]);
  });

  test("may have it on the map together with the first, but not with a third that colours countries", () => {
    const shown = (layers: string[]) => (files: RawFiles) => {
      addSecond(files);
      files["story.json"].view.layers = layers;
    };
    expect(told(shown(["seats", "second"]))).toEqual([]);
    expect(told(shown(["seats", "parts", "second"]))).toEqual([
      expect.stringContaining('view.layers: "seats", "parts" each colour countries'),
    ]);
  });

  test("is told of rows without a colour among others that have one, and of rows with nothing to see", () => {
    expect(told((files) => addSecond(files, { in: { texture: "stripes" }, out: { color: "member" } }))).toEqual([
      expect.stringMatching(/symbols\.in\.color: is missing, while other symbols of the layer have a color/),
    ]);
    expect(told((files) => addSecond(files, { in: {} }))).toEqual([
      expect.stringMatching(/symbols\.in\.texture: is missing.*use "stripes" or "crosses"/),
    ]);
  });

  test("is told of a texture that hardly shows on a colour beneath it, and in which theme", () => {
    const all = told((files) => addSecond(files, { in: { texture: "lines" } }));
    expect(all).toContainEqual(
      expect.stringMatching(
        /symbols\.in\.texture: "lines" hardly shows on "host" of layer "parts" in the light theme: use/,
      ),
    );
  });

  test("is told of two textures on one country at once, and of one texture in both", () => {
    const textured = (texture: string) => (files: RawFiles) => {
      addSecond(files);
      files["story.json"].layers[0].symbols.host.texture = texture;
    };
    expect(told(textured("dots"))).toEqual([
      expect.stringMatching(
        /^memberships\[1\]: "ISL" would have two textures at once, "in" of layer "second" on "host" of layer "parts"/,
      ),
    ]);
    expect(told(textured("stripes"))[0]).toMatch(/symbols\.in\.texture: "stripes" is that of "host" in layer "parts"/);
  });

  test("is not told so where one texture ends before the other begins", () => {
    const all = told((files) => {
      addSecond(files);
      const { symbols } = files["story.json"].layers.find(({ id }: { id: string }) => id === "seats");
      symbols.member.texture = "dots";
      addThing(files, "memberships", {
        id: "seat-ISL",
        organisation: "ferry-union",
        country: "ISL",
        periods: [{ during: "1950/1989", symbol: "member" }],
        claims: ["host"],
      });
    });
    expect(all).toEqual([]);
  });
});

describe.each(Object.keys(palettes) as Theme[])("in the %s theme", (theme) => {
  test.each(textures)("%s has the contrast that the check takes it for", (texture: Texture) => {
    const least = Math.min(...meanings.map((color) => contrastOn(texture, color, theme)));
    if (["stripes", "crosses"].includes(texture)) expect(least).toBeGreaterThanOrEqual(4.5);
    else expect(least).toBeLessThan(3);
  });
});
