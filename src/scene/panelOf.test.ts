import { describe, expect, test } from "vitest";
import { addArea, addSecond, exampleEdition, type RawFiles } from "../press/edition/exampleEdition.testing";
import { panelOf, topicInUse } from "./panelOf";
import { selectionOf } from "./selectionOf";

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

function about(id: string, date = edition.date, basis?: "article" | "added") {
  const selection = selectionOf(edition, id);
  if (!selection) throw new Error(`Nothing is called "${id}"`);
  return panelOf(edition, selection, date, basis);
}

describe("what the panel says of a country", () => {
  test("is headed by its name, its role and its part in one sentence", () => {
    expect(about("ISL")).toMatchObject({
      title: "Iceland",
      iso2: "IS",
      standing: [{ label: "Host" }],
      part: edition.parts.ISL?.text,
      before: false,
    });
  });

  test("is headed by both its role and its row of a second colouring, whichever layers are on", () => {
    const twofold = exampleEdition((files) => addSecond(files));
    const iceland = panelOf(twofold, { kind: "country", country: "ISL" }, twofold.date);
    expect(iceland.standing.map(({ label }) => label)).toEqual(["Host", "Is in"]);
    expect(panelOf(twofold, { kind: "country", country: "NOR" }, twofold.date).standing).toHaveLength(1);
  });

  test("is every claim that names it, exactly once, and no other", () => {
    for (const country of Object.keys(edition.countries)) {
      const told = about(country).topics.flatMap(({ claims }) => claims.map(({ id }) => id));
      const naming = Object.keys(edition.claims).filter((id) => edition.claims[id]?.countries.includes(country));
      expect(told.toSorted(), country).toEqual(naming.toSorted());
    }
  });

  test("stands under the story's headings, in its order, each with its own claims", () => {
    expect(about("ISL").topics.map(({ title, claims }) => [title, claims.map(({ id }) => id)])).toEqual([
      ["The ferry", ["host", "passengers"]],
      ["The harbour", ["pier", "storm"]],
    ]);
  });

  test("begins with its own part", () => {
    expect(about("ISL").topics[0]?.claims[0]?.id).toBe("host");
    expect(about("NOR").topics[0]?.claims[0]?.id).toBe("passengers");
  });

  test("is nothing where it has no part in the story", () => {
    expect(about("KGZ")).toMatchObject({ title: "Kyrgyzstan", topics: [], figures: [], related: [] });
  });

  test("leads on to the marks that it has on the day", () => {
    expect(about("ISL").related.map(({ id }) => id)).toEqual(["old-pier.2", "flow-NOR", "ferry-pact", "pier-inquiry"]);
    expect(about("ISL", "1985-01-01").related.map(({ id }) => id)).toEqual(["old-pier.1"]);
  });
});

describe("what the panel says of a mark", () => {
  test("is its own claims, and the countries that it lies in or joins", () => {
    const flow = about("flow-NOR");
    expect(flow.title).toBe("From Norway to Iceland");
    expect(flow.topics.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(["passengers"]);
    expect(flow.related).toEqual([
      { id: "NOR", name: "Norway" },
      { id: "ISL", name: "Iceland" },
    ]);
    expect(flow.standing.map(({ symbol }) => symbol.kind)).toEqual(["line"]);
  });

  test("says its period", () => {
    expect(about("old-pier.1").detail).toBe("1950 to 2001");
    expect(about("flow-NOR").detail).toBeUndefined();
  });

  test("is never without a claim", () => {
    for (const { id } of edition.entries)
      expect(about(id).topics.flatMap(({ claims }) => claims).length, id).toBeGreaterThan(0);
  });
});

describe("what the panel says of an event", () => {
  test("has the form of all others: its day, its claims, the countries that they are about", () => {
    const id = edition.events[0]?.id ?? "";
    const event = about(id);
    expect(event).toMatchObject({ id, title: edition.events[0]?.title, detail: edition.events[0]?.dated });
    expect(event.topics.flatMap(({ claims }) => claims).length).toBeGreaterThan(0);
    expect(event.related.length).toBeGreaterThan(0);
  });
});

describe("on a day before the article's", () => {
  const earlier = "1985-01-01";
  const ids = [...Object.keys(edition.countries), ...edition.entries.map(({ id }) => id)];

  test("no role, sentence, figure or claim of a later day is told", () => {
    for (const id of ids) {
      const { standing, part, figures, topics, before } = about(id, earlier);
      expect(before).toBe(true);
      if (id in edition.countries) expect(standing, id).toEqual([]);
      const told = [...figures, ...topics.flatMap(({ claims }) => claims)];
      for (const { since } of told) expect((since ?? earlier) <= earlier, id).toBe(true);
      if (part !== undefined && part === edition.parts[id]?.text)
        for (const claim of edition.parts[id]?.claims ?? [])
          expect((edition.claims[claim]?.since ?? earlier) <= earlier).toBe(true);
    }
  });

  test("what had been by then is", () => {
    expect(about("old-pier.1", earlier).topics.flatMap(({ claims }) => claims.map(({ id }) => id))).toContain("pier");
  });
});

describe("where the reader asks for one basis", () => {
  test("claims of that basis alone are told, and both together are all", () => {
    const claims = (basis?: "article" | "added") =>
      about("ISL", edition.date, basis).topics.flatMap((topic) => topic.claims.map(({ id }) => id));
    expect(claims("article").length).toBeGreaterThan(0);
    expect([...claims("article"), ...claims("added")].toSorted()).toEqual(claims().toSorted());
  });
});

describe("the topic that opens", () => {
  test("is that of the first layer in use which has to do with the selection", () => {
    const layers = (...ids: string[]) => edition.layers.filter(({ id }) => ids.includes(id));
    expect(topicInUse(edition, about("ISL"), layers("parts"))).toBe(about("ISL").topics[0]?.id);
    expect(topicInUse(edition, about("ISL"), layers("piers"))).toBe("harbour");
    expect(topicInUse(edition, about("ISL"), [])).toBeUndefined();
  });
});
