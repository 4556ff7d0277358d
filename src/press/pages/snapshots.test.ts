import { describe, expect, test } from "vitest";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { mapPictureOf } from "../../still/pictureOf";
import { readEditions } from "../edition/readEditions";
import { readBaseMap } from "../readBaseMap";
import { textWidth } from "./textWidth";

const base = readBaseMap(process.cwd());
const editions = readEditions(process.cwd()).filter(({ edition }) => edition.language === edition.defaultLanguage);

// What a story draws is as it was, to the letter: where that is meant to change, `npx vitest run snapshots -u`, and look
// at the difference.
describe.each(editions)("the map of $edition.slug", ({ edition }) => {
  for (const step of [undefined, ...edition.steps.map(({ id }) => id)])
    for (const theme of ["light", "dark"] as const)
      test(`is drawn as it was, ${step ?? "view"}, ${theme}`, async () => {
        const scene = sceneOf(edition, step ? { step } : {});
        const picture = mapPictureOf({
          edition,
          scene,
          curves: curvesIn(edition, scene.camera),
          camera: scene.camera,
          base,
          theme,
          size: { width: 640, height: 560 },
          measure: textWidth,
        });
        const file = `snapshots/${edition.slug}/${step ?? "view"}-${theme}.xml`;
        await expect(shortened(picture)).toMatchFileSnapshot(file);
      });
});

/** A picture with an element a line, of whose long outlines only the beginning is left: the base map has its own tests. */
const shortened = (picture: string) =>
  `${picture
    .replace(/<path id="c-[A-Z]{3}"[^>]*>/g, "")
    .replace(/ d="([^"]{24})[^"]{40,}"/g, ' d="$1…"')
    .replaceAll("><", ">\n<")}\n`;
