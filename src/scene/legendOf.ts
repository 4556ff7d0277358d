import type { Iso3 } from "../story/story";
import type { Edition, EditionLayer } from "./edition";
import { countriesOf, entriesOn } from "./sceneOf";

/** One row of the legend: a symbol in use, its words, and the countries that carry it. */
export interface LegendRow {
  id: string;
  label: string;
  symbol: EditionLayer["symbols"][number]["symbol"];
  countries: Iso3[];
}

/** The rows of `layer` whose symbols are in use on the ISO date `date`, in the order of the story. */
export function legendOf(edition: Edition, layer: EditionLayer, date: string): LegendRow[] {
  const entries = entriesOn(edition, [layer], date);
  return layer.symbols.flatMap((row) => {
    const used = entries.filter((entry) => entry.symbol === row.id);
    return used.length === 0 ? [] : [{ ...row, countries: [...new Set(used.flatMap(countriesOf))] }];
  });
}
