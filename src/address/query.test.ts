import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zoomRange } from "../geo/projection";
import { addArea, exampleEdition } from "../press/edition/exampleEdition.testing";
import type { Choice } from "../scene/choice";
import { sceneOf } from "../scene/sceneOf";
import { selectionOf } from "../scene/selectionOf";
import { isStoryDate } from "../story/storyDate";
import { parseQuery, queryOf } from "./query";

const edition = exampleEdition((files) => {
  addArea(files);
  // A view whose layers are not in the order of the story, with one that is always shown.
  files["story.json"].view.layers = ["piers", "parts", "disputed"];
});

const layerIds = edition.layers.map(({ id }) => id);
const days = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Every choice that a reader, or a host page, can make. */
const choices: fc.Arbitrary<Choice> = fc.record(
  {
    step: fc.constantFrom(...edition.steps.map(({ id }) => id)),
    layers: fc.shuffledSubarray(layerIds),
    select: fc.constantFrom(null, ...Object.keys(edition.countries), ...edition.entries.map(({ id }) => id)),
    date: days,
    theme: fc.constantFrom("light" as const, "dark" as const),
  },
  { requiredKeys: [] },
);

describe("an address", () => {
  test("leads back to what is on screen, whatever the reader chose", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const back = parseQuery(queryOf(choice, edition), edition).choice;
        expect(sceneOf(edition, back)).toEqual(sceneOf(edition, choice));
        expect(back.step).toBe(choice.step);
      }),
      { numRuns: 500 },
    );
  });

  test("is the same after it has been followed", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = queryOf(choice, edition);
        expect(queryOf(parseQuery(query, edition).choice, edition)).toBe(query);
      }),
    );
  });

  test("holds only what differs from the view that the reader is in", () => {
    expect(queryOf({}, edition)).toBe("");
    expect(queryOf({ step: "first" }, edition, { stepInPath: true })).toBe("");
    expect(queryOf({ select: null, date: edition.date, layers: ["parts", "piers"] }, edition)).toBe("");
    expect(queryOf({ step: "first", layers: ["parts"] }, edition)).toBe("?step=first");
    // What the step selects already is read in the panel once the reader asks for it.
    expect(queryOf({ step: "first", select: "ISL" }, edition)).toBe("?step=first&select=ISL");
    expect(queryOf({ step: "first", select: null, layers: [] }, edition)).toBe("?step=first&select=none&layers=none");
  });

  test("is written so that people can read it", () => {
    expect(queryOf({ layers: ["seats", "pacts"], select: "NOR", date: "1999-12-31", theme: "dark" }, edition)).toBe(
      "?select=NOR&layers=seats,pacts&date=1999-12-31&theme=dark",
    );
  });

  test("says none when the reader switches off all that can be switched off", () => {
    expect(queryOf({ layers: ["disputed"] }, edition)).toBe("?layers=none");
  });
});

describe("a value of an address that is not valid", () => {
  const choiceOf = (query: string) => parseQuery(query, edition).choice;

  test.each([
    ["select=XXX"],
    ["select="],
    ["select=constructor"],
    ["select=__proto__"],
    ["layers=nothing"],
    ["layers="],
    ["step=last"],
    ["date=2025-02-30"],
    ["date=2025-13-01"],
    ["date=2025"],
    ["date=2004/.."],
    ["theme=auto"],
    ["theme=DARK"],
  ])("is ignored: %s", (query) => {
    expect(choiceOf(`?${query}`)).toEqual({});
  });

  test("takes nothing else with it", () => {
    expect(choiceOf("?select=XXX&layers=nothing,seats&date=never&step=last&theme=dark")).toEqual({
      layers: ["seats"],
      theme: "dark",
    });
  });

  test("such as a second colouring leaves the first", () => {
    expect(choiceOf("?layers=tickets,pacts,seats")).toEqual({ layers: ["seats", "pacts"] });
  });
});

describe("a shared place", () => {
  const atOf = (text: string) => parseQuery(`?at=${text}`, edition).at;

  test("is where the map looks", () => {
    expect(atOf("68.78,38.56,5.25")).toEqual({ center: [68.78, 38.56], zoom: 5.25 });
    expect(atOf("-180,-85,1")).toEqual({ center: [-180, -85], zoom: 1 });
  });

  test.each(["", "68.78,38.56", "181,0,3", "0,86,3", "0,0,-1", "NaN,0,3", "1e2,0,3", "0,0,3,4", "0x10,0,3"])(
    "is ignored when it is %j",
    (text) => {
      expect(atOf(text)).toBeUndefined();
    },
  );

  test("that is nearer or farther than maps go is brought in", () => {
    expect(atOf("0,0,11")?.zoom).toBe(zoomRange.most);
    expect(atOf("0,0,0")?.zoom).toBe(zoomRange.least);
  });
});

test("an address asks for a frozen version that there is, and is told of any other", () => {
  const kept = { ...edition, version: 3, frozen: [1, 2] };
  expect(parseQuery("?v=2", kept)).toMatchObject({ version: 2, ignored: [] });
  expect(parseQuery("?v=3", kept)).toMatchObject({ version: undefined, ignored: [] });
  for (const wrong of ["?v=4", "?v=two", "?v="]) expect(parseQuery(wrong, kept)).toMatchObject({ ignored: ["v"] });
});

test("the live map stays away when an address asks for the still, and only then", () => {
  expect(parseQuery("?still", edition).still).toBe(true);
  expect(parseQuery("?still=1", edition).still).toBe(true);
  expect(parseQuery("?select=ISL", edition).still).toBe(false);
});

describe("a hostile address", () => {
  const word = fc.oneof(
    fc.constantFrom("select", "layers", "step", "date", "theme", "at", "still", "panel", "__proto__", "constructor"),
    fc.constantFrom(
      "ISL",
      "none",
      "parts,seats",
      "first",
      "2025-02-30",
      "light",
      "0,0,3",
      "%",
      "%E0%A4%A",
      "<script>",
      "\u0000",
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  const separators = fc.constantFrom("=", "&", ",", "?", "#", ";", "");
  const queries = fc
    .array(fc.tuple(word, separators), { maxLength: 30 })
    .map((parts) => `?${parts.map((part) => part.join("")).join("")}`);

  test("never throws and yields only valid values", () => {
    fc.assert(fc.property(fc.oneof(queries, fc.string({ unit: "binary" })), expectValid), { numRuns: 2000 });
  });

  test("may be huge", () => {
    for (const part of ["layers=parts,", "select=", "date=1", "%ff", "&", "at=1,", "step=first&"])
      expectValid(`?${part.repeat(200_000)}`);
  });

  function expectValid(text: string) {
    const { choice, at, still } = parseQuery(text, edition);
    expect(typeof still).toBe("boolean");
    expect(Object.keys(choice).filter((key) => !["step", "select", "layers", "date", "theme"].includes(key))).toEqual(
      [],
    );
    if (choice.step !== undefined) expect(edition.steps.map(({ id }) => id)).toContain(choice.step);
    if (choice.select) expect(selectionOf(edition, choice.select)).not.toBeNull();
    if (choice.layers) {
      expect(layerIds).toEqual(expect.arrayContaining([...choice.layers]));
      expect(new Set(choice.layers).size).toBe(choice.layers.length);
    }
    if (choice.date !== undefined) expect(choice.date.length === 10 && isStoryDate(choice.date)).toBe(true);
    if (choice.theme !== undefined) expect(["light", "dark"]).toContain(choice.theme);
    if (at) {
      expect(Math.abs(at.center[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(at.center[1])).toBeLessThanOrEqual(85);
      expect(at.zoom >= zoomRange.least && at.zoom <= zoomRange.most).toBe(true);
    }
    expect(() => sceneOf(edition, choice)).not.toThrow();
  }
});

test("the camera of a shared link leads back to where it was, as near as the eye can tell", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: zoomRange.least, max: zoomRange.most, noNaN: true }),
      (lng, lat, zoom) => {
        const { at } = parseQuery(queryOf({}, edition, { at: { center: [lng, lat], zoom } }), edition);
        expect(at?.center[0]).toBeCloseTo(lng, 2);
        expect(at?.center[1]).toBeCloseTo(lat, 2);
        expect(at?.zoom).toBeCloseTo(zoom, 1);
      },
    ),
  );
});
