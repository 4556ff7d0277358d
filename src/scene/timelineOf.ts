import type { StoryDate } from "../story/storyDate";
import { periodOf } from "../story/storyDate";

/** One place on the timeline: a day on which one or more events begin, or the day of the article. */
export interface TimelineStop {
  /** ISO date. */
  day: string;
  /** Ids of the events that begin on it, in the order of the story. */
  events: string[];
}

/** With fewer events there is no timeline. */
const fewest = 3;

interface TimelineParts {
  events: readonly { id: string; date: StoryDate }[];
  /** ISO date of the article. */
  day: string;
}

/**
 * The days on which the events begin, in order, with the day of the article among them; undefined where there are too
 * few events to need a timeline. They are shown evenly spaced: news is too uneven in time for an axis to scale.
 */
export function timelineOf({ events, day }: TimelineParts): TimelineStop[] | undefined {
  if (events.length < fewest) return undefined;
  const days = new Map<string, string[]>([[day, []]]);
  for (const { id, date } of events) {
    const first = firstDayOf(date);
    days.set(first, [...(days.get(first) ?? []), id]);
  }
  return [...days].map(([day, events]) => ({ day, events })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The first day of a date, as an ISO date; of one with an open beginning, the last. */
export function firstDayOf(date: StoryDate): string {
  const { from, to } = periodOf(date);
  return from ?? to ?? "";
}

/** The index of the last stop on or before an ISO date; 0 for a day before all of them. */
export const stopAt = (stops: readonly TimelineStop[], date: string): number =>
  Math.max(
    0,
    stops.findLastIndex(({ day }) => day <= date),
  );

/**
 * Indices of the stops that are named beneath the axis: the first of a year, from the last back to the first, as long as
 * they are a fifteenth of the axis apart; on the narrowest axis a year still has room.
 */
export function namedStops(stops: readonly TimelineStop[]): number[] {
  const apart = stops.length / 15;
  const firsts = stops.flatMap(({ day }, index) =>
    day.slice(0, 4) === stops[index - 1]?.day.slice(0, 4) ? [] : [index],
  );
  const named: number[] = [];
  for (const index of firsts.reverse())
    if ((named[0] ?? Number.POSITIVE_INFINITY) - index >= apart) named.unshift(index);
  return named;
}
