import type { Edition } from "./edition";

/**
 * A day on the map, written out in the edition's language; a day on which nothing happens or changes stays the ISO date
 * that it is, as browsers do not know every language.
 */
export const writtenDay = ({ date, dateText, timeline }: Edition, day: string): string =>
  day === date ? dateText : (timeline?.written[timeline.stops.indexOf(day)] ?? day);
