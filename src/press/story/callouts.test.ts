import { describe, expect, test } from "vitest";
import { sceneOf } from "../../scene/sceneOf";
import { linesOf } from "../edition/calloutsIn";
import { exampleAtlas, exampleEdition, exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import type { StoryError } from "./complaint";

const withCallouts = (files: RawFiles) => {
  files["story.json"].view.callouts = [
    { claim: "host", at: "ISL" },
    { claim: "pier", at: "old-pier" },
    { claim: "passengers", at: "oslo" },
  ];
  files["story.json"].steps[0].callouts = [{ claim: "host", at: "flow-NOR" }];
  files["en.json"].callouts = { passengers: "Most come from Norway" };
};

const complaintsAbout = (change: (files: RawFiles) => void): string[] => {
  try {
    exampleParsed((files) => {
      withCallouts(files);
      change(files);
    });
    return [];
  } catch (error) {
    return (error as StoryError).complaints.map(({ file, at, message }) => `${file}: ${at.join(".")}: ${message}`);
  }
};

describe("callouts", () => {
  test("have their own words or the claim's, and the place of a country, a thing or a place", () => {
    const { view, steps } = exampleEdition(withCallouts);
    const [first, second, third] = view.callouts ?? [];
    expect(first).toEqual({
      id: "host",
      lines: ["Iceland hosts the meeting."],
      lngLat: exampleAtlas.get("ISL")?.label,
    });
    expect(second?.lngLat).toEqual([-21.9, 64.1]);
    expect(third).toEqual({ id: "passengers", lines: ["Most come from Norway"], lngLat: [10.75, 59.91] });
    expect(steps[0]?.callouts?.[0]?.lngLat).toEqual(exampleAtlas.get("ISL")?.label);
  });

  test("belong to their view: they go when the reader turns to a country, another day or one basis", () => {
    const edition = exampleEdition(withCallouts);
    const shown = (choice: object) => sceneOf(edition, choice).callouts.map(({ id }) => id);
    expect(shown({})).toEqual(["host", "pier", "passengers"]);
    expect(shown({ step: "first" })).toEqual(["host"]);
    expect(shown({ layers: ["seats"] })).toHaveLength(3);
    for (const choice of [{ select: "NOR" }, { date: "1999-01-01" }, { basis: "article" }])
      expect(shown(choice)).toEqual([]);
  });

  test("are lines of about one length", () => {
    expect(linesOf("Two cables were cut within two days off Gotland in November 2024")).toEqual([
      "Two cables were cut",
      "within two days off",
      "Gotland in November 2024",
    ]);
    expect(linesOf("Short")).toEqual(["Short"]);
  });

  test("need a place on the map, a claim of their step, and words that are short", () => {
    expect(complaintsAbout(() => {})).toEqual([]);
    expect(complaintsAbout((files) => (files["story.json"].view.callouts[2].at = "olso"))).toEqual([
      expect.stringMatching(/view\.callouts\.2\.at: "olso" is neither .*did you mean "oslo"\?/),
    ]);
    expect(complaintsAbout((files) => (files["story.json"].steps[0].callouts[0].claim = "pier"))).toEqual([
      expect.stringMatching(/steps\.0\.callouts\.0\.claim: "pier" must be among the claims of the step, too/),
    ]);
    expect(
      complaintsAbout((files) => (files["en.json"].claims.host.text = `Iceland ${"hosts ".repeat(20)}`.trim())),
    ).toEqual([expect.stringMatching(/en\.json: callouts\.host: is missing: the claim has 127 letters/)]);
    expect(complaintsAbout((files) => (files["en.json"].callouts.passengers = "x ".repeat(46).trim()))).toEqual([
      expect.stringMatching(/callouts\.passengers: has 91 letters/),
    ]);
    expect(complaintsAbout((files) => (files["en.json"].callouts.hots = "Iceland hosts"))).toEqual([
      expect.stringMatching(/callouts\.hots: is not the claim of a callout in story\.json; did you mean "host"\?/),
    ]);
    expect(complaintsAbout((files) => files["story.json"].view.callouts.push({ claim: "host", at: "NOR" }))).toEqual([
      expect.stringMatching(/view\.callouts: .*a view has at most 3 callouts/),
    ]);
  });
});
