import type { EntryPlace } from "../../layers/layer";
import type { Iso3, Story } from "../../story/story";
import type { Complaint } from "./complaint";
import type { StoryEntry } from "./entriesOf";

/** Countries that have something on the map, but no sentence on their part in the story. */
export function partComplaints(story: Story, entries: readonly StoryEntry[]): Complaint[] {
  const drawn = new Set(entries.flatMap(({ entry }) => countriesAt(entry.place)));
  return [...drawn]
    .filter((country) => !Object.hasOwn(story.parts, country))
    .map((country) => ({
      file: "story.json",
      at: ["parts", country],
      alike: "parts",
      message:
        "is missing: a country with a role or a mark needs its part, in claims here and in one sentence in the words",
    }));
}

/** The countries that a mark lies in or joins. Events at sea, and lines through many countries, need no part. */
function countriesAt(place: EntryPlace): Iso3[] {
  if (place.at === "route") return [place.from, place.to];
  if (place.at === "region") return place.countries.slice(0, 1);
  return place.at === "line" || !place.country ? [] : [place.country];
}
