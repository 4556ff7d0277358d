import { describe, expect, test } from "vitest";
import { addThing, exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import { pathText, StoryError } from "./complaint";

/** What an editor is told of the marks of the example story after `change`. */
function told(change: (files: RawFiles) => void = () => {}): string[] {
  try {
    exampleParsed(change);
    return [];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.complaints.map(({ at, message }) => `${pathText(at)}: ${message}`);
  }
}

/** Adds a second layer of sites to the example story. */
function addQuays(files: RawFiles) {
  files["story.json"].layers.push({ ...files["story.json"].layers[2], id: "quays" });
  files["en.json"].layers.quays = files["en.json"].layers.piers;
}

describe("an editor", () => {
  test("is told nothing of a story whose marks can all be drawn", () => {
    expect(told()).toEqual([]);
  });

  test("is told of a figure that no class reaches, which would look unknown", () => {
    const all = told((files) => {
      files["story.json"].layers[3].classes = [{ id: "many", atLeast: 200_000 }];
    });
    expect(all).toEqual([
      'flows[0]: its figure, 120000 of claim "passengers", is below every class of layer "passengers" and would look unknown: add a class that it reaches',
    ]);
  });

  test("is told of two colours of one country at the same time, in roles, measures and memberships", () => {
    const all = told((files) => {
      addThing(files, "roles", { id: "again", country: "ISL", role: "guest", claims: ["host"] });
      addThing(files, "measures", { id: "twice", measure: "tickets", country: "NOR", claims: ["host"] });
      addThing(files, "memberships", {
        id: "still",
        organisation: "ferry-union",
        country: "NOR",
        periods: [{ during: "1980/1990", symbol: "member" }],
        claims: ["host"],
      });
    });
    expect(all).toEqual([
      expect.stringMatching(/^roles\[2\]: layer "parts" already colours "ISL" by "role-ISL"/),
      expect.stringMatching(/^memberships\[1\]: layer "seats" already colours "NOR" by "seat-NOR"/),
      expect.stringMatching(/^measures\[2\]: layer "tickets" already colours "NOR" by "tickets-NOR"/),
    ]);
  });

  test("may give a country one colour after another", () => {
    const all = told((files) =>
      addThing(files, "memberships", {
        id: "before",
        organisation: "ferry-union",
        country: "NOR",
        periods: [{ during: "1980/1989", symbol: "member" }],
        claims: ["host"],
      }),
    );
    expect(all).toEqual([]);
  });

  test("is told of a line from a country to itself", () => {
    const all = told((files) => {
      files["story.json"].flows[0].to = "NOR";
      files["story.json"].ties[0].to = "NOR";
    });
    expect(all).toEqual([
      'flows[0]: goes from "NOR" to itself: a line joins two countries',
      'ties[0]: goes from "NOR" to itself: a line joins two countries',
    ]);
  });

  test("is told of a line with one end, and of a mark with two", () => {
    const all = told((files) => {
      delete files["story.json"].ties[0].to;
      files["story.json"].ties[1].to = "NOR";
    });
    expect(all).toEqual([
      'ties[0]: symbol "pact" is a line and needs a country to go to: add "to"',
      'ties[1]: symbol "inquiry" is a mark on one country: leave out "to"',
    ]);
  });

  test("is told of things that two layers would show, and of layers that cannot show them", () => {
    expect(told(addQuays)).toEqual(['sites[0]: belongs to layers "piers", "quays": say which with "layer"']);
    const wrong = told((files) => {
      files["story.json"].sites[0].layer = "passengers";
    });
    expect(wrong).toEqual(['sites[0]: layer "passengers" does not show things of "sites": use "piers"']);
  });

  test("may have two layers of one kind when things say which shows them", () => {
    const change = (files: RawFiles) => {
      addQuays(files);
      files["story.json"].sites[0].layer = "piers";
      addThing(files, "sites", {
        id: "quay",
        layer: "quays",
        country: "NOR",
        periods: [{ during: "1990/..", symbol: "pier" }],
        claims: ["pier"],
      });
    };
    expect(told(change)).toEqual([]);
    const shown = exampleParsed(change).entries.map(({ entry }) => [entry.layer, entry.id]);
    expect(shown).toContainEqual(["quays", "quay"]);
    expect(shown).not.toContainEqual(["piers", "quay"]);
    expect(shown).not.toContainEqual(["quays", "old-pier.1"]);
  });

  test("is told of an id that two things share, and of two units on one scale", () => {
    const all = told((files) => {
      addThing(files, "sites", { ...files["story.json"].sites[0], id: "role-ISL" });
      files["story.json"].claims.fares = {
        ...files["story.json"].claims.passengers,
        amount: { low: 150_000, high: 150_000, unit: "us-dollars", date: "2024" },
      };
      files["en.json"].claims.fares = files["en.json"].claims.passengers;
      addThing(files, "flows", { id: "fares", from: "DNK", to: "ISL", figure: "fares", claims: ["fares"] });
    });
    expect(all).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/"role-ISL" is the id of two marks/),
        'flows[1]: counts us-dollars where layer "passengers" counts people: one scale has one unit',
      ]),
    );
  });
});
