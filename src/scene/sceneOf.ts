import type { Focus } from "../geo/focus";
import type { Camera, Iso3 } from "../story/story";
import type { Choice } from "./choice";
import type { Edition, EditionCallout, EditionEntry, EditionLayer, EditionView } from "./edition";
import { entriesOn } from "./entriesOn";
import { type Selection, selectionId, selectionOf } from "./selectionOf";

/** One row of the legend: of its layer, only this symbol is shown. */
export interface Filter {
  layer: string;
  symbol: string;
}

/** Everything on screen now. */
export interface Scene {
  /** The step of the tour that the view states; null at the opening view. */
  step: Edition["steps"][number] | null;
  camera: Camera;
  /** What must be visible of the view. */
  focus: Focus;
  /** ISO date. */
  date: string;
  /** What the marks rest on; absent: on anything. */
  basis: Choice["basis"];
  /** Layers of which anything is shown, in the order of the story: those that are on, and those in `brought`. */
  layers: EditionLayer[];
  /** Ids of the layers that are off, but of which the selection shows its own marks and flows. */
  brought: string[];
  /** The row of the legend to which its layer is narrowed down; null: every row is shown. */
  filter: Filter | null;
  /** Entries of those layers on that date that rest on it. */
  entries: EditionEntry[];
  selection: Selection | null;
  /** Those of the view, until the reader turns to something else. */
  callouts: readonly EditionCallout[];
  /**
   * What is beside the map: the panel of the selection, once the reader asks for it; the words of the step, which may
   * select something by itself; or the list.
   */
  reading: "panel" | "step" | "list";
  /** What the view, or the step, shows, for those who do not see it. */
  alternative: string;
  /** The theme that the reader chose; absent: the system's. */
  theme: Choice["theme"];
}

/** Panel, stage, explorer and address all ask for the scene of one choice: it is computed once. */
const scenes = new WeakMap<Choice, { edition: Edition; scene: Scene }>();

/** What `choice` puts on screen in `edition`. Unknown layers and selections are ignored. */
export function sceneOf(edition: Edition, choice: Choice): Scene {
  const known = scenes.get(choice);
  if (known?.edition === edition) return known.scene;
  const scene = workOut(edition, choice);
  scenes.set(choice, { edition, scene });
  return scene;
}

function workOut(edition: Edition, choice: Choice): Scene {
  const view = viewOf(edition, choice);
  const layers = layersOn(edition, choice.layers ?? view.layers);
  const date = choice.date ?? view.date ?? edition.date;
  const select = choice.select === undefined ? view.select : choice.select;
  const selection = select ? selectionOf(edition, select, date) : null;
  const step = stepOf(edition, choice) ?? null;
  // A step states what it shows; a reader's selection adds its own entries.
  const own =
    (!step || typeof choice.select === "string") && selection
      ? ownEntries(edition, selection, layers, choice, date)
      : [];
  const brought = new Set(own.map(({ layer }) => layer));
  const filter = filterOf(edition, choice.only);
  const entries = [...entriesOn(edition, layers, date, choice.basis), ...own];
  const reading = selection && (!step || typeof choice.select === "string") ? "panel" : step ? "step" : "list";
  return {
    step,
    camera: view.camera,
    focus: view.focus,
    date,
    basis: choice.basis,
    layers: edition.layers.filter((layer) => layers.includes(layer) || brought.has(layer.id)),
    brought: [...brought],
    filter,
    entries: entries.filter(({ layer, symbol }) => layer !== filter?.layer || symbol === filter.symbol),
    selection,
    callouts: (reading !== "panel" && !choice.date && !choice.basis && view.callouts) || [],
    reading,
    alternative: step?.alternative ?? edition.alternative,
    theme: choice.theme,
  };
}

/**
 * The marks and flows of a selection in the layers that are off: those in the country or connected to it, the mark itself,
 * or those that rest on a claim of the event.
 */
function ownEntries(
  edition: Edition,
  selection: Selection,
  on: readonly EditionLayer[],
  { basis }: Choice,
  date: string,
): EditionEntry[] {
  const off = edition.layers.filter((layer) => layer.draws === "marks" && !on.includes(layer));
  const isOwn = (entry: EditionEntry): boolean => {
    switch (selection.kind) {
      case "country":
        return countriesOf(entry).includes(selection.country);
      case "entry":
        return entry.thing === selection.entry.thing;
      case "event":
        return entry.claims.some((id) => selection.event.claims.includes(id));
    }
  };
  return entriesOn(edition, off, date, basis).filter(isOwn);
}

/** The row that `only`, as `military.base`, names; null where there is no such row. */
export function filterOf(edition: Edition, only: string | undefined): Filter | null {
  const [layer = "", symbol = ""] = only?.split(".") ?? [];
  const known = edition.layers.find(({ id }) => id === layer)?.symbols.some(({ id }) => id === symbol);
  return known ? { layer, symbol } : null;
}

/**
 * The layers that are on when `ids` are asked for, in the order of the story: those that exist, those that are always on,
 * and of those that colour countries only the first, as a country has one colour.
 */
export function layersOn(edition: Edition, ids: readonly string[]): EditionLayer[] {
  const asked = edition.layers.filter((layer) => layer.always || ids.includes(layer.id));
  const fills = asked.find((layer) => layer.draws === "fills");
  return asked.filter((layer) => layer.draws !== "fills" || layer === fills);
}

/** The opening view, or that of the step. */
export const viewOf = (edition: Edition, choice: Choice): EditionView => stepOf(edition, choice) ?? edition.view;

/** The step of the tour that the reader is at, if any. */
export const stepOf = (edition: Edition, choice: Choice): Edition["steps"][number] | undefined =>
  edition.steps.find((step) => step.id === choice.step);

/** True when the reader changed what the view, or the step, states. */
export const isChanged = ({ step: _, theme: __, ...rest }: Choice): boolean =>
  Object.values(rest).some((value) => value !== undefined);

/** The id of what the panel shows; null where the list or a step is read. */
export const panelId = ({ reading, selection }: Scene): string | null =>
  reading === "panel" ? selectionId(selection) : null;

/** The countries that an entry lies in or joins. */
export function countriesOf(entry: EditionEntry): Iso3[] {
  const { place } = entry;
  switch (place.at) {
    case "country":
    case "area":
      return [place.country];
    case "point":
      return [...(place.country ? [place.country] : []), ...(place.touches ?? [])];
    case "line":
    case "region":
      return place.countries;
    case "route":
      return [place.from, place.to];
  }
}

/** The entry that colours `country`, if any. */
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

/** The choice after the reader switches a layer: only one layer can colour countries, textures and marks add up. */
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
