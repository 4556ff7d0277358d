// Measures the built site, prints the sizes of its pages, and fails when one is over its limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createScales, sentBytes, storyPages } from "./pageWeight.mjs";

/** At most, kB of 1000 bytes. */
const bounds = {
  document: { what: "HTML and CSS", most: 90 },
  script: { what: "Script before the live map", most: 110 },
  beforeMap: { what: "All requests before the live map", most: 260 },
  live: { what: "All bytes of a live map", most: 520 },
};
/** Parts of a page that arrive first on a slow connection, in kB: the early script, and everything before the picture. */
const beginnings = {
  early: { what: "Early script", most: 2 },
  headline: { what: "Head and headline", most: 14 },
};
const files = {
  "geo/base-map.json": 60,
  "embed.js": 3,
};

const site = fileURLToPath(new URL("../dist", import.meta.url));
const scales = createScales(site);
const pages = storyPages(site);
if (pages.length === 0) throw new Error("No page of a story in dist: run npm run build first.");

const rows = [...languagesOf(pages)].flatMap(([language, paths]) => {
  const heaviest = (/** @type {string[]} */ among) =>
    among.map((path) => ({ path, bytes: scales.roughly(path) })).sort((a, b) => b.bytes - a.bytes)[0]?.path ?? "";
  // Steps that open with a country's panel have larger HTML; everything else is the same for all pages of a language.
  const any = heaviest(paths);
  const own = heaviest(paths.filter((path) => /data-page="story"/.test(readFileSync(join(site, path), "utf8"))));
  return Object.entries(bounds).map(([part, { what, most }]) => {
    const page = part === "document" ? any : own;
    return {
      what: `${what}, ${language}`,
      where: page.replace(/index\.html$/, ""),
      bytes: scales.page(page)[/** @type {keyof typeof bounds} */ (part)],
      most,
    };
  });
});
for (const page of [...languagesOf(pages).values()].map(([path = ""]) => path)) {
  const html = readFileSync(join(site, page), "utf8");
  const early = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const bytes = { early: sent(early), headline: sent(html.slice(0, html.indexOf("</h1>"))) };
  for (const [part, { what, most }] of Object.entries(beginnings))
    rows.push({
      what,
      where: page.replace(/index\.html$/, ""),
      bytes: bytes[/** @type {keyof typeof bytes} */ (part)],
      most,
    });
}
for (const [path, most] of Object.entries(files)) rows.push({ what: path, where: "", bytes: scales.file(path), most });

const order = Object.values({ ...bounds, ...beginnings }).map(({ what }) => what);
const rank = (/** @type {string} */ what) => order.findIndex((each) => what.startsWith(each)) + 1 || order.length + 1;
rows.sort((a, b) => rank(a.what) - rank(b.what));

const width = (/** @type {"what" | "where"} */ column) => Math.max(...rows.map((row) => row[column].length));
console.log("Sizes of pages, the largest of each language, compressed with brotli, kB:\n");
for (const { what, where, bytes, most } of rows) {
  const sent = (bytes / 1000).toFixed(1).padStart(6);
  const verdict = bytes > most * 1000 ? "OVER" : "ok";
  console.log(
    `${what.padEnd(width("what"))}  ${where.padEnd(width("where"))}  ${sent} of ${String(most).padStart(3)}  ${verdict}`,
  );
}
const over = rows.filter(({ bytes, most }) => bytes > most * 1000);
if (over.length > 0) {
  console.error(`\nOver the limit: ${over.map(({ what }) => what).join("; ")}. See docs/performance.md.`);
  process.exit(1);
}

/** Bytes of a part of a page as it is sent. @param {string} text */
function sent(text) {
  return sentBytes(".html", Buffer.from(text));
}

/** Pages by language. @param {string[]} paths */
function languagesOf(paths) {
  /** @type {Map<string, string[]>} */
  const languages = new Map();
  for (const path of paths) {
    const language = /<html[^>]*\slang="([^"]+)"/.exec(readFileSync(join(site, path), "utf8"))?.[1] ?? "";
    languages.set(language, [...(languages.get(language) ?? []), path]);
  }
  return languages;
}
