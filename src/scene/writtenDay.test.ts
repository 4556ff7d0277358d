import { expect, test } from "vitest";
import type { Edition } from "./edition";
import { writtenDay } from "./writtenDay";

const edition = {
  date: "2025-10-08",
  dateText: "8 October 2025",
  timeline: { stops: ["1991-01-01", "2025-10-09"], written: ["1991", "9 October 2025"] },
} as Edition;

test("The article's day and the stops of the timeline are written out; another day stays as it is", () => {
  const days = ["2025-10-08", "2025-10-09", "1991-01-01", "2020-02-02"];
  expect(days.map((day) => writtenDay(edition, day))).toEqual([
    "8 October 2025",
    "9 October 2025",
    "1991",
    "2020-02-02",
  ]);
});
