import { joined } from "../i18n/joined";
import type { MapSymbol } from "../layers/layer";
import type { Choice } from "./choice";
import type { Edition, EditionEntry, EditionLayer } from "./edition";
import { entriesOn } from "./entriesOn";
import { countriesOf } from "./sceneOf";
import { type Selection, selectionId } from "./selectionOf";
import type { Stated } from "./sourcesOf";

/** The content of the panel for a selection. */
export interface PanelContent {
  /** The id under which the selection is written in addresses. */
  id: string;
  title: string;
  /** ISO 3166-1 alpha-2, for the flag. */
  iso2?: string | undefined;
  /** What it is on the map: its role in the story's own colouring and in textures over it, or its row of the legend. */
  standing: { id: string; label: string; symbol: MapSymbol }[];
  /** Its part in the story, in one sentence. */
  part?: string | undefined;
  /** Its images and quotations, as in the edition. */
  media?: string | undefined;
  /** A line beneath: the type of a site and its period, or the day of an event. */
  detail?: string | undefined;
  /** The claims with the most telling figures; each has its `figure`, and the id of the layer that shows it, if any. */
  figures: (Stated & { layer?: string | undefined })[];
  topics: PanelTopic[];
  /** Marks of this country, or the countries of this mark: where to go on from here. */
  related: { id: string; name: string; detail?: string | undefined }[];
  /** True on a day before the article's own: later statements are left out. */
  before: boolean;
}

export interface PanelTopic {
  id: string;
  title: string;
  /** Its essence, in a few words. */
  lead: string;
  claims: Stated[];
}

/**
 * Everything the story says about `selection`, in keeping with the map: on a day before the article's own only what had
 * happened by then, so that no role, sentence or figure of a later date is shown; and, where the reader asks for one
 * `basis`, only claims of that basis. A country without a part has no topics.
 */
export function panelOf(edition: Edition, selection: Selection, date: string, basis?: Choice["basis"]): PanelContent {
  const before = date < edition.date;
  // A claim without a day holds for as long as its mark is on the map; without a mark that has a period, from the article's day on.
  const standing = new Set(
    entriesOn(edition, edition.layers, date).flatMap(({ during, claims }) => (during ? claims : [])),
  );
  const hadBeen = (id: string) => {
    const since = edition.claims[id]?.since;
    return !before || (since === undefined ? standing.has(id) : since <= date);
  };
  const tells = (id: string) =>
    hadBeen(id) && (basis === undefined || (edition.claims[id]?.basis === "article") === (basis === "article"));
  const stated = (ids: readonly string[]) =>
    ids.flatMap((id): Stated[] => {
      const claim = edition.claims[id];
      return claim && tells(id) ? [{ ...claim, id }] : [];
    });
  const subject = subjectOf(edition, selection, date);
  const claims = stated(subject.claims);
  const said = edition.parts[subject.part];
  return {
    id: selectionId(selection) ?? "",
    title: subject.title,
    iso2: subject.iso2,
    standing: subject.standing,
    part: said?.claims.every(hadBeen) ? said.text : claims[0]?.text,
    media: edition.media?.[subject.part],
    detail: subject.detail,
    figures: stated(said?.facts ?? [])
      .filter(({ figure }) => figure)
      .map((claim) => ({ ...claim, layer: layerOf(edition, claim.id) })),
    topics: edition.topics
      .map(({ id, title }) => ({ id, title, claims: claims.filter(({ topic }) => topic === id) }))
      .flatMap((topic) => {
        const lead = (before ? undefined : edition.leads[subject.part]?.[topic.id]) ?? subject.seats(topic.id);
        const [first] = topic.claims;
        return first ? [{ ...topic, lead: lead || first.text }] : [];
      }),
    related: subject.related,
    before,
  };
}

/** The id of the layer that has a mark or colour for a claim, apart from the story's own colouring, which need not be switched on. */
function layerOf(edition: Edition, claim: string): string | undefined {
  const own = edition.layers.find(({ draws }) => draws === "fills");
  return edition.layers.find(
    (layer) =>
      layer !== own &&
      !layer.always &&
      edition.entries.some((entry) => entry.layer === layer.id && entry.claims.includes(claim)),
  )?.id;
}

/** The topic with the most about the first of `layers` that has to do with the selection, if any. */
export function topicInUse(
  edition: Edition,
  { topics }: Pick<PanelContent, "topics">,
  layers: readonly EditionLayer[],
): string | undefined {
  for (const layer of layers) {
    const claims = new Set(
      edition.entries.filter((entry) => entry.layer === layer.id).flatMap((entry) => entry.claims),
    );
    const inLayer = topics.map(({ id, claims: told }) => ({
      id,
      count: told.filter((each) => claims.has(each.id)).length,
    }));
    const most = Math.max(0, ...inLayer.map(({ count }) => count));
    if (most > 0) return inLayer.find(({ count }) => count === most)?.id;
  }
  return undefined;
}

interface Subject extends Pick<PanelContent, "title" | "iso2" | "standing" | "detail" | "related"> {
  /** The key of its part in the story. */
  part: string;
  claims: readonly string[];
  /** Its standing in the layers that belong to a topic, such as its seats in organisations; empty where it has none. */
  seats: (topic: string) => string;
}

function subjectOf(edition: Edition, selection: Selection, date: string): Subject {
  switch (selection.kind) {
    case "country":
      return countrySubject(edition, selection.country, date);
    case "entry": {
      const { entry } = selection;
      return {
        title: entry.name,
        standing: rowsOf(edition, [entry]),
        part: entry.thing,
        detail: [entry.detail, entry.dated].filter(Boolean).join(" · ") || undefined,
        claims: entry.claims,
        related: countriesOf(entry).map((id) => ({ id, name: edition.countries[id]?.name ?? id })),
        seats: () => "",
      };
    }
    case "event": {
      const { id, title, dated, claims } = selection.event;
      const countries = [...new Set(claims.flatMap((claim) => edition.claims[claim]?.countries ?? []))];
      return {
        title,
        standing: [],
        part: id,
        detail: dated,
        claims,
        related: countries.map((country) => ({ id: country, name: edition.countries[country]?.name ?? country })),
        seats: () => "",
      };
    }
  }
}

function countrySubject(edition: Edition, country: string, date: string): Subject {
  const about = (entry: EditionEntry) => countriesOf(entry).includes(country);
  const present = entriesOn(edition, edition.layers, date).filter(about);
  const standings = edition.layers.filter(({ draws }) => draws !== "marks");
  const first = standings.find(({ draws }) => draws === "fills");
  const others = standings.filter((layer) => layer !== first);
  return {
    title: edition.countries[country]?.name ?? country,
    iso2: edition.countries[country]?.iso2,
    standing: rowsOf(
      edition,
      standings
        .filter((layer) => layer === first || layer.draws === "textures")
        .flatMap(({ id }) => present.find(({ layer }) => layer === id) ?? []),
    ),
    part: country,
    claims: claimsAbout(edition, country, edition.entries.filter(about)),
    related: present
      .filter((entry) => edition.layers.find(({ id }) => id === entry.layer)?.draws === "marks")
      .map(({ id, name, detail }) => ({ id, name, detail })),
    seats: (topic) =>
      joined(
        others
          .flatMap((layer) => present.filter((entry) => entry.layer === layer.id))
          .filter((entry) => edition.claims[entry.claims[0] ?? ""]?.topic === topic)
          .map((entry) => seatOf(edition, entry)),
        edition.language,
      ),
  };
}

/** Claims that name the country or support a mark of its own: its part first, then the rest in the order of the story. */
function claimsAbout(edition: Edition, country: string, entries: readonly EditionEntry[]): string[] {
  const own = entries.filter((entry) => entry.place.at === "country").flatMap((entry) => entry.claims);
  const named = Object.keys(edition.claims);
  return [...new Set([...own, ...named])].filter((id) => edition.claims[id]?.countries.includes(country));
}

/** The row of the legend to which an entry belongs. */
const rowOf = (edition: Edition, entry: EditionEntry) =>
  edition.layers.find(({ id }) => id === entry.layer)?.symbols.find(({ id }) => id === entry.symbol);

/** The rows of the legend to which entries belong. */
const rowsOf = (edition: Edition, entries: readonly EditionEntry[]) =>
  entries.flatMap((entry) => rowOf(edition, entry) ?? []);

/** What an entry of a colouring says about its country: the name of the layer, and the row where it is not the first. */
function seatOf(edition: Edition, entry: EditionEntry): string {
  const layer = edition.layers.find(({ id }) => id === entry.layer);
  const row = rowOf(edition, entry);
  return layer?.symbols[0] === row ? (layer?.short ?? "") : `${layer?.short}: ${row?.label}`;
}
