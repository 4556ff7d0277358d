import type { Iso3 } from "../story/story";
import type { EditionLayer } from "./edition";
import { countriesOf, type Scene } from "./sceneOf";

/** One row of the legend: a symbol in use, its words, and the countries that have it. */
export interface LegendRow {
  id: string;
  label: string;
  symbol: EditionLayer["symbols"][number]["symbol"];
  countries: Iso3[];
}

/** The rows of `layer` whose symbols are on the map, in the order of the story; none where the layer is off. */
export function legendOf(scene: Scene, layer: EditionLayer): LegendRow[] {
  const entries = scene.entries.filter((entry) => entry.layer === layer.id);
  return layer.symbols.flatMap((row) => {
    const used = entries.filter((entry) => entry.symbol === row.id);
    return used.length === 0 ? [] : [{ ...row, countries: [...new Set(used.flatMap(countriesOf))] }];
  });
}
