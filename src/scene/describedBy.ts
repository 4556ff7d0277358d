import { joined } from "../i18n/joined";
import type { Translate } from "../i18n/translate";
import type { Choice } from "./choice";
import type { Edition } from "./edition";
import { isChanged, type Scene } from "./sceneOf";
import { nameOf } from "./selectionOf";
import { writtenDay } from "./writtenDay";

/**
 * The map in words, for those who do not see it: what the editor wrote about the view or step and, once the reader has
 * changed it, what is shown now.
 */
export function describedBy(edition: Edition, choice: Choice, scene: Scene, translate: Translate): string {
  if (!isChanged(choice)) return scene.alternative;
  const { selection } = scene;
  const shown = scene.layers.filter((layer) => !layer.always && !scene.brought.includes(layer.id));
  const name = selection && nameOf(edition, selection);
  return [
    translate("mapShows", {
      layers:
        joined(
          shown.map(({ title }) => title),
          edition.language,
        ) || translate("noColours"),
      date: writtenDay(edition, scene.date),
    }),
    name ? translate("mapSelected", { name }) : "",
    scene.filter ? translate("shownOnly", { name: filterLabel(scene) }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The label of the legend row to which a layer is filtered; empty where none is. */
export const filterLabel = ({ layers, filter }: Scene): string =>
  layers.find(({ id }) => id === filter?.layer)?.symbols.find(({ id }) => id === filter?.symbol)?.label ?? "";
