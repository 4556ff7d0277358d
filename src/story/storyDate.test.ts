import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers, isStoryDate, periodOf } from "./storyDate";

const days = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a date", () => {
  test.each([
    ["1991", "1991-01-01", "1991-12-31", true],
    ["1992-05", "1992-05-01", "1992-05-31", true],
    ["2024-02", "2024-02-01", "2024-02-29", true],
    ["2025-10-09", "2025-10-09", "2025-10-09", false],
    ["1992-05-15~", "1992-05-15", "1992-05-15", true],
    ["1992-05/1997-06-27", "1992-05-01", "1997-06-27", true],
    ["2004/..", "2004-01-01", null, true],
    ["../2012-03-01", null, "2012-03-01", false],
  ])("%s stands for the days from %s to %s", (date, from, to, imprecise) => {
    expect(periodOf(date)).toEqual({ from, to, imprecise });
  });

  test.each([
    "",
    "91",
    "2025-13",
    "2025-00",
    "2025-02-30",
    "2023-02-29",
    "2025-1-1",
    "2025-10-09T00:00",
    "../..",
    "2012/2004",
  ])("is refused as %j", (text) => {
    expect(isStoryDate(text)).toBe(false);
    expect(() => periodOf(text)).toThrow(/is not a date/);
  });

  test("of three parts is not an interval", () => {
    expect(isStoryDate("1991/1992/1993")).toBe(false);
  });

  test("within an interval counts with both its ends", () => {
    expect(covers("1992-05/1997-06-27", "1992-05-01")).toBe(true);
    expect(covers("1992-05/1997-06-27", "1997-06-27")).toBe(true);
    expect(covers("1992-05/1997-06-27", "1992-04-30")).toBe(false);
    expect(covers("1992-05/1997-06-27", "1997-06-28")).toBe(false);
  });

  test("of every valid day is covered by itself, its month, its year and open intervals, and by no other year", () => {
    fc.assert(
      fc.property(days, (day) => {
        const year = day.slice(0, 4);
        expect(isStoryDate(day)).toBe(true);
        for (const wider of [day, day.slice(0, 7), year, `${year}~`, `${year}/..`, `../${day}`, `${day}/${day}`])
          expect(covers(wider, day), `${wider} covers ${day}`).toBe(true);
        expect(covers(String(year === "9999" ? 9998 : Number(year) + 1), day)).toBe(false);
      }),
    );
  });

  test("covers a day exactly when the day lies between its ends", () => {
    fc.assert(
      fc.property(days, days, days, (a, b, day) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(covers(`${from}/${to}`, day)).toBe(from <= day && day <= to);
      }),
    );
  });

  test("that is garbage is refused without an error", () => {
    const pieces = fc.array(fc.constantFrom("1991", "-", "13", "02", "30", "/", "..", "~", " ", "٣", "0"), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          pieces.map((each) => each.join("")),
        ),
        (text) => {
          const valid = isStoryDate(text);
          expect(typeof valid).toBe("boolean");
          if (valid) expect(periodOf(text)).toBeDefined();
          else expect(() => periodOf(text)).toThrow(/is not a date/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
