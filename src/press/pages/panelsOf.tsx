import { renderToString } from "react-dom/server";
import type { Translate } from "../../i18n/translate";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import { type PanelContent, panelOf, topicInUse } from "../../scene/panelOf";
import { countriesInStory } from "../../scene/rowsOf";
import { sceneOf } from "../../scene/sceneOf";
import { selectionOf } from "../../scene/selectionOf";
import { Panel } from "../../ui/panel/Panel";

/** What panels hold and their HTML, by all that they depend on besides the edition: pages share most of them. */
const contents = new WeakMap<Edition, Map<string, PanelContent>>();
const fragments = new WeakMap<Edition, Map<string, string>>();

/** What `made` has of the edition under `key`; made and kept when it has nothing. */
function once<Made>(made: WeakMap<Edition, Map<string, Made>>, edition: Edition, key: string, make: () => Made): Made {
  const known = made.get(edition) ?? new Map<string, Made>();
  made.set(edition, known);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

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
      const content = once(contents, edition, `${id} ${date}`, () => panelOf(edition, selection, date));
      const open = topicInUse(edition, content, layers);
      const on = layers.flatMap((layer) => (content.figures.some((each) => each.layer === layer.id) ? [layer.id] : []));
      const html = once(fragments, edition, `${id} ${date} ${open} ${on} ${address("")}`, () =>
        renderToString(<Panel {...{ edition, translate, address, content, open, on }} whole={false} />),
      );
      return [[id, html] as const];
    }),
  );
}
