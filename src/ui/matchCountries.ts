import type { EditionCountry } from "../scene/edition";
import type { Iso3 } from "../story/story";

/** How many countries are offered. */
const most = 8;

/**
 * Codes of the countries one of whose names begins with `text`, then of those where a later word does. Neither case nor
 * accents count.
 */
export function matchCountries(
  text: string,
  countries: Record<Iso3, EditionCountry>,
  aliases: Record<Iso3, string[]>,
): Iso3[] {
  const wanted = plain(text);
  const ranked = Object.entries(countries).flatMap(([code, { name }]) => {
    const names = [name, ...(aliases[code] ?? [])].map(plain);
    if (code.toLowerCase() === wanted || names.some((each) => each.startsWith(wanted)))
      return [{ code, name, rank: 0 }];
    return names.some((each) => each.split(/[\s-]/).some((word) => word.startsWith(wanted)))
      ? [{ code, name, rank: 1 }]
      : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ code }) => code);
}

/** Letters without accents and capitals; those that Arabic keyboards write otherwise than Persian ones are the same. */
const plain = (text: string) =>
  text
    .trim()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("\u064a", "\u06cc")
    .replaceAll("\u0643", "\u06a9")
    .replaceAll("\u200c", " ")
    .toLocaleLowerCase();
