import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { countries as codedCountries } from "country-data-list";
import type { CountryIndex } from "../../scene/findInStory";
import { foldName } from "../../scene/foldName";
import type { Iso3 } from "../../story/story";
import { territoriesIn } from "./countryNames";
import { interfaceLanguages } from "./languages";
import { noCountries, otherCodes, otherNames } from "./otherCodes";

/** A country's ISO 3166-1 codes. */
interface Coded {
  iso3: Iso3;
  iso2: string;
}

/**
 * The languages in which readers can type names, besides each country's own: those of the region, and the most read ones.
 * What editors write is looked up in all languages of CLDR.
 */
const readersLanguages = [
  ...["ky", "kk", "uz", "uz-Cyrl", "tk", "az", "hy", "be", "ka", "uk", "mn", "ps", "ug"],
  ...["de", "fr", "es", "pt", "it", "tr", "pl", "zh", "ja", "ko", "ar", "hi", "ur", "id", "vi"],
];

const { resolve } = createRequire(import.meta.url);

/** Parsed JSON files by their path: each is read once. */
const files = new Map<string, unknown>();
function readJson<Content>(path: string): Content {
  if (!files.has(path)) files.set(path, JSON.parse(readFileSync(path, "utf8")));
  return files.get(path) as Content;
}
const localeNames = join(dirname(resolve("cldr-localenames-full/package.json")), "main");
const officialNames = join(dirname(resolve("i18n-iso-countries/package.json")), "langs");
const englishNames = join(dirname(resolve("country-to-iso/package.json")), "data/country");

/** CLDR's supplemental data of that name. */
const supplemental = <Content>(name: string) =>
  readJson<{ supplemental: Content }>(join(dirname(resolve("cldr-core/package.json")), "supplemental", `${name}.json`))
    .supplemental;

type Aliases = { metadata: { alias: { territoryAlias: Record<string, { _replacement: string }> } } };
type Territories = {
  territoryInfo: Record<string, { languagePopulation?: Record<string, { _officialStatus?: string }> }>;
};

/**
 * The countries that `text` names exactly, in any language of CLDR or by any code in use: none, one, or several, as for
 * "Congo". Those of `own`, the countries of a story, come first. Letter case, accents and the like do not count.
 */
export type CountriesNamed = (text: string, own?: readonly Iso3[]) => Iso3[];

/**
 * Looks countries up by name and code. Two letters that are an ISO 3166-1 code mean its country alone; names in the
 * languages of the interface come before those of other languages.
 */
export function countriesNamedAmong(countries: readonly Coded[]): CountriesNamed {
  // Only mistakes are looked up: a story without any need not wait for these.
  const iso2 = once(() => byName(countries, (country) => [country.iso2]));
  const near = once(() => byName(countries, (country) => [...codesOf(country), ...nearNamesOf(country)]));
  const far = once(() => {
    const languages = readdirSync(localeNames);
    return byName(countries, (country) => languages.flatMap((language) => cldrNames(language, country.iso2)));
  });
  return (text, own = []) => {
    const name = foldName(text);
    const found = iso2().get(name) ?? near().get(name) ?? far().get(name) ?? [];
    return [...found].sort((a, b) => Number(own.includes(b)) - Number(own.includes(a)));
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The names and codes of all countries that the search of a page knows. */
export function countryIndex(countries: readonly Coded[]): CountryIndex {
  const { territoryInfo } = supplemental<Territories>("territoryInfo");
  return Object.fromEntries(
    countries.map((country) => {
      const spoken = Object.entries(territoryInfo[country.iso2]?.languagePopulation ?? {}).flatMap(
        ([language, { _officialStatus }]) => (_officialStatus ? [language.replace("_", "-")] : []),
      );
      const names = [...readersLanguages, ...spoken].flatMap((language) => cldrNames(language, country.iso2));
      const codes = new Set(codesOf(country).map(foldName));
      const folded = new Set([...nearNamesOf(country), ...names].map(foldName));
      return [
        country.iso3,
        [[...codes].join("|"), [...folded].filter((name) => !codes.has(name) && !noCountries.has(name)).join("|")],
      ];
    }),
  );
}

/** The countries that each of their names means, by the name folded. */
function byName(countries: readonly Coded[], namesOf: (country: Coded) => string[]): Map<string, Iso3[]> {
  const found = new Map<string, Iso3[]>();
  for (const country of countries)
    for (const name of new Set(namesOf(country).map(foldName)))
      if (name && !noCountries.has(name)) found.set(name, [...(found.get(name) ?? []), country.iso3]);
  return found;
}

/**
 * Every code of a country: ISO 3166-1 (two letters, three, number) with its former ones, Olympic, and those of
 * `otherCodes`.
 */
function codesOf({ iso3, iso2 }: Coded): string[] {
  const { territoryAlias } = supplemental<Aliases>("aliases").metadata.alias;
  const former = Object.entries(territoryAlias).flatMap(([code, alias]) => (alias._replacement === iso2 ? [code] : []));
  const olympic = codedCountries.all.flatMap((each) =>
    each.alpha2 === iso2 && each.status !== "deleted" && each.ioc ? [each.ioc] : [],
  );
  return [iso2, iso3, ...former, ...olympic, ...otherCodes.flatMap(([code, of]) => (of === iso3 ? [code] : []))];
}

/** Former names that ISO 3166 withdrew together with their codes, of countries with one successor: Dahomey, Upper Volta. */
function formerNamesOf(iso2: string): string[] {
  const { territoryAlias } = supplemental<Aliases>("aliases").metadata.alias;
  return codedCountries.all.flatMap(({ alpha2, name, status }) =>
    status === "deleted" && territoryAlias[alpha2]?._replacement === iso2 ? [name] : [],
  );
}

/** The names of a country in the languages of the interface, everyday and official, and all English ones. */
function nearNamesOf({ iso3, iso2 }: Coded): string[] {
  const english = join(englishNames, `${iso2}.json`);
  return [
    ...interfaceLanguages.flatMap((language) => cldrNames(language, iso2)),
    ...interfaceLanguages.flatMap((language) => {
      const path = join(officialNames, `${language}.json`);
      if (!existsSync(path)) return [];
      return readJson<{ countries: Record<string, string | string[]> }>(path).countries[iso2] ?? [];
    }),
    ...(existsSync(english) ? readJson<{ names: string[] }>(english).names : []),
    ...formerNamesOf(iso2),
    ...(otherNames[iso3] ?? []),
  ];
}

/** CLDR's names of a country in `language`, short forms and variants included; none where CLDR has none. */
function cldrNames(language: string, iso2: string): string[] {
  const names = territoriesIn(language);
  return [iso2, `${iso2}-alt-short`, `${iso2}-alt-variant`].flatMap((key) => names?.[key] ?? []);
}
