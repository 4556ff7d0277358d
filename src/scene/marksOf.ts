import type { Edition, EditionEntry, EditionLayer } from "./edition";
import { countriesOf, type Scene } from "./sceneOf";

/** The marks of one layer, or the countries on which its textures lie, under the rows of its legend. */
export interface MarkGroup {
  layer: EditionLayer;
  rows: { id: string; label: string; symbol: EditionLayer["symbols"][number]["symbol"]; marks: Mark[] }[];
  /** How many marks the rows have together. */
  count: number;
}

/** `id`: what a press on it selects, an entry or a country. */
type Mark = Pick<EditionEntry, "id" | "name">;

/** Every mark or texture that is on the map now, by layer and symbol in the order of the legend, then by name. No empty groups. */
export function marksOf(edition: Edition, scene: Scene): MarkGroup[] {
  const { compare } = new Intl.Collator(edition.language, { numeric: true });
  return scene.layers
    .filter((layer) => layer.draws !== "fills")
    .map((layer) => {
      const entries = scene.entries.filter((entry) => entry.layer === layer.id);
      const rows = layer.symbols.map((row) => ({
        ...row,
        marks: entries
          .filter(({ symbol }) => symbol === row.id)
          .map(
            (entry): Mark => ({
              ...entry,
              id: layer.draws === "textures" ? (countriesOf(entry)[0] ?? "") : entry.id,
            }),
          )
          .sort((a, b) => compare(a.name, b.name)),
      }));
      return { layer, rows: rows.filter(({ marks }) => marks.length > 0), count: entries.length };
    })
    .filter(({ count }) => count > 0);
}
