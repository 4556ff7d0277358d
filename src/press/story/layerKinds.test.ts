import { describe, expect, test } from "vitest";
import type { Entry, MapSymbol } from "../../layers/layer";
import { addArea, addThing, exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import type { LayerKind } from "../schema/layerKind";
import { layerKinds } from "./layerKinds";

const claims = ["pier"];

describe("every layer kind", () => {
  test("has a name and a section of its own", () => {
    expect(layerKinds.map(({ kind }) => kind).sort()).toEqual([
      "disputes",
      "events",
      "flows",
      "measures",
      "memberships",
      "regions",
      "roles",
      "routes",
      "sites",
      "ties",
    ]);
    expect(new Set(layerKinds.map(({ section }) => section)).size).toBe(layerKinds.length);
  });

  test("gives each mark a symbol that its layer defines, a claim of the story and an id of its own", () => {
    const story = exampleParsed(addArea);
    const all = story.layers.flatMap((spec) => {
      const symbols = kindOf(spec.kind).symbols(spec);
      return entriesOf(spec.id, addArea).map((entry) => {
        expect(Object.keys(symbols), entry.id).toContain(entry.symbol);
        expect(entry.layer).toBe(spec.id);
        for (const claim of entry.claims) expect(story.claims).toHaveProperty(claim);
        return entry.id;
      });
    });
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all).size).toBe(all.length);
  });

  test("colours whole countries or lies on top of them, never both", () => {
    const story = exampleParsed(addArea);
    for (const spec of story.layers) {
      const { draws, symbols } = kindOf(spec.kind);
      const kinds = Object.values(symbols(spec)).map(({ kind }) => kind);
      if (draws === "fills") expect(new Set(kinds)).toEqual(new Set(["fill"]));
    }
  });
});

describe("roles", () => {
  test("colour their countries, always", () => {
    expect(entriesOf("parts")).toEqual([
      {
        id: "role-ISL",
        thing: "role-ISL",
        layer: "parts",
        symbol: "host",
        place: { at: "country", country: "ISL" },
        claims: ["host"],
        events: ["meeting"],
      },
      {
        id: "role-NOR",
        thing: "role-NOR",
        layer: "parts",
        symbol: "guest",
        place: { at: "country", country: "NOR" },
        claims: ["passengers"],
        events: [],
      },
    ]);
  });

  test("belong to the layer that has their symbol, whatever its name", () => {
    const change = (files: RawFiles) => {
      files["story.json"].layers.push({ id: "watchers", kind: "roles", symbols: { toString: { color: "named" } } });
      files["en.json"].layers.watchers = { title: "Watchers", symbols: { toString: "Watches" } };
      addThing(files, "roles", { id: "role-DNK", country: "DNK", role: "toString", claims });
    };
    expect(entriesOf("watchers", change).map(({ id }) => id)).toEqual(["role-DNK"]);
    expect(entriesOf("parts", change).map(({ id }) => id)).toEqual(["role-ISL", "role-NOR"]);
  });
});

describe("memberships", () => {
  const rejoined = (files: RawFiles) => {
    addLayerLike(files, "seats", { id: "fishers", organisation: "fishing-union" });
    addThing(files, "memberships", {
      id: "seat-ISL",
      organisation: "ferry-union",
      country: "ISL",
      periods: [
        { during: "1970/1989", symbol: "member" },
        { during: "1995/..", symbol: "member" },
      ],
      claims,
    });
    addThing(files, "memberships", {
      id: "other-ISL",
      organisation: "fishing-union",
      country: "ISL",
      periods: [{ during: "1970/..", symbol: "member" }],
      claims,
    });
  };

  test("are one mark for each period, so that a country can leave and come back", () => {
    const [, first, second] = entriesOf("seats", rejoined);
    expect(first).toMatchObject({ id: "seat-ISL.1", during: "1970/1989", place: { at: "country", country: "ISL" } });
    expect(second).toMatchObject({ id: "seat-ISL.2", during: "1995/..", place: { at: "country", country: "ISL" } });
  });

  test("of another organisation are another layer's", () => {
    expect(entriesOf("seats", rejoined).map(({ id }) => id)).toEqual(["seat-NOR", "seat-ISL.1", "seat-ISL.2"]);
  });
});

describe("sites", () => {
  test("are one mark for each period of their status, in one place", () => {
    const place = { at: "point", country: "ISL", lngLat: [-21.9, 64.1], precision: "town" };
    expect(entriesOf("piers")).toMatchObject([
      { id: "old-pier.1", symbol: "pier", during: "1950/2001", place },
      { id: "old-pier.2", symbol: "closed", during: "2002/..", place },
    ]);
  });

  test("without a point are drawn on their country, not at an invented place", () => {
    const change = (files: RawFiles) =>
      addThing(files, "sites", {
        id: "lost-pier",
        country: "NOR",
        periods: [{ during: "1990/..", symbol: "pier" }],
        claims,
      });
    expect(entriesOf("piers", change).find(({ id }) => id === "lost-pier")?.place).toEqual({
      at: "country",
      country: "NOR",
    });
  });

  test("carry the amount of their figure, and none without one", () => {
    const change = (files: RawFiles) => {
      files["story.json"].sites[0].figure = "passengers";
      files["story.json"].sites[0].claims.push("passengers");
    };
    expect(entriesOf("piers", change)[0]?.amount).toMatchObject({ low: 120_000, high: 150_000, unit: "people" });
    expect(entriesOf("piers")[0]?.amount).toBeUndefined();
  });
});

describe("flows", () => {
  const withRange = (low: number, high: number) => (files: RawFiles) => {
    files["story.json"].claims.passengers.amount = { low, high, unit: "people", date: "2024" };
    files["story.json"].layers[3].classes.unshift({ id: "most", atLeast: 1_000_000 });
    files["en.json"].layers.passengers.symbols.most = "Over 1 million";
  };

  test("run from country to country", () => {
    expect(entriesOf("passengers")).toMatchObject([
      { id: "flow-NOR", symbol: "many", place: { at: "route", from: "NOR", to: "ISL" }, amount: { low: 120_000 } },
    ]);
  });

  test("are as wide as the low end of their range allows, not as its high end suggests", () => {
    expect(entriesOf("passengers", withRange(900_000, 1_200_000))[0]?.symbol).toBe("many");
    expect(entriesOf("passengers", withRange(1_000_000, 1_200_000))[0]?.symbol).toBe("most");
  });

  test("without a figure have their own symbol, thin and dashed, and no amount", () => {
    const change = (files: RawFiles) => {
      delete files["story.json"].flows[0].figure;
    };
    const [entry] = entriesOf("passengers", change);
    expect(entry?.symbol).toBe("no-figure");
    expect(entry?.amount).toBeUndefined();
    expect(symbolsOf("passengers")["no-figure"]).toMatchObject({ kind: "line", width: "thin", dashed: true });
  });

  test("grow thinner from class to class, and only the unknown is dashed", () => {
    const symbols = symbolsOf("passengers", withRange(1_000_000, 1_200_000));
    expect(
      Object.entries(symbols).map(([id, symbol]) => [id, symbol.kind === "line" && [symbol.width, symbol.dashed]]),
    ).toEqual([
      ["most", ["wide", false]],
      ["many", ["medium", false]],
      ["no-figure", ["thin", true]],
    ]);
  });
});

describe("measures", () => {
  test("colour a country by the class that the low end of its figure reaches", () => {
    expect(entriesOf("tickets")[0]).toMatchObject({
      id: "tickets-NOR",
      symbol: "above-thousands",
      amount: { low: 120_000 },
    });
  });

  test("without a figure are textured: unknown is not zero", () => {
    expect(entriesOf("tickets")[1]).toMatchObject({ id: "tickets-ISL", symbol: "not-counted" });
    expect(entriesOf("tickets")[1]?.amount).toBeUndefined();
    expect(symbolsOf("tickets")["not-counted"]).toMatchObject({ kind: "fill", texture: "dots" });
  });

  test("run from dark to light, the highest class first", () => {
    expect(Object.values(symbolsOf("tickets")).map(({ color }) => color)).toEqual(["scale-4", "scale-3", "named"]);
  });

  test("of another measure are another layer's", () => {
    const change = (files: RawFiles) => {
      addLayerLike(files, "tickets", { id: "catches", measure: "fish" });
      addThing(files, "measures", { id: "fish-NOR", measure: "fish", country: "NOR", claims });
    };
    expect(entriesOf("tickets", change).map(({ id }) => id)).toEqual(["tickets-NOR", "tickets-ISL"]);
  });
});

describe("ties", () => {
  test("between two countries are a line", () => {
    const [pact] = entriesOf("pacts");
    expect(pact).toMatchObject({ symbol: "pact", place: { at: "route", from: "NOR", to: "ISL" }, during: "1990/.." });
    expect(symbolsOf("pacts").pact?.kind).toBe("line");
  });

  test("that concern one country are a mark on it", () => {
    const [, inquiry] = entriesOf("pacts");
    expect(inquiry).toMatchObject({ symbol: "inquiry", place: { at: "country", country: "ISL" } });
    expect(symbolsOf("pacts").inquiry?.kind).toBe("point");
  });
});

describe("disputed areas", () => {
  test("lie in the state that the UN names, on top of its colour, with a texture", () => {
    expect(entriesOf("disputed", addArea)).toMatchObject([
      {
        id: "area-crimea",
        symbol: "claimed",
        place: { at: "area", area: "crimea", country: "UKR" },
        claims: ["crimea"],
      },
    ]);
    expect(kindOf("disputes").draws).toBe("marks");
    expect(symbolsOf("disputed", addArea).claimed).toMatchObject({ kind: "fill", texture: "hatch" });
  });
});

const kindOf = (id: string): LayerKind => layerKinds.find(({ kind }) => kind === id) as LayerKind;

/** The entries of one layer of the example story after `change`. */
function entriesOf(layer: string, change?: (files: RawFiles) => void): Entry[] {
  const story = exampleParsed(change);
  return story.layers
    .filter(({ id }) => id === layer)
    .flatMap((spec) => kindOf(spec.kind).entries(spec, story.things[kindOf(spec.kind).section] ?? [], story));
}

/** Adds a layer like an existing one but for `changes`, with the same words. */
function addLayerLike(files: RawFiles, like: string, changes: { id: string; [field: string]: unknown }) {
  const { layers } = files["story.json"];
  layers.push({ ...layers.find(({ id }: { id: string }) => id === like), ...changes });
  files["en.json"].layers[changes.id] = files["en.json"].layers[like];
}

/** The symbols of one layer of the example story after `change`. */
function symbolsOf(layer: string, change?: (files: RawFiles) => void): Record<string, MapSymbol> {
  const spec = exampleParsed(change).layers.find(({ id }) => id === layer);
  if (!spec) throw new Error(`No layer "${layer}"`);
  return kindOf(spec.kind).symbols(spec);
}
