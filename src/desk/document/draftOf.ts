import type { Candidate, FoundQuotation } from "./candidate";
import type { Files } from "./edit";

/** What an editor keeps of an article: the sentences that one claim joins, and the statement in the editor's own words. */
export interface Kept {
  candidates: readonly Candidate[];
  /** Empty as long as it is open. */
  statement: string;
  /** Codes of countries that it concerns besides, such as the members of an organisation. */
  countries?: readonly string[];
  /** Those of its quotations that the story is to have. */
  quotations?: readonly FoundQuotation[];
}

/** What a draft begins with besides its claims. */
export interface DraftStart {
  /** The article's day, `YYYY-MM-DD`. */
  day: string;
  language: string;
  publisher: string;
  headline: string;
  /** Where readers report errors: an e-mail address. */
  contact: string;
  /** Words of the desk, in the story's language. */
  words: { topic: string; layer: string; article: string };
}

/** Whoever stands for a country before its ministers. */
const highest = /president|prime|chancellor|king|queen|президент|премьер|сарвазир|президенти|رئیس|نخست/iu;

const slugOf = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const each = <Value>(values: readonly Value[]) => [...new Set(values)];

/**
 * The files of a draft: a claim for each that was kept, with whom it concerns, when and how much; a role for each country
 * that a claim concerns, so that the map shows it; and a place for each town. Verdicts, second sources and whatever text is
 * not written are left open. Nothing of the article's own words is in it but the quotations that were chosen.
 */
export function draftOf(kept: readonly Kept[], start: DraftStart): Files {
  const claims = kept.map(({ candidates, statement, countries: besides = [], quotations = [] }, index) => {
    const [amount] = candidates.flatMap(({ amounts }) => amounts);
    const concerned = each([...candidates.flatMap((one) => one.countries), ...besides]);
    const dates = each(candidates.flatMap((one) => one.dates));
    return {
      id: `c${index + 1}`,
      statement: statement.trim(),
      countries: concerned,
      quotations,
      towns: candidates.flatMap((one) => one.towns),
      people: candidates.flatMap((one) => one.people),
      core: {
        basis: "article",
        paragraph: candidates[0]?.paragraph ?? 1,
        sources: [],
        countries: concerned,
        topic: "article",
        ...(dates[0] && { date: dates[0] }),
        ...(amount && { amount: { ...amount, date: dates[0] ?? start.day } }),
      },
    };
  });
  const countries = each(claims.flatMap((claim) => claim.countries));
  const claimsOn = (country: string) =>
    claims.flatMap((claim) => (claim.countries.includes(country) ? [claim.id] : []));
  const towns = new Map(claims.flatMap((claim) => claim.towns.map((town) => [placeId(town), town] as const)));
  const people = claims.flatMap((claim) => claim.people);
  const officeIn = (country: string) => {
    const own = people.filter((person) => person.country === country && person.office);
    return own.find(({ office = "" }) => highest.test(office)) ?? own[0];
  };
  const quotations = claims.flatMap(({ id, quotations: own }) =>
    own.map((quotation, index) => ({ id: `${id}-q${index + 1}`, of: id, ...quotation })),
  );
  const points = [...towns.values()].map(({ lngLat }) => lngLat);
  const middle = (axis: 0 | 1) =>
    points.length > 0
      ? Math.round(points.reduce((sum, point) => sum + point[axis], 0) / points.length)
      : axis === 0
        ? 20
        : 30;

  return {
    "story.json": {
      $schema: "../story.schema.json",
      draft: true,
      date: start.day,
      updated: start.day,
      version: 1,
      language: start.language,
      contact: `mailto:${start.contact}`,
      article: "ARTICLE",
      topics: ["article"],
      layers: [{ id: "countries", kind: "roles", symbols: { named: { color: "participant" } } }],
      view: {
        camera: { center: [middle(0), middle(1)], zoom: 2 },
        ...(countries.length > 0 && { focus: countries }),
        layers: ["countries"],
      },
      steps: [],
      labels: [...countries.map((country) => ({ country })), ...[...towns.keys()].map((place) => ({ place }))],
      places: Object.fromEntries([...towns].map(([id, { lngLat }]) => [id, { lngLat }])),
      sources: { ARTICLE: { publisher: start.publisher, date: start.day } },
      parts: Object.fromEntries(countries.map((country) => [country, { claims: claimsOn(country) }])),
      claims: Object.fromEntries(claims.map(({ id, core }) => [id, core])),
      ...(quotations.length > 0 && {
        quotations: Object.fromEntries(quotations.map(({ id, of }) => [id, { of, source: "ARTICLE" }])),
      }),
      events: [],
      roles: countries.map((country) => ({ id: `role-${country}`, country, role: "named", claims: claimsOn(country) })),
    },
    [`${start.language}.json`]: {
      $schema: "../words.schema.json",
      signedOff: true,
      ...(start.headline.trim() && { headline: start.headline.trim() }),
      topics: { article: start.words.topic },
      places: Object.fromEntries([...towns].map(([id, { name }]) => [id, name])),
      sources: { ARTICLE: start.words.article },
      claims: Object.fromEntries(claims.map(({ id, statement }) => [id, statement ? { text: statement } : {}])),
      layers: { countries: { title: start.words.layer, symbols: { named: start.words.layer } } },
      ...(quotations.length > 0 && {
        quotations: Object.fromEntries(
          quotations.map(({ id, text, speaker }) => [id, { words: text, ...(speaker && { who: speaker }) }]),
        ),
      }),
      events: {},
      steps: {},
      roles: Object.fromEntries(
        countries.flatMap((country) => {
          const person = officeIn(country);
          return person ? [[`role-${country}`, { detail: `${person.name}, ${person.office}` }]] : [];
        }),
      ),
    },
  };
}

/** The id of a town's place: by its name, or where that has no Latin letters by where it lies. */
const placeId = ({ name, lngLat, country }: Candidate["towns"][number]) =>
  slugOf(name) || `${country.toLowerCase()}-${Math.abs(Math.round(lngLat[0] * 100))}`;
