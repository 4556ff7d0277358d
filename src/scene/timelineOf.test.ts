import fc from "fast-check";
import { expect, test } from "vitest";
import { firstDayOf, namedStops, stopAt, timelineOf } from "./timelineOf";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = day.chain((date) => fc.constantFrom(date, date.slice(0, 7), date.slice(0, 4), `${date.slice(0, 7)}~`));
const parts = fc.record({
  events: fc.uniqueArray(fc.record({ id: fc.uuid(), date: moment }), {
    minLength: 3,
    maxLength: 40,
    selector: ({ id }) => id,
  }),
  day,
});
const stopsOf = (given: Parameters<typeof timelineOf>[0]) => {
  const stops = timelineOf(given);
  if (!stops) throw new Error("three events are enough");
  return stops;
};

test("Every event has one stop, on its first day; the article's day has one too", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const stops = stopsOf(given);
      expect(stops.flatMap(({ events }) => events).sort()).toEqual(given.events.map(({ id }) => id).sort());
      for (const { id, date } of given.events)
        expect(stops.find(({ events }) => events.includes(id))?.day).toBe(firstDayOf(date));
      expect(stops.map((stop) => stop.day)).toContain(given.day);
    }),
  );
});

test("Stops follow one another in time, no day twice", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const days = stopsOf(given).map((stop) => stop.day);
      expect(days).toEqual([...new Set(days)].sort());
    }),
  );
});

test("A day is at the last stop that is not after it", () => {
  fc.assert(
    fc.property(parts, day, (given, date) => {
      const stops = stopsOf(given);
      const index = stopAt(stops, date);
      if (index > 0 || (stops[0]?.day ?? "") <= date) expect((stops[index]?.day ?? "") <= date).toBe(true);
      expect((stops[index + 1]?.day ?? "9999") > date).toBe(true);
    }),
  );
});

test("Named are first stops of a year, the last among them, with room between them", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const stops = stopsOf(given);
      const named = namedStops(stops);
      const year = (index: number) => stops[index]?.day.slice(0, 4);
      for (const index of named) expect(year(index)).not.toBe(year(index - 1));
      expect(year(named.at(-1) ?? 0)).toBe(year(stops.length - 1));
      for (const [place, index] of named.entries())
        if (place > 0) expect(index - (named[place - 1] ?? 0)).toBeGreaterThanOrEqual(stops.length / 15);
    }),
  );
});

test("A story with one event or two has no timeline", () => {
  expect(timelineOf({ events: [{ id: "a", date: "1991" }], day: "1992-01-01" })).toBeUndefined();
});
