import type { MapSymbol } from "../layers/layer";
import type { Iso3 } from "../story/story";
import type { Edition } from "./edition";
import { countriesOf, entriesOn, type Scene } from "./sceneOf";

/** Countries under one heading of the list. */
export interface RowGroup {
  id: string;
  label: string;
  /** Absent for the countries that have no part in the layer. */
  symbol?: MapSymbol | undefined;
  countries: Iso3[];
}

/**
 * Every country of the story once, grouped as the map is coloured, or by the story's first area layer
 * when the map carries no colours; countries of the story without a colour come last.
 */
export function rowsOf(edition: Edition, scene: Scene, others: string): RowGroup[] {
  const layer =
    scene.layers.find((each) => each.draws === "fills") ?? edition.layers.find((each) => each.draws === "fills");
  const entries = layer ? entriesOn(edition, [layer], scene.date, scene.basis) : [];
  const byName = sortByName(edition);
  const groups: RowGroup[] = (layer?.symbols ?? []).map((row) => ({
    ...row,
    countries: entries
      .filter((entry) => entry.symbol === row.id)
      .flatMap(countriesOf)
      .sort(byName),
  }));
  const grouped = new Set(groups.flatMap((group) => group.countries));
  const rest = countriesInStory(edition).filter((country) => !grouped.has(country));
  return [...groups, { id: "others", label: others, countries: rest.sort(byName) }].filter(
    (group) => group.countries.length > 0,
  );
}

/** Codes of the countries of which the story says anything. */
export function countriesInStory(edition: Edition): Iso3[] {
  const said = Object.values(edition.claims).flatMap((claim) => claim.countries);
  return [...new Set([...said, ...edition.entries.flatMap(countriesOf)])];
}

const sortByName = (edition: Edition) => {
  const { compare } = new Intl.Collator(edition.language);
  const name = (country: Iso3) => edition.countries[country]?.name ?? country;
  return (a: Iso3, b: Iso3) => compare(name(a), name(b));
};
