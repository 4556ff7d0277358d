import type { EntryPlace } from "../../layers/layer";
import type { Iso3, Story } from "../../story/story";
import type { Complaint } from "./complaint";
import type { StoryEntry } from "./entriesOf";

/** Countries that the map shows something of, and whose part in the story no sentence tells. */
export function partComplaints(story: Story, entries: readonly StoryEntry[]): Complaint[] {
  const drawn = new Set(entries.flatMap(({ entry }) => countriesAt(entry.place)));
  return [...drawn]
    .filter((country) => !Object.hasOwn(story.parts, country))
    .map((country) => ({
      file: "story.json",
      at: ["parts", country],
      message:
        "is missing: a country with a role or a mark needs its part, in claims here and in one sentence in the words",
    }));
}

/** The countries that a mark lies in or joins; what happens at sea, and a line that passes many, concerns others less. */
function countriesAt(place: EntryPlace): Iso3[] {
  if (place.at === "route") return [place.from, place.to];
  if (place.at === "region") return place.countries.slice(0, 1);
  return place.at === "line" || !place.country ? [] : [place.country];
}
