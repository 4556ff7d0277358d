import { foldName } from "../../scene/foldName";
import type { Candidate, FoundPerson, FoundTown } from "../document/candidate";
import { amountsIn } from "./amountsIn";
import { datesIn } from "./datesIn";
import type { KnownNames } from "./knownNames";
import { namesIn } from "./namesIn";
import { peopleIn } from "./peopleIn";
import { quotationsIn } from "./quotationsIn";
import { sentencesIn } from "./sentencesIn";

/** A town that the article places in none of its countries must have so many people. */
const wellKnown = 500_000;

/**
 * Every sentence of an article as a candidate for a claim, with the countries, towns, people, organisations, dates, amounts
 * and quotations in it. Offline; nothing of the article is kept.
 * @param language - the article's
 * @param day - the article's, `YYYY-MM-DD`: weekdays and the like are counted from it
 */
export function candidatesIn(text: string, language: string, day: string, known: KnownNames): Candidate[] {
  const sentences = sentencesIn(text, language).map((sentence) => ({
    ...sentence,
    named: namesIn(sentence.text, known),
  }));
  // A name of several countries is of one that the article names otherwise, too.
  const sure = new Set(
    sentences.flatMap(({ named }) => named.countries.flatMap(({ codes }) => (codes.length === 1 ? codes : []))),
  );
  const meant = (codes: readonly string[]) => {
    const own = codes.filter((code) => sure.has(code));
    return codes.length === 1 || own.length === 0 ? codes : own;
  };
  // Whoever was named in full is known by the surname from then on.
  const introduced = new Map<string, FoundPerson>();
  return sentences.map(({ paragraph, number, text: sentence, named }): Candidate => {
    const people = [...peopleIn(sentence, language, named)];
    for (const [surname, person] of introduced)
      if (!people.some(({ name }) => name.endsWith(surname)) && hasWord(sentence, surname)) people.push(person);
    for (const person of people) introduced.set(person.name.split(" ").at(-1) ?? person.name, person);
    const isPerson = (start: number, end: number) =>
      people.some(({ name }) => {
        const at = sentence.indexOf(name);
        return at >= 0 && start < at + name.length && end > at;
      });
    const towns = named.towns.flatMap(({ of, start, end, isFirst }): FoundTown[] => {
      if (isPerson(start, end)) return [];
      const found =
        of.find(({ country }) => sure.has(country)) ?? of.find(({ population }) => !isFirst && population >= wellKnown);
      return found ? [{ name: found.name, country: found.country, lngLat: found.lngLat }] : [];
    });
    const countries = named.countries
      .filter(({ start, end }) => !isPerson(start, end))
      .flatMap(({ codes }) => meant(codes));
    return {
      id: `p${paragraph}s${number}`,
      paragraph,
      sentence,
      countries: [...new Set([...countries, ...towns.map(({ country }) => country)])],
      towns,
      people,
      organisations: [...new Map(named.organisations.map(({ name, members }) => [name, { name, members }])).values()],
      dates: datesIn(sentence, language, day),
      amounts: amountsIn(sentence, (word) => known.countries.has(foldName(word).replace(/s$/, ""))),
      quotations: quotationsIn(sentence, people),
    };
  });
}

const hasWord = (sentence: string, word: string) =>
  new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?!\\p{L})`, "u").test(sentence);
