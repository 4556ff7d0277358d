import type { Translate } from "../../i18n/translate";
import type { EditionEntry, EditionTimeline } from "../../scene/edition";
import { firstDayOf, namedStops, timelineOf } from "../../scene/timelineOf";
import type { Language, Story } from "../../story/story";
import type { StoryDate } from "../../story/storyDate";
import { writtenDate, writtenShort } from "./written";

/** The stops of the timeline, and every day on which the map changes or that a step shows, written out. */
export function timelineIn(
  story: Story,
  entries: readonly EditionEntry[],
  language: Language,
  translate: Translate,
): EditionTimeline | undefined {
  const stops = timelineOf({ events: story.events, day: story.date });
  if (!stops) return undefined;
  const begins = entries.flatMap(({ during }) => (during && !during.startsWith("..") ? beginningOf(during) : []));
  const looks = [story.view, ...story.steps].flatMap(({ date }) => date ?? []);
  const moments = [...begins, ...looks, story.date, ...story.events.map(({ date }) => beginningOf(date))];
  // A year is placed on its first day, but is not written as if that day were known.
  const bestKnown = (day: string) =>
    moments.includes(day) ? day : (moments.find((moment) => firstDayOf(moment) === day) ?? day);
  return {
    stops: stops.map((stop) => ({ ...stop, short: writtenShort(bestKnown(stop.day), language) })),
    years: namedStops(stops).map((at) => ({
      at,
      text: writtenShort(stops[at]?.day.slice(0, 4) ?? "", language),
    })),
    written: Object.fromEntries(
      [...new Set(moments.map(firstDayOf))].map((day) => [day, writtenDate(bestKnown(day), language, translate)]),
    ),
  };
}

const beginningOf = (date: StoryDate): StoryDate => date.split("/")[0] ?? date;
