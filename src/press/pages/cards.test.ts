import { describe, expect, test } from "vitest";
import { cardSize } from "../../embed/snippets";
import type { Size } from "../../geo/projection";
import { translateWith } from "../../i18n/translate";
import { sceneOf } from "../../scene/sceneOf";
import { pictureOf } from "../../still/pictureOf";
import { messagesIn } from "../edition/interfaceMessages";
import { readEditions } from "../edition/readEditions";
import { drawnBox } from "./pngOf";
import { textWidth } from "./textWidth";

const nothing = { type: "FeatureCollection" as const, features: [] };
const noMap = { countries: nothing, areas: nothing, borders: nothing, lakes: nothing };

describe.each(readEditions(process.cwd()))("a card of $edition.slug in $edition.language", ({ edition }) => {
  const rightToLeft = edition.direction === "rtl";

  test.each([undefined, ...edition.steps.map(({ id }) => id)])("has room for its words: %s", (step) => {
    const scene = sceneOf(edition, step ? { step } : {});
    const picture = pictureOf({
      edition,
      translate: translateWith(messagesIn(edition.language), edition.language),
      scene,
      curves: new Map(),
      camera: scene.camera,
      base: noMap,
      theme: "light",
      size: cardSize,
      measure: textWidth,
    });
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

function boxOf(markup: string, { width, height }: Size) {
  const box = drawnBox(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${markup}</svg>`,
  );
  if (!box) throw new Error("Nothing is drawn");
  return box;
}
