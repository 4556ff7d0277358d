import { expect, test } from "vitest";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import type { Choice } from "../scene/choice";
import { elementSnippet, embedAddress } from "./snippets";

const edition = exampleEdition();

const choices: Choice[] = [
  {},
  { step: "first", select: null },
  { select: "old-pier", basis: "added" },
  { layers: [], date: "1999-01-01", basis: "article", theme: "dark" },
];

test("a map that stays at a version says so in element and frame", () => {
  const snippet = { edition, choice: {}, panel: true, version: 2, address: (path: string) => path };
  expect(embedAddress(snippet)).toBe("example/embed/v2/");
  expect(elementSnippet(snippet)).toContain('<dateline-map story="example" v="2">');
});

test.each(choices)("the element and the frame of one dialog open the same map: %o", (choice) => {
  const snippet = { edition, choice, panel: true, address: (path: string) => `https://maps.example/${path}` };
  const asked = [...new URL(embedAddress(snippet)).searchParams].sort();
  const [, tag = ""] = /<dateline-map([^>]*)>/.exec(elementSnippet(snippet)) ?? [];
  const written = [...tag.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  expect(written.filter(([name]) => name !== "story").sort()).toEqual(asked);
});
