import type { Translate } from "../i18n/translate";
import type { Edition, EditionClaim, EditionSource } from "./edition";

/** A claim with its id. */
export interface Stated extends EditionClaim {
  id: string;
}

/** A publisher, and what of it the story rests on. */
export interface Publisher {
  name: string;
  publications: (EditionSource & { id: string; claims: Stated[] })[];
}

/**
 * Every publisher by name, with its publications and the claims that rest on each, in the order of the story. The
 * article's claims rest on the article as well as on the sources that they were checked against.
 */
export function sourcesOf(edition: Edition): Publisher[] {
  const publishers = new Map<string, Publisher>();
  const claims = claimsOf(edition);
  for (const [id, source] of Object.entries(edition.sources)) {
    const publisher = publishers.get(source.publisher) ?? { name: source.publisher, publications: [] };
    publishers.set(publisher.name, publisher);
    const resting = claims.filter(
      (claim) => claim.sources.includes(id) || (id === edition.article && claim.basis === "article"),
    );
    publisher.publications.push({ ...source, id, claims: resting });
  }
  const { compare } = new Intl.Collator(edition.language);
  return [...publishers.values()].sort((a, b) => compare(a.name, b.name));
}

const claimsOf = (edition: Edition): Stated[] =>
  Object.entries(edition.claims).map(([id, claim]) => ({ ...claim, id }));

/** What the article states, in the order of its paragraphs, and within one in that of the story. */
export const claimsOfArticle = (edition: Edition): Stated[] =>
  claimsOf(edition)
    .filter((claim) => claim.basis === "article")
    .sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));

/** How to cite the map as it stands at `address`: who, what, which version of which day, where. */
export const citationOf = (edition: Edition, translate: Translate, address: string): string =>
  `${edition.byline}: ${edition.headline}. ${translate("credit", { version: edition.version, date: edition.updatedText })}. ${address}`;
