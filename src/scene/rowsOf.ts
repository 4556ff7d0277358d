import type { MapSymbol } from "../layers/layer";
import type { Iso3 } from "../story/story";
import type { Edition, EditionEntry, EditionLayer } from "./edition";
import { entriesOn } from "./entriesOn";
import { countriesOf, type Scene } from "./sceneOf";

/** Countries under one heading of the list. */
export interface RowGroup {
  id: string;
  label: string;
  /** Absent for the countries that are not in the layer. */
  symbol?: MapSymbol | undefined;
  /** When they meet, written out. */
  dated?: string | undefined;
  countries: Iso3[];
  /** Beside a country's name: who came, how much, or since when. */
  said: Record<Iso3, string>;
}

/** The layer by which countries are grouped: the one that colours the map, or the story's first where none does. */
export const groupingLayer = (edition: Edition, scene: Scene): EditionLayer | undefined =>
  scene.layers.find((each) => each.draws === "fills") ?? edition.layers.find((each) => each.draws === "fills");

/**
 * Every country of the story once, grouped as `layer` colours the map; countries of the story without a colour come last,
 * under `others`.
 */
export function rowsOf(
  edition: Edition,
  scene: Scene,
  others: string,
  layer: EditionLayer | undefined = groupingLayer(edition, scene),
): RowGroup[] {
  const entries = layer ? entriesOn(edition, [layer], scene.date, scene.basis) : [];
  const byName = sortByName(edition);
  const groups: RowGroup[] = (layer?.symbols ?? []).map((row) => {
    const own = entries.filter((entry) => entry.symbol === row.id);
    return {
      ...row,
      countries: own.flatMap(countriesOf).sort(byName),
      said: Object.fromEntries(
        own.flatMap((entry) => countriesOf(entry).map((id) => [id, saidBeside(edition, entry)])),
      ),
    };
  });
  const grouped = new Set(groups.flatMap((group) => group.countries));
  const rest = countriesInStory(edition).filter((country) => !grouped.has(country));
  return [...groups, { id: "others", label: others, countries: rest.sort(byName), said: {} }].filter(
    (group) => group.countries.length > 0,
  );
}

/**
 * The figure of a measure, the name of who came, or the period of a seat, whose name repeats the country's; nothing where
 * it has none of them.
 */
function saidBeside(edition: Edition, entry: EditionEntry): string {
  if (entry.amount) return entry.claims.flatMap((id) => edition.claims[id]?.figure?.amount ?? [])[0] ?? "";
  const [country] = countriesOf(entry);
  return entry.name.startsWith(edition.countries[country ?? ""]?.name ?? entry.name) ? (entry.dated ?? "") : entry.name;
}

/** Codes of the countries that the story mentions. */
export function countriesInStory(edition: Edition): Iso3[] {
  const said = Object.values(edition.claims).flatMap((claim) => claim.countries);
  return [...new Set([...said, ...edition.entries.flatMap(countriesOf)])];
}

const sortByName = (edition: Edition) => {
  const { compare } = new Intl.Collator(edition.language);
  const name = (country: Iso3) => edition.countries[country]?.name ?? country;
  return (a: Iso3, b: Iso3) => compare(name(a), name(b));
};
