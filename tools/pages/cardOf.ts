import { curvesOf } from "../../src/geo/curvesOf";
import type { Translate } from "../../src/i18n/translate";
import type { Choice } from "../../src/scene/choice";
import type { Edition } from "../../src/scene/edition";
import { routesOf } from "../../src/scene/routesOf";
import { sceneOf } from "../../src/scene/sceneOf";
import type { BaseMap } from "../../src/still/drawScene";
import { pictureOf } from "../../src/still/pictureOf";
import { pngOf } from "./pngOf";

/** Size of a social card, px. */
export const cardSize = { width: 1200, height: 630 };

/** The social card of a view, as a PNG. */
export function cardOf(edition: Edition, base: BaseMap, translate: Translate, choice: Choice): Uint8Array {
  const scene = sceneOf(edition, choice);
  return pngOf(
    pictureOf({
      edition,
      translate,
      scene,
      curves: curvesOf(routesOf(edition)),
      camera: scene.camera,
      base,
      theme: "light",
      size: cardSize,
    }),
  );
}
