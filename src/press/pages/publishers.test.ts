import { expect, test } from "vitest";
import { exampleParsed } from "../edition/exampleEdition.testing";
import { readBaseMap } from "../readBaseMap";
import { filesOfStories } from "./siteFiles";

const base = readBaseMap(process.cwd());
const template = '<!doctype html><html lang="en"><head><!--head--></head><body><!--body--></body></html>';
const publisher = "خبرگزاری نمونه";

test("Names of publishers keep a direction of their own on every page", () => {
  const story = exampleParsed((files) => {
    for (const source of Object.values(files["story.json"].sources) as { publisher: string }[])
      source.publisher = publisher;
  });
  const pages = filesOfStories([story], base, { template, built: true }).filter(({ path }) => path.endsWith(".html"));
  let found = 0;
  for (const { path, content } of pages) {
    const shown = String(content())
      .replace(/<head>[\s\S]*?<\/head>/, "")
      .split(`>${publisher}<`);
    found += shown.length - 1;
    // A name that is all of an element's text stands in `bdi`.
    for (const before of shown.slice(0, -1)) expect(before.slice(-4), path).toBe("<bdi");
  }
  expect(found).toBeGreaterThan(3);
});
