import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AtlasCountry } from "../../geo/atlas";
import type { Iso3, Language } from "../../story/story";

const main = join(dirname(createRequire(import.meta.url).resolve("cldr-localenames-full/package.json")), "main");

/**
 * Names of all countries in `language` by ISO 3166-1 alpha-3 code, from CLDR: English ones where CLDR has none in that
 * language, nor in the language without its region.
 */
export function countryNames(language: Language, atlas: ReadonlyMap<Iso3, AtlasCountry>): Record<Iso3, string> {
  const [known = "en"] = [language, language.split("-")[0] ?? ""].filter(territoriesIn);
  const territories = territoriesIn(known) ?? {};
  return Object.fromEntries([...atlas.values()].map(({ iso3, iso2 }) => [iso3, territories[iso2] ?? iso3]));
}

/** CLDR's names of territories in `language`, by ISO 3166-1 alpha-2 code and form; null where CLDR has no such language. */
export function territoriesIn(language: Language): Record<string, string> | null {
  const known = territories.get(language);
  if (known !== undefined) return known;
  const file = join(main, language, "territories.json");
  const content = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as {
        main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
      })
    : null;
  const names = content?.main[language]?.localeDisplayNames.territories ?? null;
  territories.set(language, names);
  return names;
}

const territories = new Map<Language, Record<string, string> | null>();
