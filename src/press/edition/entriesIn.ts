import type { Entry } from "../../layers/layer";
import type { EditionEntry } from "../../scene/edition";
import type { Iso3, Language, Story } from "../../story/story";
import { periodOf } from "../../story/storyDate";
import type { Words } from "../../story/words";
import { seas } from "../names/seas";
import type { ParsedStory } from "../story/parseStory";
import type { EditionContext } from "./EditionContext";
import { writtenDate } from "./written";

/** The entries of a story with their names and dates written out in `language`. */
export function entriesIn(
  story: ParsedStory,
  words: Words,
  language: Language,
  context: EditionContext,
): EditionEntry[] {
  const written = (date: string | undefined) => date && writtenDate(date, language, context.translate);
  return story.entries.map(({ entry, section }) => {
    const said = words.things[section]?.[entry.thing];
    return {
      ...entry,
      name: said?.name ?? countryName(entry, words, context),
      detail: said?.detail ?? waterIn(story, section, entry.thing, language),
      dated: written(entry.happened ?? entry.during),
      since: sinceOf(story, entry),
    };
  });
}

/** An entry without a period is shown from the start of the article's year, or of its figure's year if that is earlier; lines always are. */
function sinceOf(story: Story, { during, layer, claims, place }: Entry): string | undefined {
  if (during || place.at === "line" || story.layers.some(({ id, always }) => id === layer && always)) return undefined;
  const counted = story.claims[claims[0]]?.amount?.date;
  const years = [story.date, counted && periodOf(counted).from].flatMap((day) => day?.slice(0, 4) ?? []);
  return `${years.sort()[0]}-01-01`;
}

/** The name of the water that a thing lies in: in that language where it is known, else in English. */
function waterIn(story: Story, section: string, id: string, language: Language): string | undefined {
  const things = story.things[section] as { id: string; within?: string }[] | undefined;
  const within = things?.find((thing) => thing.id === id)?.within;
  const names = within === undefined ? undefined : seas.get(within)?.names;
  return names?.[language] ?? names?.en;
}

/** The name of a thing that has none of its own: that of its countries. */
function countryName(entry: Entry, words: Words, { countryNames }: EditionContext): string {
  const name = (country: Iso3) => words.countries[country] ?? countryNames[country] ?? country;
  const { place } = entry;
  switch (place.at) {
    case "route":
      return `${name(place.from)} – ${name(place.to)}`;
    case "line":
    case "region":
      return place.countries.map(name).join(" – ") || entry.id;
    case "point":
      return place.country ? name(place.country) : entry.id;
    default:
      return name(place.country);
  }
}
