import { describe, expect, test } from "vitest";
import { addArea, exampleEdition, type RawFiles } from "../press/edition/exampleEdition.testing";
import { factsAbout } from "./factsAbout";
import { selectionOf } from "./sceneOf";

const twoTopics = (files: RawFiles) => {
  addArea(files);
  files["story.json"].topics.push("harbour");
  files["en.json"].topics.harbour = "The harbour";
  files["story.json"].claims.pier.topic = "harbour";
  files["story.json"].claims.pier.sources = ["ARTICLE", "PORT"];
  files["story.json"].claims.storm = {
    basis: "article",
    paragraph: 3,
    check: "confirmed",
    sources: [],
    countries: ["ISL", "DNK"],
    topic: "harbour",
  };
  files["en.json"].claims.storm = { text: "A storm came." };
};
const edition = exampleEdition(twoTopics);

function about(id: string, date = edition.date) {
  const selection = selectionOf(edition, id);
  if (!selection) throw new Error(`Nothing is called "${id}"`);
  return factsAbout(edition, selection, date);
}

describe("what the panel says of a country", () => {
  test("is headed by its name, and carries the symbols that it has on the day", () => {
    const iceland = about("ISL");
    expect(iceland).toMatchObject({ title: "Iceland", iso2: "IS" });
    expect(iceland.badges.map(({ layer, row }) => `${layer.id}: ${row.id}`)).toEqual([
      "parts: host",
      "piers: closed",
      "passengers: many",
      "tickets: not-counted",
      "pacts: pact",
      "pacts: inquiry",
    ]);
    expect(about("ISL", "1985-01-01").badges.map(({ row }) => row.id)).not.toContain("pact");
    expect(about("ISL", "1985-01-01").badges.map(({ row }) => row.id)).toContain("pier");
  });

  test("is every claim that names it, exactly once, and no other", () => {
    for (const country of Object.keys(edition.countries)) {
      const told = about(country).sections.flatMap(({ claims }) => claims.map(({ id }) => id));
      const naming = Object.keys(edition.claims).filter((id) => edition.claims[id]?.countries.includes(country));
      expect(told.toSorted(), country).toEqual(naming.toSorted());
    }
  });

  test("stands under the story's headings, in its order, each with its own claims", () => {
    expect(about("ISL").sections.map(({ title, claims }) => [title, claims.map(({ id }) => id)])).toEqual([
      ["The ferry", ["host", "passengers"]],
      ["The harbour", ["pier", "storm"]],
    ]);
  });

  test("begins with its own part", () => {
    expect(about("ISL").sections[0]?.claims[0]?.id).toBe("host");
    expect(about("NOR").sections[0]?.claims[0]?.id).toBe("passengers");
  });

  test("is nothing where it has no part in the story", () => {
    expect(about("KGZ")).toMatchObject({ title: "Kyrgyzstan", badges: [], sections: [], sources: [], related: [] });
  });

  test("leads on to the marks that it has on the day", () => {
    expect(about("ISL").related.map(({ id }) => id)).toEqual(["old-pier.2", "flow-NOR", "ferry-pact", "pier-inquiry"]);
    expect(about("ISL", "1985-01-01").related.map(({ id }) => id)).toEqual(["old-pier.1", "flow-NOR", "pier-inquiry"]);
  });
});

describe("what the panel says of a mark", () => {
  test("is its own claims, and the countries that it lies in or joins", () => {
    const flow = about("flow-NOR");
    expect(flow.title).toBe("From Norway to Iceland");
    expect(flow.sections.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(["passengers"]);
    expect(flow.related).toEqual([
      { id: "NOR", name: "Norway" },
      { id: "ISL", name: "Iceland" },
    ]);
    expect(flow.badges.map(({ row }) => row.id)).toEqual(["many"]);
  });

  test("says its period", () => {
    expect(about("old-pier.1").detail).toBe("1950 to 2001");
    expect(about("flow-NOR").detail).toBeUndefined();
  });

  test("is never without a claim", () => {
    for (const { id } of edition.entries)
      expect(about(id).sections.flatMap(({ claims }) => claims).length, id).toBeGreaterThan(0);
  });
});

describe("the numbers of sources", () => {
  const all = [...Object.keys(edition.countries), ...edition.entries.map(({ id }) => id)];

  test("are 1 to n without a gap, as many as there are sources", () => {
    for (const id of all) {
      const { sections, sources } = about(id);
      const cited = new Set(sections.flatMap(({ claims }) => claims.flatMap(({ cites }) => cites)));
      expect(
        [...cited].sort((a, b) => a - b),
        id,
      ).toEqual(sources.map((_, i) => i + 1));
    }
  });

  test("lead to the sources of their claim", () => {
    for (const id of all) {
      const { sections, sources } = about(id);
      for (const claim of sections.flatMap(({ claims }) => claims))
        expect(claim.cites.map((number) => sources[number - 1]?.publisher)).toEqual(
          claim.sources.map((source) => edition.sources[source]?.publisher),
        );
    }
  });
});
