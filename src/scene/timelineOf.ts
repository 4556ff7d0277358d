import type { StoryDate } from "../story/storyDate";
import { periodOf } from "../story/storyDate";

/** A part of the axis with one scale of its own, between two ISO dates; `start` and `end` are parts of the axis, 0 to 1. */
export interface Stretch {
  from: string;
  /** The day after its last one. */
  to: string;
  start: number;
  end: number;
}

/** An event as the axis shows it; `from` and `to` are parts of the axis, 0 to 1. */
export interface TimelineMark {
  id: string;
  from: number;
  to: number;
  /** True where only the year or the month is known, or `about`. */
  imprecise: boolean;
  /** How many marks begin at the same place before it. */
  lane: number;
}

/** The story in time: an axis that gives crowded stretches more room, and says where its scale changes. */
export interface Timeline {
  stretches: Stretch[];
  marks: TimelineMark[];
  /** Years, months or days within the stretches, as parts of the axis: the closer, the more time they hold. */
  ticks: number[];
  /** Days on which something happens or changes on the map, in order, as ISO dates. */
  stops: string[];
  /** Where the article's day is over, as a part of the axis. */
  later: number;
}

/** With fewer events there is nothing to go through. */
const fewest = 3;

interface TimelineParts {
  events: readonly { id: string; date: StoryDate }[];
  /** ISO date of the article. */
  day: string;
  /** ISO dates on which the map changes; those before the first event or after the axis are left out. */
  changes: readonly string[];
}

/** The timeline of these events, or undefined where there are too few to need one. */
export function timelineOf({ events, day, changes }: TimelineParts): Timeline | undefined {
  if (events.length < fewest) return undefined;
  const periods = events.map(({ id, date }) => ({ id, ...daysOf(date) })).sort((a, b) => a.from.localeCompare(b.from));
  const firsts = [...periods.map(({ from }) => from), day].sort();
  const lasts = [...periods.map(({ to }) => to), day].sort();
  const begin = `${(firsts[0] ?? day).slice(0, 4)}-01-01`;
  const end = monthAfter(lasts.at(-1) ?? day);
  const stretches = stretchesOf(begin, end, day, firsts);
  const marks: TimelineMark[] = periods.map(({ id, from, to, imprecise }, index) => ({
    id,
    from: placeOn(stretches, from),
    to: placeOn(stretches, to),
    imprecise,
    lane: periods.slice(0, index).filter((other) => other.from === from).length,
  }));
  const stops = [...new Set([...firsts, ...changes])]
    .filter((each) => each >= (firsts[0] ?? begin) && each < end)
    .sort();
  return { stretches, marks, ticks: stretches.flatMap(ticksOf), stops, later: placeOn(stretches, dayAfter(day, 1)) };
}

/** Where an ISO date is on the axis, from 0 to 1; dates before and after it are at its ends. */
export function placeOn(stretches: readonly Stretch[], date: string): number {
  const stretch = stretches.find(({ to }) => date < to) ?? stretches.at(-1);
  if (!stretch) return 0;
  const part = (dayNumber(date) - dayNumber(stretch.from)) / (dayNumber(stretch.to) - dayNumber(stretch.from));
  return stretch.start + (stretch.end - stretch.start) * Math.min(1, Math.max(0, part));
}

/** The stop whose place on the axis is nearest to `place`, 0 to 1. */
export function stopNear({ stretches, stops }: Timeline, place: number): string | undefined {
  const away = (stop: string) => Math.abs(placeOn(stretches, stop) - place);
  return stops.reduce<string | undefined>(
    (best, stop) => (best === undefined || away(stop) < away(best) ? stop : best),
    undefined,
  );
}

/**
 * News comes thicker the nearer it is: the axis changes its scale three years before the article, with its year, and
 * around its day. A stretch is as wide as it has events, and two more, so that a quiet one can be seen, and wide enough
 * for its label.
 */
function stretchesOf(begin: string, end: string, day: string, firsts: readonly string[]): Stretch[] {
  const year = Number(day.slice(0, 4));
  const wanted = [`${year - 3}-01-01`, `${year}-01-01`, dayAfter(day, -2), dayAfter(day, 3)];
  const happens = (from: string, to: string) => firsts.filter((date) => date >= from && date < to).length;
  const knots = [begin];
  for (const knot of wanted) {
    if (knot <= begin || knot >= end) continue;
    if (happens(knots.at(-1) ?? begin, knot) > 0) knots.push(knot);
    // A time without an event belongs to the stretch before.
    else if (knots.length > 1) knots[knots.length - 1] = knot;
  }
  if (knots.length > 1 && happens(knots.at(-1) ?? begin, end) === 0) knots.pop();
  const bounds = [...knots, end];
  const widths = widthsOf(knots.map((knot, index) => 2 + happens(knot, bounds[index + 1] ?? end)));
  let passed = 0;
  return knots.map((from, index) => {
    const start = passed;
    passed = index === knots.length - 1 ? 1 : passed + (widths[index] ?? 0);
    return { from, to: bounds[index + 1] ?? end, start, end: passed };
  });
}

/** The narrowest stretch, as a part of the axis: on a phone of 320 px its label still has room. */
const narrowest = 0.16;

/** Parts of the axis, 1 in all, by weight; none is narrower than `narrowest`, at the cost of the others. */
function widthsOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const excess = weights.map((weight) => Math.max(0, weight / total - narrowest));
  const missing = weights.reduce((sum, weight) => sum + Math.max(0, narrowest - weight / total), 0);
  const kept = 1 - missing / excess.reduce((sum, each) => sum + each, 0);
  return excess.map((each) => narrowest + each * kept);
}

/** Longest stretches that are ticked by months and by days, days. */
const monthly = 800;
const daily = 40;

function ticksOf(stretch: Stretch): number[] {
  const [first, last] = [dayNumber(stretch.from), dayNumber(stretch.to)];
  const [year, month] = [Number(stretch.from.slice(0, 4)), Number(stretch.from.slice(5, 7))];
  const next = (count: number) =>
    last - first <= daily
      ? first + count
      : last - first <= monthly
        ? dayOf(year, month + count, 1)
        : dayOf(year + count, 1, 1);
  const ticks: number[] = [];
  for (let count = 1; next(count) < last; count += 1) ticks.push(placeOn([stretch], isoOf(next(count))));
  return ticks;
}

/** The first and last day of a date; an open end is the other one. */
function daysOf(date: StoryDate): { from: string; to: string; imprecise: boolean } {
  const { from, to, imprecise } = periodOf(date);
  return { from: from ?? to ?? "", to: to ?? from ?? "", imprecise };
}

const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
const isoOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const dayAfter = (date: string, days: number): string => isoOf(dayNumber(date) + days);

/** The number of a day; months beyond December belong to later years. */
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;
const monthAfter = (date: string): string => isoOf(dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + 1, 1));
