import type { Claim } from "./story";

interface Sourced {
  article?: string | undefined;
  sources: Record<string, { publisher: string }>;
}

/**
 * The publishers that a claim rests on beside the article. Two addresses of one publisher are one source, and what
 * stands in brackets after a name, such as an agency, is not a publisher of its own.
 */
export const publishersBeside = ({ article, sources }: Sourced, claim: Pick<Claim, "sources">): Set<string> =>
  new Set(
    claim.sources
      .filter((id) => id !== article)
      .flatMap((id) => sources[id]?.publisher.replace(/ \(.*\)$/, "").toLowerCase() ?? []),
  );
