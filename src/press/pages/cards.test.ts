import { describe, expect, test } from "vitest";
import { cardSize } from "../../embed/snippets";
import type { FrameBox, Size } from "../../geo/projection";
import { translateWith } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import { legendOf } from "../../scene/legendOf";
import { curvesIn } from "../../scene/routesOf";
import { type Scene, sceneOf } from "../../scene/sceneOf";
import { escapeMarkup } from "../../still/escapeMarkup";
import { pictureOf } from "../../still/pictureOf";
import { messagesIn } from "../edition/interfaceMessages";
import { readEditions } from "../edition/readEditions";
import { readBaseMap } from "../readBaseMap";
import { drawnBox } from "./pngOf";
import { textWidth } from "./textWidth";

const base = readBaseMap(process.cwd());

/** A card in the light theme; its map shows the part `shown` of the frame, where that is given. */
const cardOf = (edition: Edition, scene: Scene, shown?: FrameBox) =>
  pictureOf({
    edition,
    translate: translateWith(messagesIn(edition.language), edition.language),
    scene,
    curves: curvesIn(edition, scene.camera),
    camera: scene.camera,
    base,
    shown,
    theme: "light",
    size: cardSize,
    measure: textWidth,
  });

describe.each(readEditions(process.cwd()))("a card of $edition.slug in $edition.language", ({ edition }) => {
  const rightToLeft = edition.direction === "rtl";

  test.each([undefined, ...edition.steps.map(({ id }) => id)])("has room for its words: %s", (step) => {
    const scene = sceneOf(edition, step ? { step } : {});
    const picture = cardOf(edition, scene);
    // Renderers disagree on where they clip a drawing within the drawing.
    expect(picture.match(/<svg/g)).toHaveLength(1);
    const [width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture)?.slice(1).map(Number) ?? [];
    const column = Math.round(0.34 * width);
    const start = rightToLeft ? Math.round((width - 32 - column) * 10) / 10 : 32;
    const blocks = picture
      .split(new RegExp(`(?=<g transform="translate\\(${start} )`))
      .slice(1)
      .map((markup) => boxOf(markup.replace("</svg>", ""), { width, height }));
    expect(blocks).toHaveLength(3);
    for (const box of blocks) {
      // Half of the margin around the column may be used.
      expect(box.x).toBeGreaterThan(start - 16);
      expect(box.x + box.width).toBeLessThan(start + column + 16);
      expect(box.y + box.height).toBeLessThan(height - 8);
    }
    const [heading, legend, credit] = blocks;
    expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeLessThan(legend?.y ?? 0);
    expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThan(credit?.y ?? 0);
  });
});

test("a card explains only what is on its map", () => {
  const { edition } = readEditions(process.cwd()).find(({ edition: { steps } }) => steps.length > 0) ?? {};
  if (!edition) throw new Error("No story has steps");
  const scene = sceneOf(edition, { step: edition.steps[0]?.id });
  const labels = scene.layers.flatMap((layer) => legendOf(scene, layer)).map(({ label }) => label);
  const wordsWith = (shown?: FrameBox) => cardOf(edition, scene, shown);
  const inIt = (picture: string) => labels.filter((label) => picture.includes(`>${escapeMarkup(label)}</text>`));
  expect(inIt(wordsWith()).length).toBeGreaterThan(1);
  // Space beside the globe.
  expect(inIt(wordsWith({ x: -90_000, y: -90_000, width: 10, height: 10 }))).toEqual([]);
});

function boxOf(markup: string, { width, height }: Size) {
  const box = drawnBox(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${markup}</svg>`,
  );
  if (!box) throw new Error("Nothing is drawn");
  return box;
}
