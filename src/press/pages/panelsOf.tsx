import { renderToString } from "react-dom/server";
import type { Translate } from "../../i18n/translate";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import { panelOf, topicInUse } from "../../scene/panelOf";
import { countriesInStory } from "../../scene/rowsOf";
import { sceneOf, selectionOf } from "../../scene/sceneOf";
import { Panel } from "../../ui/panel/Panel";

/**
 * The panels of everything that can be selected, as HTML by id: every country of the story, every mark and event, as the
 * view of `choice` shows them. The claims of folded topics are left to the page's script.
 */
export function panelsOf(
  edition: Edition,
  translate: Translate,
  choice: Choice,
  address: (path: string) => string,
): Map<string, string> {
  const { date, layers } = sceneOf(edition, choice);
  const drawsMarks = new Set(edition.layers.filter(({ draws }) => draws === "marks").map(({ id }) => id));
  const marks = edition.entries.filter(({ layer }) => drawsMarks.has(layer)).map(({ id }) => id);
  const ids = [...countriesInStory(edition), ...marks, ...edition.events.map(({ id }) => id)];
  return new Map(
    ids.flatMap((id) => {
      const selection = selectionOf(edition, id);
      if (!selection) return [];
      const content = panelOf(edition, selection, date);
      const open = topicInUse(edition, content, layers);
      return [
        [id, renderToString(<Panel {...{ edition, translate, address, content, open }} whole={false} />)] as const,
      ];
    }),
  );
}
