import { covers, periodOf } from "../story/storyDate";
import type { Choice } from "./choice";
import type { Edition, EditionEntry, EditionLayer } from "./edition";

/**
 * The entries of `layers` that hold on the ISO date `date` and rest on `basis`. Where two periods of one thing meet within
 * a year or month, as no exact day is known, the later status holds: nothing is drawn twice.
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
 * True when `entry` rests on a claim of that basis: the article's own, or one that other sources add. What is always on,
 * such as disputed areas, belongs to every map.
 */
const rests = (edition: Edition, entry: EditionEntry, basis: Choice["basis"]) =>
  basis === undefined ||
  edition.layers.some((layer) => layer.always && layer.id === entry.layer) ||
  entry.claims.some((id) => ((edition.claims[id]?.basis ?? "article") === "article") === (basis === "article"));
