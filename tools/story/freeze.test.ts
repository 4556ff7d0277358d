import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RawFiles } from "../../src/press/edition/exampleEdition.testing";
import { siteFiles } from "../../src/press/pages/siteFiles";
import { exampleStory } from "../../src/press/story/exampleStory";
import { freeze } from "./freeze";
import { inTemporaryProject } from "./inTemporaryProject.testing";

const template = '<!doctype html><html lang="en"><head><!--head--></head><body><!--body--></body></html>';

/** What the command told the editor. */
let told: string[] = [];

beforeEach(() => {
  told = [];
  for (const name of ["log", "error"] as const) vi.spyOn(console, name).mockImplementation((text) => told.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Writes the example story, in a second language too, after `change`. */
function write(root: string, change: (files: RawFiles) => void = () => {}) {
  const files = exampleStory() as RawFiles;
  files["story.json"].$schema = "../story.schema.json";
  files["fr.json"] = { signedOff: true, headline: "Qui se retrouve au bac" };
  change(files);
  mkdirSync(join(root, "data/example"), { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(root, "data/example", name), JSON.stringify(content, null, 2));
}

/** The story as corrected after publication. */
const correct = (root: string) =>
  write(root, (files) => {
    files["story.json"].version = 2;
    files["en.json"].headline = "Who met at the ferry";
  });

/** The page at a path of the built site; undefined where there is none. */
const page = (root: string, path: string) => {
  const content = siteFiles(root, { template, built: true })
    .find((file) => file.path === `${path}index.html`)
    ?.content();
  return content === undefined ? undefined : String(content);
};

test("a frozen version keeps its frame, in each language, and says so once the story has changed", () => {
  inTemporaryProject((root) => {
    write(root);
    expect(freeze(root, "example")).toBe(true);
    expect(readFileSync(join(root, "data/example/frozen/1/story.json"), "utf8")).toContain(
      "../../../story.schema.json",
    );
    // As long as it is the newest, there is nothing to say.
    expect(page(root, "example/embed/v1/")).toContain("Who meets at the ferry");
    expect(page(root, "example/embed/v1/")).not.toContain("kept as it was");

    correct(root);
    expect(page(root, "example/embed/v1/")).toContain("Who meets at the ferry");
    expect(page(root, "example/embed/v1/")).toContain("Version 1, kept as it was");
    expect(page(root, "example/fr/embed/v1/")).toContain("Qui se retrouve au bac");
    const now = page(root, "example/embed/");
    expect(now).toContain("Who met at the ferry");
    expect(now).not.toContain("kept as it was");
    // It leads to the story as it is now, and to itself in other languages.
    const links = [...String(page(root, "example/embed/v1/")).matchAll(/href="([^"#?]*)/g)].map(([, to]) => to);
    expect(links).toContain("../../../example/");
    expect(links).toContain("../../../example/fr/embed/v1/");
    expect(page(root, "example/v1/")).toBeUndefined();
  });
});

test("a version is frozen once, and must be raised before the next", () => {
  inTemporaryProject((root) => {
    write(root);
    expect(freeze(root, "example")).toBe(true);
    expect(freeze(root, "example")).toBe(false);
    expect(told.at(-1)).toContain('raise "version"');
    correct(root);
    expect(freeze(root, "example")).toBe(true);
    expect(page(root, "example/embed/v2/")).toContain("Who met at the ferry");
  });
});

test("a mistake in a frozen version is told with its place", () => {
  inTemporaryProject((root) => {
    write(root);
    freeze(root, "example");
    const file = join(root, "data/example/frozen/1/story.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"version": 1', '"version": 3'));
    expect(() => siteFiles(root, { template, built: true })).toThrow(
      "data/example/frozen/1/story.json: version: must be 1, as its folder is called",
    );
    expect(freeze(root, "example")).toBe(false);
  });
});

test("of a withdrawn story, frozen frames say so, too", () => {
  inTemporaryProject((root) => {
    write(root);
    freeze(root, "example");
    write(root, (files) => {
      files["story.json"].withdrawn = "2025-06-01";
      files["en.json"].withdrawn = "The ferry never ran.";
    });
    expect(page(root, "example/embed/v1/")).toContain("The ferry never ran.");
  });
});
