import type { Translate } from "../../i18n/translate";
import type { Entry } from "../../layers/layer";
import type { EditionLayer } from "../../scene/edition";
import { firstDayOf } from "../../scene/timelineOf";
import type { Language, Story } from "../../story/story";
import { drawsOf, type LayerKind } from "../schema/layerKind";
import type { EditionContext } from "./EditionContext";
import { wordsIn } from "./wordsIn";
import { writtenDays } from "./written";

/** The layers of a story with the symbols and words of their legends. `entries` are those of the story. */
export function layersIn(
  story: Story,
  entries: readonly Entry[],
  language: Language,
  { kinds, translate }: Pick<EditionContext, "kinds" | "translate">,
): EditionLayer[] {
  const words = wordsIn(story, language);
  return story.layers.map((spec) => {
    const kind = kindOf(kinds, spec.kind);
    const said = words.layers[spec.id];
    return {
      id: spec.id,
      title: said?.title ?? spec.id,
      short: said?.short ?? said?.title ?? spec.id,
      about: [said?.about, shapesCredit(spec, story, translate)].filter(Boolean).join(" ") || undefined,
      draws: drawsOf(kind, spec),
      always: spec.always ?? false,
      symbols: Object.entries(kind.symbols(spec)).map(([id, symbol]) => ({
        id,
        symbol,
        label: said?.symbols[id] ?? id,
        note: said?.notes?.[id],
        dated: meetingOf(story, entries, spec.id, id, language),
      })),
    };
  });
}

/** The publisher and licence of a layer's own shapes; undefined or empty where it has none. */
function shapesCredit(spec: object, { sources }: Story, translate: Translate): string | undefined {
  const { file, source = "", licence = "" } = spec as { file?: string; source?: string; licence?: string };
  return file && translate("shapesCredit", { publisher: sources[source]?.publisher ?? source, licence });
}

/** From the first to the last day of the events that all entries of a symbol share, from the article's day on. */
function meetingOf(story: Story, entries: readonly Entry[], layer: string, symbol: string, language: Language) {
  const own = entries.filter((entry) => entry.layer === layer && entry.symbol === symbol);
  const days = story.events
    .filter(({ id, date }) => firstDayOf(date) >= story.date && own.every(({ events }) => events?.includes(id)))
    .map(({ date }) => firstDayOf(date))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return own.length > 0 && from && to ? writtenDays(from, to, language) : undefined;
}

function kindOf(kinds: readonly LayerKind[], id: string): LayerKind {
  const kind = kinds.find((each) => each.kind === id);
  if (!kind) throw new Error(`No layer kind "${id}"`);
  return kind;
}
