import { cardSize } from "../../embed/snippets";
import type { BaseMap } from "../../geo/baseMap";
import type { Translate } from "../../i18n/translate";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { pictureOf } from "../../still/pictureOf";
import { pngOf } from "./pngOf";
import { textWidth } from "./textWidth";

/** The social card of a view, as a PNG. */
export function cardOf(edition: Edition, base: BaseMap, translate: Translate, choice: Choice): Uint8Array {
  const scene = sceneOf(edition, choice);
  return pngOf(
    pictureOf({
      edition,
      translate,
      scene,
      curves: curvesIn(edition, scene.camera),
      camera: scene.camera,
      base,
      theme: "light",
      size: cardSize,
      measure: textWidth,
    }),
  );
}
