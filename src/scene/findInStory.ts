import type { Iso3 } from "../story/story";
import { periodOf } from "../story/storyDate";
import type { Choice } from "./choice";
import type { Edition, EditionEntry } from "./edition";
import { foldName } from "./foldName";
import { countriesOf, sceneOf, withLayer } from "./sceneOf";

/** The names by which countries are searched, folded by `foldName`: for each, its codes and its names, separated by bars. */
export type CountryIndex = Record<Iso3, [codes: string, names: string]>;

/** Something that a reader looked for. */
export interface Found {
  /** Unique among what is found. */
  id: string;
  kind: "country" | "place" | "mark" | "event" | "claim";
  name: string;
  /** What distinguishes it from others: a layer, a country, a date, or the words of a claim. */
  hint: string;
  /** The choice that shows it on the map. */
  choice: Choice;
}

/** The most results, and the most results from the words of claims. */
const most = 8;
const mostClaims = 5;

/**
 * What `text` may mean in the story, best first: countries by any name or code of `index`, then places, marks and events
 * by any word of their names, in Cyrillic or Latin letters, then countries and marks with a claim that contains the
 * words. Whole names and codes come before beginnings, the page's language before others, and the story's own countries
 * before the rest.
 */
export function findInStory(edition: Edition, index: CountryIndex, text: string, choice: Choice): Found[] {
  const wanted = wantedOf(text);
  if (wanted.length === 0) return [];
  const inLatin = [...new Set([...wanted, ...wanted.map(latinOf)])];
  const named = [...countriesIn(edition, index, wanted), ...thingsIn(edition, inLatin, choice)];
  named.sort((a, b) => a.rank - b.rank || a.found.name.localeCompare(b.found.name, edition.language));
  const found = named.slice(0, most).map((each) => each.found);
  const room = Math.min(mostClaims, most - found.length);
  return [...found, ...claimsIn(edition, inLatin, choice, found).slice(0, room)];
}

type Ranked = { rank: number; found: Found };

/** `text` folded, as it is and without an "an" or "th" at its end, which may be the beginning of a word that does not count. */
function wantedOf(text: string): string[] {
  const whole = foldName(text);
  const [, before, last] = /^(.+) (\S+)$/.exec(whole) ?? [];
  const shorter = before && last && ["and", "the"].some((word) => word.startsWith(last)) ? [before] : [];
  return whole === "" ? [] : [whole, ...shorter];
}

/** Latin letters for Cyrillic ones, as newspapers in English write names of people and places. */
const latinLetters: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", к: "k", л: "l", м: "m", н: "n" },
  ...{ о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "shch" },
  ...{ ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya" },
};

/**
 * Folded text in Latin letters, without what spellings of one name differ in: Рахмон, Rahmon and Rakhmon, or Токаев and
 * Tokayev, are the same.
 */
const latinOf = (folded: string): string =>
  folded
    .replace(/[а-я]/g, (letter) => latinLetters[letter] ?? letter)
    .replaceAll("kh", "h")
    .replace(/(?<=[aeiou])y(?=e)/g, "");

/** `text` as it is searched, in its own letters and in Latin ones. */
const foldedIn = (text: string): string[] => {
  const folded = foldName(text);
  return [...new Set([folded, latinOf(folded)])];
};

/** 0 for a whole name, 1 for the beginning of one, 2 for the beginning of a later word; infinity otherwise. */
function rankOf(names: readonly string[], wanted: readonly string[]): number {
  const rank = (name: string) =>
    Math.min(
      ...wanted.map((each) =>
        name === each ? 0 : name.startsWith(each) ? 1 : name.includes(` ${each}`) ? 2 : Number.POSITIVE_INFINITY,
      ),
    );
  return Math.min(...names.map(rank), Number.POSITIVE_INFINITY);
}

function countriesIn(edition: Edition, index: CountryIndex, wanted: readonly string[]): Ranked[] {
  const own = ownCountries(edition);
  // One or two Latin letters begin too many names of other languages: "EU" is no beginning of the Catalan "EUA".
  const isBrief = wanted.every((each) => /^[a-z]{1,2}$/.test(each));
  return Object.entries(edition.countries).flatMap(([code, { name }]): Ranked[] => {
    const [codes = code.toLowerCase(), names = ""] = index[code] ?? [];
    const here = rankOf([foldName(name)], wanted);
    const elsewhere = rankOf(names.split("|"), wanted);
    const exact = here === 0 || elsewhere === 0 || wanted.some((each) => codes.split("|").includes(each));
    const best = exact ? 0 : Math.min(here, isBrief ? Number.POSITIVE_INFINITY : elsewhere + 0.5);
    // Half a rank for another language, a quarter for a country without a part in the story.
    const rank = best + (own.has(code) ? 0 : 0.25);
    return Number.isFinite(rank)
      ? [{ rank, found: { id: code, kind: "country", name, hint: "", choice: { select: code } } }]
      : [];
  });
}

/** Places, marks and events whose name has a word that begins with the text. */
function thingsIn(edition: Edition, wanted: readonly string[], choice: Choice): Ranked[] {
  const found: Found[] = [
    ...edition.labels.flatMap(({ id, text, country, rank }): Found[] =>
      country && (rank === "capital" || rank === "town")
        ? [{ id, kind: "place", name: text, hint: edition.countries[country]?.name ?? "", choice: { select: country } }]
        : [],
    ),
    ...marksIn(edition).map((entry) => foundMark(edition, entry, choice)),
    ...edition.events.map(({ id, title, dated, date }): Found => {
      const day = periodOf(date).from;
      return {
        id,
        kind: "event",
        name: title,
        hint: dated,
        choice: { select: id, ...(day !== null && { date: day }) },
      };
    }),
  ];
  return found.flatMap((each) => {
    const rank = rankOf(foldedIn(each.name), wanted);
    return Number.isFinite(rank) ? [{ rank: rank + 0.3, found: each }] : [];
  });
}

/** Entries with a name of their own, each thing once. */
function marksIn(edition: Edition): EditionEntry[] {
  const marks = edition.entries.filter(({ place }) => place.at !== "country");
  return [...new Map(marks.map((entry) => [entry.thing, entry])).values()];
}

/** A mark, with the layer that shows it and a day on which it holds. */
function foundMark(edition: Edition, entry: EditionEntry, choice: Choice): Found {
  const layer = edition.layers.find(({ id }) => id === entry.layer);
  const shown = sceneOf(edition, choice).layers.some(({ id }) => id === entry.layer);
  const holds = sceneOf(edition, { ...choice, layers: [entry.layer], basis: undefined }).entries.includes(entry);
  const day = entry.during && periodOf(entry.during).from;
  return {
    id: entry.id,
    kind: "mark",
    name: entry.name,
    hint: layer?.title ?? "",
    choice: {
      select: entry.id,
      ...(!shown && { layers: withLayer(edition, choice, entry.layer, true).layers }),
      ...(!holds && day && { date: day }),
    },
  };
}

/** The mark or country of each claim that contains the text, with the claim's words; without marks already in `found`. */
function claimsIn(edition: Edition, wanted: readonly string[], choice: Choice, found: readonly Found[]): Found[] {
  const known = new Set(found.map(({ id }) => id));
  return Object.entries(edition.claims).flatMap(([id, claim]): Found[] => {
    if (rankOf(foldedIn(claim.text), wanted) > 2) return [];
    const mark = marksIn(edition).find((entry) => entry.claims.includes(id));
    const [country] = claim.countries;
    const about: Found | undefined = mark
      ? foundMark(edition, mark, choice)
      : country === undefined
        ? undefined
        : {
            // Claims about a country differ, and are often the answer themselves.
            id: `${country}-${id}`,
            kind: "country",
            name: edition.countries[country]?.name ?? country,
            hint: "",
            choice: { select: country },
          };
    if (!about || known.has(about.id)) return [];
    known.add(about.id);
    return [{ ...about, kind: "claim", hint: claim.text }];
  });
}

/** The countries that have a part in the story. */
const ownCountries = (edition: Edition): ReadonlySet<Iso3> =>
  new Set([
    ...edition.entries.flatMap(countriesOf),
    ...Object.values(edition.claims).flatMap((each) => each.countries),
  ]);
