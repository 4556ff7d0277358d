import type { Iso3 } from "../story/story";
import type { Edition, EditionEntry } from "./edition";
import { entriesOn } from "./entriesOn";

/** What is selected: a country, one entry of a layer, or an event of the timeline. */
export type Selection =
  | { kind: "country"; country: Iso3 }
  | { kind: "entry"; entry: EditionEntry }
  | { kind: "event"; event: Edition["events"][number] };

/**
 * The selection with that id: a country by its code, an entry, an event, or, for the id of a thing, its entry on the ISO
 * date `date`, or its first where none holds then; null when there is none of these.
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

/** The id of a selection in addresses and messages. */
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

/** The name of a selection. */
export function nameOf(edition: Edition, selection: Selection): string {
  switch (selection.kind) {
    case "country":
      return edition.countries[selection.country]?.name ?? selection.country;
    case "entry":
      return selection.entry.name;
    case "event":
      return selection.event.title;
  }
}
