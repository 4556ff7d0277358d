import type { Focus } from "../geo/focus";
import type { Camera, Iso3 } from "../story/story";
import { covers, periodOf } from "../story/storyDate";
import type { Choice } from "./choice";
import type { Edition, EditionEntry, EditionLayer, EditionView } from "./edition";

/** What is selected: a country, one entry of a layer, or an event of the timeline. */
export type Selection =
  | { kind: "country"; country: Iso3 }
  | { kind: "entry"; entry: EditionEntry }
  | { kind: "event"; event: Edition["events"][number] };

/** Everything on screen now. */
export interface Scene {
  /** The step of the tour that the view states; null at the opening view. */
  step: Edition["steps"][number] | null;
  camera: Camera;
  /** What of the view must be seen. */
  focus: Focus;
  /** ISO date. */
  date: string;
  /** What the marks rest on; absent: on anything. */
  basis: Choice["basis"];
  /** Layers that are on, in the order of the story. */
  layers: EditionLayer[];
  /** Entries of those layers on that date that rest on it. */
  entries: EditionEntry[];
  selection: Selection | null;
  /** What the view, or the step, shows, for those who do not see it. */
  alternative: string;
  /** The theme that the reader chose; absent: the system's. */
  theme: Choice["theme"];
}

/** What `choice` puts on screen in `edition`. Unknown layers and selections are ignored. */
export function sceneOf(edition: Edition, choice: Choice): Scene {
  const view = viewOf(edition, choice);
  const layers = layersOn(edition, choice.layers ?? view.layers);
  const date = choice.date ?? view.date ?? edition.date;
  const select = choice.select === undefined ? view.select : choice.select;
  return {
    step: edition.steps.find(({ id }) => id === choice.step) ?? null,
    camera: view.camera,
    focus: view.focus,
    date,
    basis: choice.basis,
    layers,
    entries: entriesOn(edition, layers, date, choice.basis),
    selection: select ? selectionOf(edition, select, date) : null,
    alternative: stepOf(edition, choice)?.alternative ?? edition.alternative,
    theme: choice.theme,
  };
}

/**
 * The layers that are on when `ids` are asked for, in the order of the story: those that exist, those that are always on,
 * and of those that colour countries only the first, as a country has one colour.
 */
export function layersOn(edition: Edition, ids: readonly string[]): EditionLayer[] {
  const asked = edition.layers.filter((layer) => layer.always || ids.includes(layer.id));
  const areas = asked.find((layer) => layer.draws === "fills");
  return asked.filter((layer) => layer.draws === "marks" || layer === areas);
}

/** The opening view, or that of the step. */
export const viewOf = (edition: Edition, choice: Choice): EditionView => stepOf(edition, choice) ?? edition.view;

/** The step of the tour that the reader is at, if any. */
export const stepOf = (edition: Edition, choice: Choice): Edition["steps"][number] | undefined =>
  edition.steps.find((step) => step.id === choice.step);

/** True when the reader changed what the view, or the step, states. */
export const isChanged = ({ step: _, theme: __, ...rest }: Choice): boolean =>
  Object.values(rest).some((value) => value !== undefined);

/**
 * The entries of `layers` that hold on the ISO date `date` and rest on `basis`. Where the periods of one thing meet within a year or month
 * that is all that is known of the date, the later status holds: nothing is drawn twice.
 */
export function entriesOn(
  edition: Edition,
  layers: readonly EditionLayer[],
  date: string,
  basis?: Choice["basis"],
): EditionEntry[] {
  const on = new Set(layers.map((layer) => layer.id));
  const holding = edition.entries.filter(
    (entry) => on.has(entry.layer) && (entry.during ? covers(entry.during, date) : (entry.since ?? date) <= date),
  );
  const latest = new Map<string, EditionEntry>();
  for (const entry of holding) {
    const other = latest.get(entry.thing);
    if (!other || beginningOf(other) <= beginningOf(entry)) latest.set(entry.thing, entry);
  }
  return holding.filter((entry) => latest.get(entry.thing) === entry && rests(edition, entry, basis));
}

const beginningOf = ({ during }: EditionEntry) => (during && periodOf(during).from) ?? "";

/**
 * True when `entry` rests on a claim of that basis: the article's own, or one that others add. What is always on, such as
 * disputed areas, belongs to every map.
 */
const rests = (edition: Edition, entry: EditionEntry, basis: Choice["basis"]) =>
  basis === undefined ||
  edition.layers.some((layer) => layer.always && layer.id === entry.layer) ||
  entry.claims.some((id) => ((edition.claims[id]?.basis ?? "article") === "article") === (basis === "article"));

/**
 * What the id stands for: a country's code, an entry's id, the id of a thing, of which the entry is selected that holds
 * on the ISO date `date`, or the first where none does, or an event's; null when none of these.
 */
export function selectionOf(edition: Edition, id: string, date: string = edition.date): Selection | null {
  if (Object.hasOwn(edition.countries, id)) return { kind: "country", country: id };
  const entry =
    edition.entries.find((each) => each.id === id) ??
    entriesOn(edition, edition.layers, date).find((each) => each.thing === id) ??
    edition.entries.find((each) => each.thing === id);
  if (entry) return { kind: "entry", entry };
  const event = edition.events.find((each) => each.id === id);
  return event ? { kind: "event", event } : null;
}

/** The id under which a selection is written in addresses and messages. */
export function selectionId(selection: Selection | null): string | null {
  switch (selection?.kind) {
    case "country":
      return selection.country;
    case "entry":
      return selection.entry.id;
    case "event":
      return selection.event.id;
    case undefined:
      return null;
  }
}

/** The countries that an entry lies in or joins. */
export function countriesOf(entry: EditionEntry): Iso3[] {
  const { place } = entry;
  switch (place.at) {
    case "country":
    case "point":
    case "area":
      return [place.country];
    case "route":
      return [place.from, place.to];
  }
}

/** The area entry that colours `country`, if any. */
export const fillEntryOf = (scene: Scene, country: Iso3): EditionEntry | undefined =>
  scene.entries.find(
    (entry) =>
      entry.place.at === "country" && entry.place.country === country && symbolOf(scene.layers, entry).kind === "fill",
  );

/**
 * The symbol of an entry.
 * @throws when its layer is not among `layers`; every entry of a scene has one.
 */
export function symbolOf(layers: readonly EditionLayer[], entry: EditionEntry) {
  const row = layers.find((layer) => layer.id === entry.layer)?.symbols.find(({ id }) => id === entry.symbol);
  if (!row) throw new Error(`No symbol "${entry.symbol}" in layer "${entry.layer}"`);
  return row.symbol;
}

/** The choice after the reader switches a layer: area layers replace one another, marks add up. */
export function withLayer(edition: Edition, choice: Choice, id: string, on: boolean): Choice {
  const now = choice.layers ?? viewOf(edition, choice).layers;
  const layer = edition.layers.find((each) => each.id === id);
  if (!layer || layer.always) return choice;
  const replaced = (other: string) =>
    on && layer.draws === "fills" && edition.layers.some((each) => each.id === other && each.draws === "fills");
  const rest = now.filter((other) => other !== id && !replaced(other));
  const wanted = new Set(on ? [...rest, id] : rest);
  return { ...choice, layers: edition.layers.filter((each) => wanted.has(each.id)).map((each) => each.id) };
}
