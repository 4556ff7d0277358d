import { publishersBeside } from "../../story/publishersBeside";
import type { Story } from "../../story/story";
import type { Complaint } from "./complaint";

/** What keeps a story from being trusted, whatever it says: claims confirmed by nothing, addresses that will not hold. */
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

/** True for the address of a tag, a search, a category or a page of an archive, where what is cited soon gives way to other things. */
const isList = (address: string): boolean =>
  /\/(tags?|search|category|categories|archives?\/page|page|author)(\/[^?#]*)?(\?[^#]*)?(#.*)?$|[?&](s|q|query|search|page|paged)=/i.test(
    address,
  );
