import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addArea, addThing, exampleEdition, type RawFiles } from "../press/edition/exampleEdition.testing";
import { entriesOn } from "./entriesOn";
import { countriesOf, fillEntryOf, sceneOf, symbolOf, viewOf, withLayer } from "./sceneOf";
import { selectionId, selectionOf } from "./selectionOf";

const edition = exampleEdition();
const layerIds = (choice: Parameters<typeof sceneOf>[1]) => sceneOf(edition, choice).layers.map(({ id }) => id);
const entryIds = (choice: Parameters<typeof sceneOf>[1]) => sceneOf(edition, choice).entries.map(({ id }) => id);

describe("what the marks are to rest on", () => {
  test("chooses among the marks, and leaves alone what is always on, such as disputed areas", () => {
    const disputed = exampleEdition(addArea);
    const shown = (basis: "article" | "added" | undefined) =>
      sceneOf(disputed, { layers: ["parts"], basis }).entries.map(({ id }) => id);
    expect(shown("article")).toEqual(["role-ISL", "area-crimea"]);
    expect(shown("added")).toEqual(["role-NOR", "area-crimea"]);
    expect(shown(undefined)).toEqual(["role-ISL", "role-NOR", "area-crimea"]);
  });
});

describe("without a choice, the reader sees", () => {
  test("what the opening view states, on the article's day", () => {
    const scene = sceneOf(edition, {});
    expect(scene.camera).toEqual({ center: [-5, 62], zoom: 2.5 });
    expect(scene.date).toBe("2025-05-02");
    expect(layerIds({})).toEqual(["parts", "piers", "passengers"]);
    expect(entryIds({})).toEqual(["role-ISL", "role-NOR", "old-pier.2", "flow-NOR"]);
    expect(scene.selection).toBeNull();
    expect(scene.theme).toBeUndefined();
  });

  test("what the step states, and the opening view where there is no such step", () => {
    expect(layerIds({ step: "first" })).toEqual(["parts"]);
    expect(selectionId(sceneOf(edition, { step: "first" }).selection)).toBe("ISL");
    expect(viewOf(edition, { step: "last" })).toBe(edition.view);
  });
});

describe("a selection", () => {
  const brought = (choice: Parameters<typeof sceneOf>[1]) => sceneOf(edition, choice).brought;

  test("brings its own marks and flows where their layer is off, and no others", () => {
    expect(entryIds({ layers: ["parts"], select: "NOR" })).toEqual(["role-ISL", "role-NOR", "flow-NOR", "ferry-pact"]);
    expect(brought({ layers: ["parts"], select: "NOR" })).toEqual(["passengers", "pacts"]);
    expect(layerIds({ layers: ["parts"], select: "NOR" })).toEqual(["parts", "passengers", "pacts"]);
    expect(entryIds({ layers: ["parts"], select: "DNK" })).toEqual(["role-ISL", "role-NOR"]);
  });

  test("of one mark brings that one, as it is on that day", () => {
    expect(entryIds({ layers: [], select: "old-pier.1" })).toEqual(["old-pier.2"]);
    expect(entryIds({ layers: [], select: "old-pier.1", date: "1999-01-01" })).toEqual(["old-pier.1"]);
  });

  test("brings nothing where the layer is on, nor where the view, or the step, states it", () => {
    expect(brought({ layers: ["passengers", "pacts"], select: "NOR" })).toEqual([]);
    expect(brought({ step: "first" })).toEqual([]);
    expect(entryIds({ step: "first" })).toEqual(["role-ISL", "role-NOR"]);
  });
});

test("Beside the map are read the list, the step's words, or what the reader selected, in a step too", () => {
  const reading = (choice: Parameters<typeof sceneOf>[1]) => sceneOf(edition, choice).reading;
  expect(reading({})).toBe("list");
  expect(reading({ select: "NOR" })).toBe("panel");
  expect(reading({ step: "first" })).toBe("step");
  expect(reading({ step: "first", select: "NOR" })).toBe("panel");
  expect(reading({ step: "first", select: null })).toBe("step");
});

describe("a row of the legend", () => {
  test("narrows its own layer down, and no other", () => {
    expect(entryIds({ only: "parts.host" })).toEqual(["role-ISL", "old-pier.2", "flow-NOR"]);
    expect(sceneOf(edition, { only: "parts.host" }).filter).toEqual({ layer: "parts", symbol: "host" });
  });

  test("that does not exist is ignored", () => {
    expect(entryIds({ only: "parts.none" })).toEqual(entryIds({}));
    expect(sceneOf(edition, { only: "x" }).filter).toBeNull();
  });
});

describe("a choice", () => {
  test("overrides what the view states, field by field", () => {
    const scene = sceneOf(edition, { step: "first", layers: ["piers"], date: "1999-01-01" });
    expect(scene.layers.map(({ id }) => id)).toEqual(["piers"]);
    expect(scene.entries.map(({ id }) => id)).toEqual(["old-pier.1"]);
    expect(scene.camera).toEqual({ center: [-20, 64], zoom: 4 });
    expect(selectionId(scene.selection)).toBe("ISL");
  });

  test("of nothing selected overrides the step's selection", () => {
    expect(sceneOf(edition, { step: "first", select: null }).selection).toBeNull();
  });

  test("of layers or a selection that do not exist is ignored", () => {
    expect(layerIds({ layers: ["piers", "toString", "nothing"] })).toEqual(["piers"]);
    for (const select of ["XXX", "toString", "__proto__", "constructor", ""])
      expect(sceneOf(edition, { select }).selection, select).toBeNull();
  });

  test("of two layers that colour countries shows the first: a country has one colour", () => {
    expect(layerIds({ layers: ["tickets", "seats", "parts", "piers"] })).toEqual(["parts", "piers"]);
  });

  test("keeps the order of the story, whatever its own", () => {
    expect(layerIds({ layers: ["passengers", "piers", "parts"] })).toEqual(["parts", "piers", "passengers"]);
  });

  test("cannot switch off what is always shown", () => {
    const disputed = exampleEdition(addArea);
    expect(sceneOf(disputed, { layers: [] }).layers.map(({ id }) => id)).toEqual(["disputed"]);
  });

  test("of a theme is part of the scene", () => {
    expect(sceneOf(edition, { theme: "dark" }).theme).toBe("dark");
  });
});

describe("on a date", () => {
  test("a status holds from its first day to its last", () => {
    const on = (date: string) => entryIds({ layers: ["piers"], date });
    expect(on("1949-12-31")).toEqual([]);
    expect(on("1950-01-01")).toEqual(["old-pier.1"]);
    expect(on("2001-12-31")).toEqual(["old-pier.1"]);
    expect(on("2002-01-01")).toEqual(["old-pier.2"]);
  });

  const meeting = exampleEdition((files) => {
    files["story.json"].sites[0].periods = [
      { during: "2001/..", symbol: "closed" },
      { during: "1950/2001", symbol: "pier" },
    ];
    files["story.json"].memberships[0].periods = [
      { during: "1990/2001", symbol: "member" },
      { during: "2001/..", symbol: "member" },
    ];
  });

  test("within the year in which one status gave way to the next, the later is shown", () => {
    const on = entriesOn(meeting, meeting.layers, "2001-06-01");
    expect(on.filter((entry) => entry.thing === "old-pier").map(({ symbol }) => symbol)).toEqual(["closed"]);
    expect(on.filter((entry) => entry.thing === "seat-NOR").map(({ id }) => id)).toEqual(["seat-NOR.2"]);
  });

  test("nothing is shown twice on any day", () => {
    const day = fc
      .date({ min: new Date("1999-01-01"), max: new Date("2003-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        const things = entriesOn(meeting, meeting.layers, date).map(({ thing }) => thing);
        expect(new Set(things).size).toBe(things.length);
      }),
    );
  });
});

describe("what is selected", () => {
  test("is a country by its code, or a mark by its id", () => {
    expect(selectionOf(edition, "DNK")).toEqual({ kind: "country", country: "DNK" });
    expect(selectionOf(edition, "flow-NOR")).toMatchObject({ kind: "entry", entry: { id: "flow-NOR" } });
  });

  test("may be named by the id of a thing with several periods: the one that holds is selected", () => {
    const selected = (date: string) => selectionId(sceneOf(edition, { select: "old-pier", date }).selection);
    expect(selected("1980-01-01")).toBe("old-pier.1");
    expect(selected("2020-01-01")).toBe("old-pier.2");
    expect(selected("1900-01-01")).toBe("old-pier.1");
    expect(selectionOf(edition, "old-pie")).toBeNull();
  });

  test("is written as the id by which it is found again", () => {
    for (const id of ["ISL", ...edition.entries.map((entry) => entry.id)])
      expect(selectionId(selectionOf(edition, id))).toBe(id);
    expect(selectionId(null)).toBeNull();
  });
});

describe("a mark", () => {
  test("lies in its country, and a route in both that it joins", () => {
    const all = exampleEdition(addArea).entries;
    const countries = (id: string) => all.filter((entry) => entry.id === id).flatMap(countriesOf);
    expect(countries("role-ISL")).toEqual(["ISL"]);
    expect(countries("old-pier.1")).toEqual(["ISL"]);
    expect(countries("flow-NOR")).toEqual(["NOR", "ISL"]);
    expect(countries("area-crimea")).toEqual(["UKR"]);
  });

  test("always has a symbol among the layers that are on", () => {
    const scene = sceneOf(edition, { layers: edition.layers.map(({ id }) => id) });
    for (const entry of scene.entries) expect(symbolOf(scene.layers, entry)).toBeDefined();
    const [entry] = edition.entries;
    if (entry) expect(() => symbolOf([], entry)).toThrow('No symbol "host" in layer "parts"');
  });

  test("on a country as a whole is not what colours it", () => {
    const scene = sceneOf(edition, { layers: ["tickets", "pacts"] });
    expect(fillEntryOf(scene, "ISL")?.id).toBe("tickets-ISL");
    expect(fillEntryOf(sceneOf(edition, { layers: ["pacts"] }), "ISL")).toBeUndefined();
  });
});

describe("switching a layer", () => {
  const layersOf = (choice: Parameters<typeof withLayer>[1]) => choice.layers;

  test("that colours countries replaces the one that did, and keeps the marks", () => {
    expect(layersOf(withLayer(edition, {}, "seats", true))).toEqual(["seats", "piers", "passengers"]);
  });

  test("of marks adds it to the others", () => {
    expect(layersOf(withLayer(edition, {}, "pacts", true))).toEqual(["parts", "piers", "passengers", "pacts"]);
  });

  test("off leaves the others as they are", () => {
    expect(layersOf(withLayer(edition, {}, "parts", false))).toEqual(["piers", "passengers"]);
  });

  test("starts from what the step shows, and keeps the rest of the choice", () => {
    expect(withLayer(edition, { step: "first", date: "2024-01-01" }, "piers", true)).toEqual({
      step: "first",
      date: "2024-01-01",
      layers: ["parts", "piers"],
    });
  });

  test("that is always shown, or does not exist, changes nothing", () => {
    const disputed = exampleEdition(addArea);
    const choice = { date: "2024-01-01" };
    expect(withLayer(disputed, choice, "disputed", false)).toBe(choice);
    expect(withLayer(edition, choice, "nothing", true)).toBe(choice);
  });

  test("any number of times leaves at most one colouring, in the order of the story, and on what was switched on last", () => {
    const ids = edition.layers.map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean()), { minLength: 1 }), (switches) => {
        const choice = switches.reduce((now, [id, on]) => withLayer(edition, now, id, on), {});
        const { layers } = sceneOf(edition, choice);
        expect(layers.filter(({ draws }) => draws === "fills").length).toBeLessThanOrEqual(1);
        expect(layers.map(({ id }) => id)).toEqual(ids.filter((id) => layers.some((layer) => layer.id === id)));
        const [last, on] = switches.at(-1) as [string, boolean];
        expect(layers.some(({ id }) => id === last)).toBe(on);
      }),
    );
  });
});

describe("an edition is refused", () => {
  const refused = (change: (files: RawFiles) => void) => () => exampleEdition(change);

  test("a mark with a symbol that its layer does not define", () => {
    const change = (files: RawFiles) => {
      files["story.json"].sites[0].periods[0].symbol = "constructor";
    };
    expect(refused(change)).toThrow(
      'story.json: sites[0]: "constructor" is not a symbol of layer "piers": use pier, closed',
    );
  });

  test("with everything that cannot be drawn at once, each with its fix", () => {
    const change = (files: RawFiles) => {
      files["story.json"].sites[0].periods[0].symbol = "peir";
      files["story.json"].sites[0].periods[1].symbol = "close";
    };
    expect(refused(change)).toThrow(
      /2 mistakes[\s\S]*"peir"[\s\S]*did you mean "pier"[\s\S]*"close"[\s\S]*did you mean "closed"/,
    );
  });

  test("two marks with one id, which no address could tell apart", () => {
    const change = (files: RawFiles) =>
      addThing(files, "ties", { id: "role-ISL", symbol: "inquiry", from: "NOR", claims: ["passengers"] });
    expect(refused(change)).toThrow(/ties\[\d+\]: "role-ISL" is the id of two marks: rename one/);
  });

  test.each([
    ["roles", { id: "lost", country: "DNK", role: "gest", claims: ["pier"] }],
    ["measures", { id: "lost", country: "DNK", measure: "tikets", claims: ["pier"] }],
    [
      "memberships",
      {
        id: "lost",
        country: "DNK",
        organisation: "fery",
        periods: [{ during: "1990", symbol: "member" }],
        claims: ["pier"],
      },
    ],
  ])("one of the %s that belongs to no layer, and would vanish", (section, thing) => {
    expect(refused((files) => addThing(files, section, thing))).toThrow(
      new RegExp(`${section}\\[\\d+\\]: "lost" belongs to no layer`),
    );
  });
});
