import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBaseMap } from "../../press/readBaseMap";
import { articles } from "./articles.testing";
import { candidatesIn } from "./candidatesIn";
import { knownNames } from "./knownNames";

const root = process.cwd();
const stories = readdirSync(`${root}/data`, { withFileTypes: true }).flatMap((each) => {
  if (!each.isDirectory()) return [];
  const folder = `${root}/data/${each.name}`;
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return [Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))]))];
});
const known = knownNames(readBaseMap(root), stories);

describe.each(articles)("$name", ({ text, language, day, countries, people, towns, organisations, dates, amounts }) => {
  const found = candidatesIn(text, language, day, known);
  const all = <Value>(of: (candidate: (typeof found)[number]) => readonly Value[]) => [...new Set(found.flatMap(of))];

  test("every country, and no other", () => {
    expect(all((each) => each.countries).sort()).toEqual([...countries].sort());
  });

  test("the people, with the country of their office", () => {
    const persons = found.flatMap((each) => each.people);
    for (const [surname, country] of Object.entries(people)) {
      const own = persons.filter(({ name }) => name.endsWith(surname));
      expect(
        own.map(({ name }) => name),
        surname,
      ).not.toEqual([]);
      if (country)
        expect(
          own.flatMap((each) => each.country ?? []),
          surname,
        ).toContain(country);
    }
    const others = persons.filter(({ name }) => !Object.keys(people).some((surname) => name.endsWith(surname)));
    expect(others).toEqual([]);
  });

  test("towns, organisations, dates and amounts", () => {
    expect(all((each) => each.towns.map(({ name }) => name)).sort()).toEqual([...towns].sort());
    expect(all((each) => each.organisations.map(({ name }) => name)).sort()).toEqual([...organisations].sort());
    expect(all((each) => each.dates).sort()).toEqual([...dates].sort());
    expect(all((each) => each.amounts.map(({ low, unit }) => `${low} ${unit}`)).sort()).toEqual([...amounts].sort());
  });
});

test("an organisation is offered with its members, from CLDR or from the stories", () => {
  const named = candidatesIn("The CIS met; ECOWAS, the European Union and the UN did not.", "en", "2025-10-08", known);
  const members = Object.fromEntries(named.flatMap((each) => each.organisations.map((one) => [one.name, one.members])));
  expect(members.CIS).toEqual(expect.arrayContaining(["RUS", "TJK", "BLR"]));
  expect(members.ECOWAS).toEqual(expect.arrayContaining(["NGA", "GHA"]));
  // Whoever has left is none.
  expect(members.ECOWAS).not.toContain("MLI");
  expect(members["European Union"]).toHaveLength(27);
  expect(members["United Nations"]?.length).toBeGreaterThan(180);
});

test("every sentence is a candidate, with its paragraph; a quotation has its speaker", () => {
  const found = candidatesIn(articles[0]?.text ?? "", "en", "2025-10-08", known);
  expect(found.map(({ id }) => id).slice(0, 4)).toEqual(["p1s1", "p1s2", "p2s1", "p2s2"]);
  expect(found.flatMap(({ quotations }) => quotations)).toEqual([
    { text: "Much depends on how our armies work together,", speaker: "Andrei Belousov" },
  ]);
});
