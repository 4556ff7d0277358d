import { publishersBeside } from "../../story/publishersBeside";
import type { Story } from "../../story/story";
import type { Complaint } from "./complaint";

/** Formal reasons not to trust a story: confirmed claims without a second source, addresses that will not last. */
export const truthComplaints = (story: Story): Complaint[] => [
  ...Object.entries(story.claims)
    .filter(([, claim]) => claim.check === "confirmed" && publishersBeside(story, claim).size === 0)
    .map(([id]) => ({
      file: "story.json",
      at: ["claims", id, "check"],
      message: '"confirmed" needs a source beside the article: add one, or say what is known in a note to "nuanced"',
    })),
  ...Object.entries(story.sources).flatMap(([id, { url, mirrorOf }]) =>
    Object.entries({ url, mirrorOf })
      .filter(([, address]) => address !== undefined && isList(address))
      .map(([field]) => ({
        file: "story.json",
        at: ["sources", id, field],
        message: "leads to a list that changes: give the page's own address, or leave it out and name the title",
      })),
  ),
];

/** True for the address of a tag, a search, a category or a page of an archive, whose content soon changes. */
const isList = (address: string): boolean =>
  /\/(tags?|search|category|categories|archives?\/page|page|author)(\/[^?#]*)?(\?[^#]*)?(#.*)?$|[?&](s|q|query|search|page|paged)=/i.test(
    address,
  );
