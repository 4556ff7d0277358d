import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Column, cellText, cellValue, pastedRows, type Schema, sectionsOf } from "./sectionsOf";

const schema = (name: string) => JSON.parse(readFileSync(`data/${name}.schema.json`, "utf8")) as Schema;
const sections = sectionsOf(schema("story"), schema("words"));
const columnsOf = (name: string) => sections.find((each) => each.name === name)?.columns ?? [];

test("every section with ids is a table; its columns are the fields that a spreadsheet of the story has", () => {
  expect(sections.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["claims", "sources", "places", "events", "sites", "flows", "roles", "parts", "steps"]),
  );
  expect(columnsOf("claims").map(({ name }) => name)).toEqual(
    expect.arrayContaining(["text", "note", "basis", "check", "sources", "countries", "amount.low", "amount.unit"]),
  );
  expect(columnsOf("sites").map(({ name, kind }) => `${name} ${kind}`)).toEqual(
    expect.arrayContaining(["name text", "place.lngLat point", "claims list", "country text"]),
  );
  expect(columnsOf("sources").find(({ inWords }) => inWords)).toMatchObject({ name: "text", at: [] });
  expect(columnsOf("claims").find(({ name }) => name === "check")?.choices).toContain("confirmed");
});

describe("cells", () => {
  const column = (kind: Column["kind"]): Column => ({ name: "", inWords: false, at: [], kind, about: "", choices: [] });
  test.each([
    ["text", "TJK", "TJK"],
    ["list", "c1; c2", ["c1", "c2"]],
    ["number", "1,5", 1.5],
    ["number", "many", "many"],
    ["point", "-21.94, 64.15", [-21.94, 64.15]],
    ["text", "  ", undefined],
  ] as const)("a cell of %s: %j", (kind, text, value) => {
    expect(cellValue(text, column(kind))).toEqual(value);
    if (value !== undefined && text !== "1,5") expect(cellText(value)).toBe(text.trim());
  });

  test("a pasted piece of a spreadsheet", () => {
    expect(pastedRows('a\t"two\nlines"\nb\t\n')).toEqual([
      ["a", "two\nlines"],
      ["b", ""],
    ]);
    expect(pastedRows('say "so"')).toEqual([['say "so"']]);
  });
});
