import type { AtlasEntry } from "../../geo/atlas";
import type { EntryPlace } from "../../layers/layer";
import type { EditionCallout, EditionEntry } from "../../scene/edition";
import type { Iso3, LngLat, Story, View } from "../../story/story";
import type { Words } from "../../story/words";

/** The most letters in a line. */
const mostInLine = 26;

/** What callouts are made from. */
interface CalloutContext {
  story: Story;
  words: Words;
  entries: readonly EditionEntry[];
  atlas: ReadonlyMap<Iso3, AtlasEntry>;
  rightToLeft: boolean;
}

/**
 * The callouts of a view with their words in lines and their places; undefined where it has none.
 * @throws when one stands at what does not exist; parsed stories have none
 */
export function calloutsIn({ callouts }: View, context: CalloutContext): EditionCallout[] | undefined {
  const { words, rightToLeft } = context;
  return callouts?.map(({ claim, at }) => {
    const lines = linesOf(words.callouts?.[claim] ?? words.claims[claim]?.text ?? "");
    // The build's renderer does not support `direction`: marks of Unicode say it.
    return { id: claim, lines: rightToLeft ? lines.map(embedded) : lines, lngLat: placeOf(at, context) };
  });
}

const embedded = (line: string) => `\u202b${line}\u202c`;

/** A text in lines of about the same length. */
export function linesOf(text: string): string[] {
  const words = text.split(" ");
  const greedy = (most: number) => {
    const lines: string[] = [];
    for (const word of words) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const count = greedy(mostInLine).length;
  let most = Math.ceil(text.length / count);
  while (greedy(most).length > count) most++;
  return greedy(most);
}

function placeOf(at: string, { story, entries, atlas }: CalloutContext): LngLat {
  const entry = entries.find(({ id, thing }) => id === at || thing === at);
  const found = atlas.get(at)?.label ?? story.places[at]?.lngLat ?? (entry && middleOf(entry.place, atlas));
  if (!found) throw new Error(`Nothing "${at}" for a callout`);
  return found;
}

/** A point of what an entry draws: for lines half way, for countries where their names go. */
function middleOf(place: EntryPlace, atlas: CalloutContext["atlas"]): LngLat | undefined {
  switch (place.at) {
    case "point":
      return place.lngLat;
    case "region":
      return place.middle;
    case "line":
      return place.line[Math.floor(place.line.length / 2)];
    case "country":
    case "area":
      return atlas.get(place.country)?.label;
    case "route":
      return atlas.get(place.to)?.label;
  }
}
