import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entriesOn } from "../../scene/entriesOn";
import { panelOf } from "../../scene/panelOf";
import { routesOf } from "../../scene/routesOf";
import { countriesOf } from "../../scene/sceneOf";
import { periodOf } from "../../story/storyDate";
import { datesOf, readEditions } from "./readEditions";

const root = process.cwd();
const avoided = avoidedNames();

describe.each(readEditions(root))("$edition.slug in $edition.language", ({ story, edition }) => {
  test("lets no claim stand without a source or a paragraph", () => {
    for (const [id, claim] of Object.entries(edition.claims)) {
      expect(claim.text, id).not.toBe("");
      expect(claim.sources.length > 0 || claim.paragraph !== undefined, id).toBe(true);
    }
  });

  test("tells something of every event on its own day", () => {
    const silent = edition.events.filter((event) => {
      const day = periodOf(event.date).from ?? edition.date;
      return panelOf(edition, { kind: "event", event }, day).topics.length === 0;
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("says everything in sentences of at most 25 words", () => {
    const sentences = new Intl.Segmenter(edition.language, { granularity: "sentence" });
    const long = textsIn(story.words[edition.language]).flatMap(([path, text]) =>
      [...sentences.segment(text)].filter(({ segment }) => wordsIn(segment) > 25).map(({ segment }) => [path, segment]),
    );
    expect(long).toEqual([]);
  });

  test("spells names as the style guide does", () => {
    const misspelt = textsIn(story.words[edition.language]).flatMap(([path, text]) =>
      (avoided[edition.language] ?? []).filter((name) => name.test(text)).map((name) => `${path}: ${name.source}`),
    );
    expect(misspelt).toEqual([]);
  });

  test("tells every step of the tour in at most 45 words, resting on claims, and says what the map then shows", () => {
    for (const step of edition.steps) {
      expect(wordsIn(step.text), `${step.id}: ${step.text}`).toBeLessThanOrEqual(45);
      expect(step.claims.length, step.id).toBeGreaterThan(0);
      for (const claim of step.claims) expect(edition.claims[claim], `${step.id}: ${claim}`).toBeDefined();
      expect(step.alternative, step.id).not.toBe("");
      expect(step.id, "is a path, kept short").toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  test("gives every number with what it counts and its date", () => {
    for (const [id, { figure }] of Object.entries(edition.claims))
      if (figure) expect(figure.amount && figure.counted && figure.dated, id).toBeTruthy();
  });

  test("draws nothing that no claim says", () => {
    for (const entry of edition.entries)
      for (const claim of entry.claims) expect(edition.claims[claim], entry.id).toBeDefined();
  });

  test("colours no country twice in one layer, on any day on which anything begins or ends", () => {
    for (const date of datesOf(edition))
      for (const layer of edition.layers.filter(({ draws }) => draws === "fills")) {
        const coloured = entriesOn(edition, [layer], date).flatMap(countriesOf);
        expect(coloured, `${layer.id} on ${date}`).toEqual([...new Set(coloured)]);
      }
  });

  test("shows nothing as unknown of which it has a figure", () => {
    const unknown = new Set(
      story.layers.flatMap((spec) => ("unknown" in spec ? [`${spec.id} ${String(spec.unknown)}`] : [])),
    );
    const hidden = edition.entries.filter((entry) => entry.amount && unknown.has(`${entry.layer} ${entry.symbol}`));
    expect(hidden.map(({ id }) => id)).toEqual([]);
  });

  test("never counts people, money and shares on one scale", () => {
    for (const layer of edition.layers) {
      const units = edition.entries.flatMap((entry) => (entry.layer === layer.id ? (entry.amount?.unit ?? []) : []));
      expect(new Set(units).size, layer.id).toBeLessThanOrEqual(1);
    }
  });

  test("says something of every country that carries a mark, and draws every route from end to end", () => {
    for (const country of new Set(edition.entries.flatMap(countriesOf)))
      expect(panelOf(edition, { kind: "country", country }, edition.date).topics, country).not.toEqual([]);
    const routes = edition.entries.filter(({ place }) => place.at === "route" || place.at === "line");
    expect(routesOf(edition).map(({ id }) => id)).toEqual(routes.map(({ id }) => id));
  });

  test("asks in its views for at most one layer that colours countries, and shows each view on a day", () => {
    const colouring = new Set(edition.layers.filter(({ draws }) => draws === "fills").map(({ id }) => id));
    for (const view of [story.view, ...story.steps]) {
      expect(view.layers.filter((id) => colouring.has(id)).length).toBeLessThanOrEqual(1);
      if (view.date) expect(view.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("labels only what lies on the globe, and draws each layer that its views name", () => {
    const layers = new Set(edition.layers.map(({ id }) => id));
    for (const view of [story.view, ...story.steps]) for (const layer of view.layers) expect(layers).toContain(layer);
    for (const { lngLat } of edition.labels) expect(Math.abs(lngLat[1])).toBeLessThanOrEqual(90);
  });
});

test("the style guide names spellings to avoid in English and Russian", () => {
  expect(avoided.en?.some((name) => name.test("a flight to Kiev, by night"))).toBe(true);
  expect(avoided.en?.some((name) => name.test("Kyiv and Türkiye"))).toBe(false);
  expect(avoided.ru?.some((name) => name.test("в Белоруссии"))).toBe(true);
});

/** Every text of a language file with its dotted path. */
function textsIn(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words ?? {}).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
}

/** The spellings that the style guide's tables of names, one per language, rule out; a final `…` stands for any ending. */
function avoidedNames(): Record<string, RegExp[]> {
  const tables = readFileSync("docs/style-guide.md", "utf8")
    .split(/^### Names: /m)
    .slice(1);
  return Object.fromEntries(
    tables.map((table) => [
      table.slice(0, table.indexOf("\n")).trim(),
      [...table.matchAll(/^\|[^|]+\|([^|]+)\|$/gm)]
        .slice(2)
        .flatMap(([, names = ""]) => names.split(","))
        .map((name) => name.trim())
        .map((name) => new RegExp(`(?<!\\p{L})${name.replace("…", "\\p{L}*")}(?!\\p{L})`, "u")),
    ]),
  );
}

const wordsIn = (text: string) => text.trim().split(/\s+/).length;
