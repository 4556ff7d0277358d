import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createScales, facesFor, sentBytes, storyPages } from "./pageWeight.mjs";

let site = "";
const style =
  ":root{--serif:'A', B, serif}@font-face{font-family:B;src:url(../assets/other.woff2);unicode-range:U+??,U+6??}@font-face{font-family:A;src:url(../assets/latin.woff2);unicode-range:U+0000-00FF}@font-face{font-family:A;src:url(../assets/cyrillic.woff2);unicode-range:U+0400-045F}";
const manifest = {
  "index.html": { file: "assets/index.js", imports: ["_react.js"], dynamicImports: ["src/openPage.tsx"] },
  "src/openPage.tsx": { file: "assets/start.js", imports: ["_react.js", "index.html"] },
  "_react.js": { file: "assets/react.js" },
  "src/map/liveMap.ts": {
    file: "assets/liveMap-1.js",
    name: "liveMap",
    imports: ["index.html", "_shared.js"],
    css: ["assets/liveMap-1.css"],
  },
  "worker.ts": { file: "assets/maplibre-gl-worker-1.js", name: "maplibre-gl-worker", imports: ["_shared.js"] },
  "_shared.js": { file: "assets/shared.js" },
};
const files: Record<string, string> = {
  ".vite/manifest.json": JSON.stringify(manifest),
  "story/index.html": `<html lang="en" data-page="story"><style>${style}</style><link rel="preload" as="fetch" href="../assets/data.json"><script type="module" src="../assets/index.js"></script><link rel="modulepreload" href="../assets/start.js"><h1>Title</h1></html>`,
  "index.html": "<html><h1>All stories</h1></html>",
  "assets/data.json": "{}",
  "assets/index.js": 'import"./react.js";const later=()=>import("./liveMap-1.js")',
  "assets/start.js": 'import"./react.js";export const start = 1',
  "assets/react.js": "export const react = 1",
  "assets/liveMap-1.js": 'import"./index.js";import{a}from"./shared.js"',
  "assets/liveMap-1.css": ".live{}",
  "assets/maplibre-gl-worker-1.js": 'import"./shared.js"',
  "assets/shared.js": "export const a = 1",
  "assets/latin.woff2": "latin face",
  "assets/cyrillic.woff2": "cyrillic face",
  "geo/base-map.json": "{}",
};
const bytes = (...paths: string[]) =>
  paths.map((path) => sentBytes(path, Buffer.from(files[path] ?? ""))).reduce((all, each) => all + each, 0);

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "site-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
});
afterEach(() => rmSync(site, { recursive: true }));

describe("the weight of a page", () => {
  test("is that of what the page refers to, each file once", () => {
    const weight = createScales(site).page("story/index.html");
    const document = bytes("story/index.html");
    const script = bytes("assets/index.js", "assets/react.js", "assets/start.js");
    const beforeMap = document + script + bytes("assets/data.json", "assets/latin.woff2");
    const map = bytes(
      "assets/liveMap-1.js",
      "assets/liveMap-1.css",
      "assets/maplibre-gl-worker-1.js",
      "assets/shared.js",
      "geo/base-map.json",
    );
    expect(weight).toEqual({ document, script, beforeMap, live: beforeMap + map });
  });

  test("is taken of pages of stories, not of lists", () => {
    expect(storyPages(site)).toEqual(["story/index.html"]);
  });

  test("counts a face when headings have a letter of it that no family before it has", () => {
    expect(facesFor("Кто", style)).toEqual(["../assets/cyrillic.woff2"]);
    expect(facesFor("Кто meets", style)).toEqual(["../assets/cyrillic.woff2", "../assets/latin.woff2"]);
    expect(facesFor("چه", style)).toEqual(["../assets/other.woff2"]);
    expect(facesFor("a", `${style}:root:lang(fa){--serif:B,A}`, "fa")).toEqual(["../assets/other.woff2"]);
    expect(facesFor("中", style)).toEqual([]);
    expect(facesFor("中", `${style}@font-face{font-family:B;src:url(all.woff2)}`)).toEqual(["all.woff2"]);
  });

  test("leaves packed formats as they are", () => {
    const content = Buffer.alloc(1000);
    expect(sentBytes("face.woff2", content)).toBe(1000);
    expect(sentBytes("page.css", content)).toBeLessThan(100);
  });
});
