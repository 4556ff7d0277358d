import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AtlasCountry } from "../../geo/atlas";
import type { Iso3, Language } from "../../story/story";

const main = join(dirname(createRequire(import.meta.url).resolve("cldr-localenames-full/package.json")), "main");

/**
 * The languages in whose country names the search looks: those of the interface, and those of the region.
 * CLDR has them all, and their names together weigh a few kilobytes, fetched when the search is first used.
 */
const searchLanguages = [
  "en",
  "ru",
  "tg",
  "fa",
  "ky",
  "kk",
  "uz",
  "tk",
  "az",
  "hy",
  "be",
  "ka",
  "uk",
  "de",
  "fr",
  "es",
  "tr",
  "zh",
  "ar",
];

/** Names of all countries in `language` by ISO 3166-1 alpha-3 code, from CLDR. Throws where CLDR has no such language. */
export function countryNames(language: Language, atlas: ReadonlyMap<Iso3, AtlasCountry>): Record<Iso3, string> {
  const territories = territoriesIn(language);
  if (!territories) throw new Error(`CLDR has no country names in "${language}"`);
  return Object.fromEntries([...atlas.values()].map(({ iso3, iso2 }) => [iso3, territories[iso2] ?? iso3]));
}

/** Every name that CLDR has for a country, in all languages searched, variants such as "Kirghizia" included. */
export function countryAliases(atlas: ReadonlyMap<Iso3, AtlasCountry>): Record<Iso3, string[]> {
  const all = searchLanguages.map((language) => territoriesIn(language) ?? {});
  return Object.fromEntries(
    [...atlas.values()].map(({ iso3, iso2 }) => {
      const names = all.flatMap((names) => [names[iso2], names[`${iso2}-alt-short`], names[`${iso2}-alt-variant`]]);
      return [
        iso3,
        [...new Set([...names.filter((name): name is string => name !== undefined), ...(otherNames[iso3] ?? [])])],
      ];
    }),
  );
}

/** The name that a language gives itself, such as `русский`. */
export const languageName = (language: Language): string => {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** Names that readers use and CLDR lacks. */
const otherNames: Record<Iso3, string[]> = {
  KGZ: ["Kirghizia", "Kirgizstan", "Кыргызстан", "Киргизстан"],
  TKM: ["Туркмения", "Turkmenia"],
  BLR: ["Белоруссия", "Byelorussia"],
  MDA: ["Молдавия", "Moldavia"],
  PRK: ["DPRK", "КНДР", "Северная Корея"],
  TUR: ["Turkey", "Türkiye"],
  KAZ: ["Kazakstan"],
  TJK: ["Tadzhikistan"],
};

function territoriesIn(language: Language): Record<string, string> | null {
  const file = join(main, language, "territories.json");
  if (!existsSync(file)) return null;
  const { main: content } = JSON.parse(readFileSync(file, "utf8")) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  return content[language]?.localeDisplayNames.territories ?? null;
}
