import { describe, expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import type { Choice } from "../../scene/choice";
import { findInStory } from "../../scene/findInStory";
import { countryIndex } from "../names/countryIndex";
import { readBaseMap } from "../readBaseMap";
import { readEditions } from "./readEditions";

const root = process.cwd();
const editions = readEditions(root).map(({ edition }) => edition);
const index = countryIndex([...atlasOf(readBaseMap(root).countries).values()]);

/** What is found in a story for `typed`, where the reader has made `choice`. */
function find(slug: string, typed: string, language = "en", choice: Choice = {}) {
  const edition = editions.find((each) => each.slug === slug && each.language === language);
  if (!edition) throw new Error(`No ${slug} in ${language}`);
  return findInStory(edition, index, typed, choice);
}

describe("the search finds first", () => {
  test.each([
    ["dushanbe-2025", "UK", "GBR"],
    ["dushanbe-2025", "Gaza", "PSE"],
    ["dushanbe-2025", "UAE", "ARE"],
    ["dushanbe-2025", "United States of America", "USA"],
    ["dushanbe-2025", "O'zbekiston", "UZB"],
    ["dushanbe-2025", "Точикистон", "TJK"],
    ["dushanbe-2025", "Bosnia and Herzegovina", "BIH"],
    ["dushanbe-2025", "Bosnia an", "BIH"],
    ["dushanbe-2025", "uzb", "UZB"],
    ["dushanbe-2025", "KAZAKHSTAN", "KAZ"],
    ["lobito-2024", "DRC", "COD"],
    ["lobito-2024", "Democratic Republic of the Congo", "COD"],
    ["lobito-2024", "Congo", "COD"],
    ["sahel-2025", "Cote d'Ivoire", "CIV"],
    ["sahel-2025", "Côte d'Ivoire", "CIV"],
    ["sahel-2025", "COTE D IVOIRE", "CIV"],
    ["sahel-2025", "Dahomey", "BEN"],
    ["sahel-2025", "The Gambia", "GMB"],
  ])("in %s for %s: %s", (slug, typed, country) => {
    expect(find(slug, typed)[0]).toMatchObject({ kind: "country", id: country, choice: { select: country } });
  });

  test.each([
    ["Dushanbe", { kind: "place", choice: { select: "TJK" } }],
    ["Crimea", { kind: "mark", name: "Crimea, Ukraine" }],
    ["Gyumri", { kind: "mark", name: "102nd military base, Gyumri" }],
    ["civil war begins", { kind: "event", choice: { date: "1992-05-01" } }],
  ])("in the first story for %s", (typed, found) => {
    expect(find("dushanbe-2025", typed)[0]).toMatchObject(found);
  });
});

test("A union of countries is none of them", () => {
  expect(find("dushanbe-2025", "EU").filter(({ kind, id }) => kind === "country" && id === "USA")).toEqual([]);
});

test("A person is found by the claims that name them, which the result says", () => {
  const found = find("dushanbe-2025", "Rahmon").filter(({ kind }) => kind === "claim");
  expect(found.length).toBeGreaterThan(0);
  for (const { hint, choice } of found) {
    expect(hint).toContain("Rahmon");
    expect(choice.select).toBeTruthy();
  }
});

test.each([
  ["ru", "Rahmon", "Рахмон"],
  ["ru", "Rakhmon", "Рахмон"],
  ["tg", "Rahmon", "Раҳмон"],
  ["en", "Рахмон", "Rahmon"],
  ["en", "Путин", "Putin"],
  ["ru", "Putin", "Путин"],
])("A person is found in %s however their name is typed: %s", (language, typed, written) => {
  const found = find("dushanbe-2025", typed, language);
  expect(found.length).toBeGreaterThan(0);
  for (const { name, hint } of found) expect(`${name} ${hint}`).toContain(written);
});

test.each([
  ["ru", "Dushanbe", "Душанбе"],
  ["ru", "Gyumri", "Гюмри"],
  ["en", "Гюмри", "Gyumri"],
])("A place or mark is found in %s in the other script: %s", (language, typed, name) => {
  expect(find("dushanbe-2025", typed, language).some((each) => each.name.includes(name))).toBe(true);
});

test("A mark of a layer that is off, or of another day, is found with what shows it", () => {
  const [mark] = find("dushanbe-2025", "Gabala", "en", { layers: [], date: "1980-01-01" });
  expect(mark?.choice.layers).toContain("military");
  expect(mark?.choice.date).toMatch(/^\d{4}-/);
});

test("What is not there is not found, in any language", () => {
  for (const language of ["en", "ru", "tg", "fa"]) expect(find("dushanbe-2025", "Atlantis", language)).toEqual([]);
});
