import { expect, test } from "vitest";
import type { Edition } from "./edition";
import { writtenDay } from "./writtenDay";

const edition = {
  date: "2025-10-08",
  dateText: "8 October 2025",
  language: "en",
  timeline: { written: { "1991-01-01": "1991", "2025-10-09": "9 October 2025" } } as unknown as Edition["timeline"],
} as Edition;

test("The article's day and days of the story are written out as the build did, others by the browser", () => {
  const days = ["2025-10-08", "2025-10-09", "1991-01-01", "2020-02-02"];
  expect(days.map((day) => writtenDay(edition, day))).toEqual([
    "8 October 2025",
    "9 October 2025",
    "1991",
    "2 February 2020",
  ]);
});

test("A day stays an ISO date where the browser does not know the language", () => {
  expect(writtenDay({ ...edition, language: "xx" }, "2020-02-02")).toBe("2020-02-02");
});
