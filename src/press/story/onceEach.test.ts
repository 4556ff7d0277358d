import { describe, expect, test } from "vitest";
import { type Complaint, sentence } from "./complaint";
import { onceEach } from "./onceEach";

/** A complaint about the place in a row of a spreadsheet. */
const outside = (line: number, country = "YEM"): Complaint => ({
  file: "incidents.csv",
  at: ["lng"],
  line,
  column: 3,
  alike: "outside the country",
  message: `[${line}, 0] lies ${line} km outside "${country}"`,
});
const told = (complaints: readonly Complaint[]) => onceEach(complaints).map(sentence);

describe("What is wrong in the same way", () => {
  test("in many rows is told once, with the numbers of the others, whatever the values", () => {
    expect(told([2, 3, 5, 6, 7, 40].map((line) => outside(line, line % 2 ? "YEM" : "LBR")))).toEqual([
      'incidents.csv:2:3: lng: [2, 0] lies 2 km outside "LBR" (and in 5 more rows: 3, 5–7, 40)',
    ]);
  });

  test("in a few rows is told for each of them, as each may be a mistake of its own", () => {
    expect(told([2, 3, 4].map((line) => outside(line)))).toHaveLength(3);
  });

  test("in very many rows lists the first ones", () => {
    const [message] = told(Array.from({ length: 40 }, (_, index) => outside(2 * index)));
    expect(message).toMatch(/and in 39 more rows: 2, 4, 6, [\d, ]*24, …\)$/);
  });

  test("in another column or another file is told apart", () => {
    const here = [2, 3, 4, 5].map((line) => outside(line));
    const there = here.map((each) => ({ ...each, at: ["country"] }));
    expect(told([...here, ...there])).toHaveLength(2);
  });

  test("in many keys of a JSON file is told once, with the other keys", () => {
    const missing = ["BHS", "LBR", "PAN", "MHL"].map((code): Complaint => {
      return { file: "story.json", at: ["parts", code], line: 9, column: 1, alike: "parts", message: "is missing" };
    });
    expect(told(missing)).toEqual(["story.json:9:1: parts.BHS: is missing (and 3 more: LBR, PAN, MHL)"]);
  });
});
