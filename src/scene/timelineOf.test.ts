import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOn, stopNear, timelineOf } from "./timelineOf";

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
  changes: fc.array(day, { maxLength: 20 }),
});
const timelines = parts.map((given) => {
  const timeline = timelineOf(given);
  if (!timeline) throw new Error("three events are enough");
  return timeline;
});

test("A later day is never to the left of an earlier one, and two days of the axis never coincide", () => {
  fc.assert(
    fc.property(timelines, day, day, ({ stretches }, a, b) => {
      const [early, late] = [a, b].sort() as [string, string];
      expect(placeOn(stretches, early)).toBeLessThanOrEqual(placeOn(stretches, late));
      const [begin, end] = [stretches[0]?.from ?? "", stretches.at(-1)?.to ?? ""];
      if (begin <= early && early < late && late <= end)
        expect(placeOn(stretches, early)).toBeLessThan(placeOn(stretches, late));
    }),
  );
});

test("The stretches follow one another without a gap, from the first event to after the last", () => {
  fc.assert(
    fc.property(timelines, ({ stretches, marks }) => {
      expect(stretches[0]?.start).toBe(0);
      expect(stretches.at(-1)?.end).toBeCloseTo(1);
      for (const [index, { from, to, start, end }] of stretches.entries()) {
        expect(from < to && start < end).toBe(true);
        // The label where its scale begins has room.
        expect(end - start).toBeGreaterThan(0.159);
        if (index > 0) expect([from, start]).toEqual([stretches[index - 1]?.to, stretches[index - 1]?.end]);
      }
      for (const { from, to } of marks) expect(0 <= from && from <= to && to <= 1).toBe(true);
    }),
  );
});

test("Every stop is found again at its own place", () => {
  fc.assert(
    fc.property(timelines, (timeline) => {
      for (const stop of timeline.stops) expect(stopNear(timeline, placeOn(timeline.stretches, stop))).toBe(stop);
    }),
  );
});

test("Events keep their order, and those of one day lie in lanes of their own", () => {
  fc.assert(
    fc.property(timelines, ({ marks }) => {
      for (const [index, mark] of marks.entries()) {
        expect(mark.from).toBeGreaterThanOrEqual(marks[index - 1]?.from ?? 0);
        const beside = marks.filter((other) => other !== mark && other.from === mark.from);
        expect(beside.map(({ lane }) => lane)).not.toContain(mark.lane);
      }
    }),
  );
});

test("Crowded days get more room than quiet years, and what is known by its year or month is marked so", () => {
  const timeline = timelineOf({
    events: ["1991", "2024-02", "2025-10-08", "2025-10-09", "2025-10-10", "2026-01-19"].map((date) => ({
      id: date,
      date,
    })),
    day: "2025-10-08",
    changes: ["2012-12-11", "1955-08-24"],
  });
  expect(timeline?.stretches.map(({ from }) => from)).toEqual(["1991-01-01", "2022-01-01", "2025-10-06", "2025-10-11"]);
  expect(timeline?.marks.map(({ imprecise }) => imprecise)).toEqual([true, true, false, false, false, false]);
  expect(timeline?.stops).toEqual([
    "1991-01-01",
    "2012-12-11",
    "2024-02-01",
    "2025-10-08",
    "2025-10-09",
    "2025-10-10",
    "2026-01-19",
  ]);
});

test("A story with one event or two has no timeline", () => {
  expect(timelineOf({ events: [{ id: "a", date: "1991" }], day: "1992-01-01", changes: [] })).toBeUndefined();
});
