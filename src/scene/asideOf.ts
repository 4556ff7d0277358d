import { countriesOf, type Scene, symbolOf } from "./sceneOf";

/**
 * Ids of the entries that are dimmed, so that others stand out: all except `lifted`, while a row of the legend highlights
 * these; otherwise the lines that have nothing to do with the reader's selection, if it has lines of its own.
 */
export function asideOf(scene: Scene, lifted: readonly string[] | null): ReadonlySet<string> {
  const { entries, layers, selection, reading } = scene;
  if (lifted) return new Set(entries.flatMap(({ id }) => (lifted.includes(id) ? [] : [id])));
  if (reading !== "panel" || !selection || selection.kind === "event") return new Set();
  const lines = entries.filter((entry) => symbolOf(layers, entry).kind === "line");
  const own = lines.filter((entry) =>
    selection.kind === "country" ? countriesOf(entry).includes(selection.country) : entry.id === selection.entry.id,
  );
  return new Set(own.length === 0 ? [] : lines.filter((entry) => !own.includes(entry)).map(({ id }) => id));
}
