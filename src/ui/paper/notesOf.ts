import type { Edition, EditionSource } from "../../scene/edition";
import type { Stated } from "../../scene/sourcesOf";

/** The publications that a text rests on, numbered in the order of their first use. */
export interface Notes {
  publications: (EditionSource & { id: string; number: number })[];
  /** The numbers of what these claims rest on, in order. */
  numbersOf: (claims: readonly Stated[]) => number[];
}

/** Notes for a text with the claims `told`, in this order. The article's claims rest on the article, too. */
export function notesOf(edition: Edition, told: readonly Stated[]): Notes {
  const restingOn = ({ basis, sources }: Stated) => [
    ...(basis === "article" && edition.article ? [edition.article] : []),
    ...sources,
  ];
  const numbers = new Map<string, number>();
  const publications = told.flatMap(restingOn).flatMap((id) => {
    const source = edition.sources[id];
    if (!source || numbers.has(id)) return [];
    const number = numbers.size + 1;
    numbers.set(id, number);
    return [{ ...source, id, number }];
  });
  return {
    publications,
    numbersOf: (claims) =>
      [...new Set(claims.flatMap(restingOn).flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b),
  };
}
