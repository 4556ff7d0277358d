import type { Iso3 } from "../story/story";
import type { Edition, EditionEntry, EditionLayer, EditionSource } from "./edition";
import { countriesOf, entriesOn, type Selection } from "./sceneOf";
import type { Stated } from "./sourcesOf";

/** What the panel says of a selection. */
export interface Facts {
  title: string;
  /** ISO 3166-1 alpha-2, for the flag. */
  iso2?: string | undefined;
  detail?: string | undefined;
  /** The symbols that it carries now, over all layers. */
  badges: { layer: EditionLayer; row: EditionLayer["symbols"][number] }[];
  sections: { topic: string; title: string; claims: Fact[] }[];
  /** Marks of this country, or the countries of this mark: where to go on from here. */
  related: { id: string; name: string; detail?: string | undefined }[];
  /** The sources that the facts cite, in the order of their numbers, which begin at 1. */
  sources: EditionSource[];
}

export interface Fact extends Stated {
  /** Numbers of its sources in `sources`. */
  cites: number[];
}

/** Everything the story says of `selection` on the ISO date `date`. A country without a part has no sections. */
export function factsAbout(edition: Edition, selection: Selection, date: string): Facts {
  if (selection.kind === "entry") {
    const { entry } = selection;
    return {
      title: entry.name,
      detail: [entry.detail, entry.dated].filter(Boolean).join(" · ") || undefined,
      badges: badgesOf(edition, [entry]),
      ...cited(edition, entry.claims),
      related: countriesOf(entry).map((country) => ({
        id: country,
        name: edition.countries[country]?.name ?? country,
      })),
    };
  }
  const { country } = selection;
  const entries = edition.entries.filter((entry) => countriesOf(entry).includes(country));
  const present = entriesOn(edition, edition.layers, date).filter((entry) => countriesOf(entry).includes(country));
  return {
    title: edition.countries[country]?.name ?? country,
    iso2: edition.countries[country]?.iso2,
    badges: badgesOf(edition, present),
    ...cited(edition, claimsAbout(edition, country, entries)),
    related: present.filter((entry) => isMark(edition, entry)).map(({ id, name, detail }) => ({ id, name, detail })),
  };
}

/** Claims that name the country or stand behind a mark of its own: its part first, then the rest in the order of the story. */
function claimsAbout(edition: Edition, country: Iso3, entries: EditionEntry[]): string[] {
  const own = entries.filter((entry) => entry.place.at === "country").flatMap((entry) => entry.claims);
  const named = Object.entries(edition.claims).flatMap(([id, claim]) =>
    claim.countries.includes(country) ? [id] : [],
  );
  return [...new Set([...own, ...named])].filter((id) => edition.claims[id]?.countries.includes(country));
}

function cited(edition: Edition, claimIds: readonly string[]): Pick<Facts, "sections" | "sources"> {
  const order = new Map<string, number>();
  const facts = claimIds.flatMap((id): Fact[] => {
    const claim = edition.claims[id];
    if (!claim) return [];
    const cites = claim.sources.map((source) => {
      if (!order.has(source)) order.set(source, order.size + 1);
      return order.get(source) ?? 0;
    });
    return [{ ...claim, id, cites }];
  });
  return {
    sections: edition.topics
      .map(({ id, title }) => ({ topic: id, title, claims: facts.filter((fact) => fact.topic === id) }))
      .filter((section) => section.claims.length > 0),
    sources: [...order.keys()].flatMap((id) => edition.sources[id] ?? []),
  };
}

function badgesOf(edition: Edition, entries: readonly EditionEntry[]): Facts["badges"] {
  return edition.layers.flatMap((layer) =>
    layer.symbols
      .filter((row) => entries.some((entry) => entry.layer === layer.id && entry.symbol === row.id))
      .map((row) => ({ layer, row })),
  );
}

const isMark = (edition: Edition, entry: EditionEntry) =>
  edition.layers.find((layer) => layer.id === entry.layer)?.draws === "marks";
