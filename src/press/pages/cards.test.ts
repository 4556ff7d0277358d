import { describe, expect, test } from "vitest";
import { cardSize } from "../../embed/snippets";
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
    const [start, column] = [rightToLeft ? 760 : 32, 408];
    const blocks = picture
      .split(new RegExp(`(?=<g transform="translate\\(${start} )`))
      .slice(1)
      .map((markup) => boxOf(markup.replace("</svg>", "")));
    expect(blocks).toHaveLength(3);
    for (const { x, y, width, height } of blocks) {
      // Half of the margin around the column may be used.
      expect(x).toBeGreaterThan(start - 16);
      expect(x + width).toBeLessThan(start + column + 16);
      expect(y + height).toBeLessThan(cardSize.height - 8);
    }
    const [heading, legend, credit] = blocks;
    expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeLessThan(legend?.y ?? 0);
    expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThan(credit?.y ?? 0);
  });
});

function boxOf(markup: string) {
  const { width, height } = cardSize;
  const box = drawnBox(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${markup}</svg>`,
  );
  if (!box) throw new Error("Nothing is drawn");
  return box;
}
