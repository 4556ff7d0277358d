import type { Claim, Story } from "../../story/story";

/**
 * The publishers that a claim rests on beside the article. Two addresses of one publisher are one source, and what
 * stands in brackets after a name, such as an agency, is no publisher of its own.
 */
export const publishersBeside = (
  story: Pick<Story, "sources" | "article">,
  claim: Pick<Claim, "sources">,
): Set<string> =>
  new Set(
    claim.sources
      .filter((id) => id !== story.article)
      .flatMap((id) => story.sources[id]?.publisher.replace(/ \(.*\)$/, "").toLowerCase() ?? []),
  );
