/**
 * A date as the story format writes it: the level of EDTF (ISO 8601-2) that newsrooms need.
 * `1991`, `1992-05`, `2025-10-09`, `1992-05~` (about), and intervals `1992-05/1997-06-27`, `2004/..`, `../2012`.
 */
export type StoryDate = string;

/** The days that a date covers, as ISO dates; null where an interval is open. Both ends are included. */
export interface Period {
  from: string | null;
  to: string | null;
  /** True for `~`, and for years and months, which stand for some day within them. */
  imprecise: boolean;
}

const moment = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

/** True when `text` is a date of the story format. */
export const isStoryDate = (text: string): boolean => periodOrNull(text) !== null;

/** The periods of dates read so far: the same few dates are asked for again with every scene. */
const periods = new Map<StoryDate, Period>();

/**
 * The days that `date` covers.
 * @throws when `date` is not a date of the story format.
 */
export function periodOf(date: StoryDate): Period {
  const known = periods.get(date);
  if (known) return known;
  const period = periodOrNull(date);
  if (!period) throw new Error(`"${date}" is not a date: write 1991, 1992-05, 2025-10-09 or 2004/..`);
  periods.set(date, period);
  return period;
}

/** True when the ISO date `day` falls within `date`. */
export function covers(date: StoryDate, day: string): boolean {
  const { from, to } = periodOf(date);
  return (from === null || from <= day) && (to === null || day <= to);
}

function periodOrNull(text: string): Period | null {
  const [first = "", last, ...more] = text.split("/");
  if (more.length > 0) return null;
  if (last === undefined) return momentOrNull(first);
  const from = first === ".." ? openEnd : momentOrNull(first);
  const to = last === ".." ? openEnd : momentOrNull(last);
  if (!from || !to || (from === openEnd && to === openEnd)) return null;
  if (from.from && to.to && from.from > to.to) return null;
  return { from: from.from, to: to.to, imprecise: from.imprecise || to.imprecise };
}

const openEnd: Period = { from: null, to: null, imprecise: false };

function momentOrNull(text: string): Period | null {
  const match = moment.exec(text);
  if (!match) return null;
  const [, year = "", month, day, about] = match;
  if (month && (month < "01" || month > "12")) return null;
  const lastMonth = month ?? "12";
  const lastDay = String(daysIn(Number(year), Number(lastMonth))).padStart(2, "0");
  if (day && (day < "01" || day > lastDay)) return null;
  return {
    from: `${year}-${month ?? "01"}-${day ?? "01"}`,
    to: `${year}-${lastMonth}-${day ?? lastDay}`,
    imprecise: day === undefined || about !== undefined,
  };
}

/** Day 0 of the next month is the last of this one; `Date.UTC` would take the years before 100 for those after 1900. */
const daysIn = (year: number, month: number) => new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
