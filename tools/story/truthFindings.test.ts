import { describe, expect, test } from "vitest";
import { exampleEdition, exampleParsed, type RawFiles } from "../../src/press/edition/exampleEdition.testing";
import { readEditions } from "../../src/press/edition/readEditions";
import { truthFindings } from "./truthFindings";

/** The lines under the title that begins with `title`, on the example story after `change`. */
const told = (title: string, change: (files: RawFiles) => void = () => {}) =>
  truthFindings(exampleParsed(change), exampleEdition(change)).find((each) => each.title.startsWith(title))?.lines;

test.each(readEditions(process.cwd()).filter(({ story, edition }) => story.language === edition.language))(
  "$edition.slug draws nothing from a date that its claims do not give",
  ({ story, edition }) => {
    const lines = truthFindings(story, edition)
      .filter(({ title }) => /^(Things|Memberships) drawn/.test(title))
      .flatMap((finding) => finding.lines);
    expect(lines).toEqual([]);
  },
);

describe("before publishing, an editor is shown", () => {
  test("forecasts whose day has passed by the last change", () => {
    const forecast = (date: string) => (files: RawFiles) => {
      files["story.json"].claims.pier = { ...files["story.json"].claims.pier, check: "forecast", date };
      files["en.json"].claims.pier.note = "This was the plan.";
    };
    expect(told("Forecasts", forecast("2025-05-01"))).toEqual([expect.stringMatching(/^pier \(2025-05-01\)/)]);
    expect(told("Forecasts", forecast("2026"))).toEqual([]);
    expect(told("Forecasts")).toEqual([]);
  });

  test("claims on how things stand that nobody checked for ninety days, by the claim or by its newest source", () => {
    const stands = (asOf: string, source: string) => (files: RawFiles) => {
      files["story.json"].claims.pier.asOf = asOf;
      files["story.json"].sources.PORT.date = source;
    };
    expect(told("Claims on how things stand", stands("2024-12-01", "2024-11"))).toEqual(["pier (2024-12-01)"]);
    expect(told("Claims on how things stand", stands("2024-12-01", "2025-04"))).toEqual([]);
    expect(told("Claims on how things stand", stands("2025-02-01", "2024-11"))).toEqual([]);
    expect(told("Claims on how things stand")).toEqual([]);
  });

  test("copies of which the original is not named", () => {
    const copy = (more: object) => (files: RawFiles) => {
      Object.assign(files["story.json"].sources.PORT, { via: "copies.example", ...more });
    };
    expect(told("Copies", copy({}))).toEqual(["PORT: Port office, via copies.example"]);
    expect(told("Copies", copy({ mirrorOf: "https://port.example/original" }))).toEqual([]);
    expect(told("Copies")).toEqual([]);
  });

  test("things that are drawn from a date that their claims do not give", () => {
    const pier = (text: string, during: string, date?: string) => (files: RawFiles) => {
      files["en.json"].claims.pier.text = text;
      files["story.json"].claims.pier.date = date;
      files["story.json"].sites[0].periods = [{ during, symbol: "pier" }];
    };
    const title = "Things drawn";
    expect(told(title, pier("The pier is old.", "1950/.."))).toContain("old-pier begins 1950; its claims give no date");
    expect(told(title, pier("The pier is old.", "1950/..", "1952"))).toContain(
      "old-pier begins 1950; its claims give 1952",
    );
    const sound = [
      pier("The pier was built in 1950.", "1950/.."),
      pier("The pier is old.", "1950-03/..", "1950-03-04"),
      pier("The pier is old.", "../2001"),
    ];
    for (const change of sound) expect(told(title, change)?.filter((line) => line.startsWith("old-pier"))).toEqual([]);
  });

  test("memberships that are drawn later than their own claim says", () => {
    const seat = (date: string) => (files: RawFiles) => {
      files["story.json"].claims.passengers.date = date;
    };
    expect(told("Memberships", seat("1987/.."))).toEqual(["seat-NOR begins 1990; passengers says 1987/.."]);
    expect(told("Memberships", seat("1990-06/.."))).toEqual([]);
  });
});
