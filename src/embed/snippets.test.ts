import { expect, test } from "vitest";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import type { Choice } from "../scene/choice";
import { elementSnippet, embedAddress, frameSnippet, isOnSite, pictureSnippet } from "./snippets";

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

test("a frame has its step's picture under it, which is requested only for printing; a frozen version has none", () => {
  const snippet = {
    edition,
    choice: { step: "first" },
    panel: true,
    address: (path: string) => `https://maps.example/${path}`,
  };
  const [printed, ...visible] = [...frameSnippet(snippet).matchAll(/ (?:src|srcset)="([^"]+)"/g)].map(([, to]) => to);
  expect(printed).toBe("https://maps.example/example/step/first/card.png");
  expect(visible).toEqual(["https://maps.example/example/embed/?step=first"]);
  expect(frameSnippet(snippet)).toContain(
    '<source media="print" srcset="https://maps.example/example/step/first/card.png">',
  );
  expect(frameSnippet({ ...snippet, version: 2 })).not.toContain("card.png");
});

test.each(choices)("the element and the frame of one dialog open the same map: %o", (choice) => {
  const snippet = { edition, choice, panel: true, address: (path: string) => `https://maps.example/${path}` };
  const asked = [...new URL(embedAddress(snippet)).searchParams].sort();
  const [, tag = ""] = /<dateline-map([^>]*)>/.exec(elementSnippet(snippet)) ?? [];
  const written = [...tag.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  expect(written.filter(([name]) => name !== "story").sort()).toEqual(asked);
});

test("a picture is the site's own where it has it, and else a file that the editor saves; it leads to what it shows", () => {
  const snippetOf = (choice: Choice, shape: "wide" | "upright") =>
    pictureSnippet(
      { edition, choice, panel: true, address: (path) => `https://maps.example/${path}` },
      { shape, alternative: 'A "map"' },
    );
  const own = snippetOf({ step: "first", theme: "light" }, "wide");
  expect(own).toContain(
    '<a href="https://maps.example/example/step/first/"><img src="https://maps.example/example/step/first/card.png" alt="A &quot;map&quot;" width="1200" height="630"',
  );
  const saved = snippetOf({ step: "first", select: "NOR", theme: "dark" }, "upright");
  expect(saved).toContain(
    '<a href="https://maps.example/example/step/first/?select=NOR&amp;theme=dark"><img src="example-first-en-upright-dark.png"',
  );
  expect(saved).toContain('width="1200" height="1350"');
  for (const text of [own, saved]) expect(text).toContain(`· ${edition.byline}</figcaption>`);
  expect(isOnSite({ step: "first" }, "upright")).toBe(false);
  expect(isOnSite({ step: "first", select: null }, "wide")).toBe(false);
});
