import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * What a reader downloads for one page, in bytes as a CDN sends them.
 *
 * @typedef {object} PageWeight
 * @property {number} document HTML, with its styles
 * @property {number} script the page's script and everything that it imports at once
 * @property {number} beforeMap every request until all but zoom and drag works: also data, fonts and icon
 * @property {number} live `beforeMap` and what the live map adds
 */

/** Text is sent with brotli at this quality: what CDNs reach for files that they keep. */
const best = 11;
/** Formats that are compressed already. */
const packed = /\.(woff2?|png|jpe?g|webp|avif)$/;

/**
 * Bytes of `content` as they are sent.
 *
 * @param {string} name
 * @param {Buffer} content
 * @param {number} [quality] of brotli
 */
export function sentBytes(name, content, quality = best) {
  if (packed.test(name)) return content.length;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: content.length };
  return brotliCompressSync(content, { params }).length;
}

/**
 * Weighs pages of the built site in the folder `site`, each file once. It follows what the pages themselves refer to:
 * the script with its imports, preloaded data, the faces that have letters of its headings, and the live map; what a
 * script imports is read from the manifest that Vite writes.
 *
 * @param {string} site
 * @returns {{ page: (path: string) => PageWeight; file: (path: string) => number; roughly: (path: string) => number }}
 */
export function createScales(site) {
  /** @type {Map<string, number>} */
  const weighed = new Map();
  const read = (/** @type {string} */ path) => readFileSync(join(site, path));
  const text = (/** @type {string} */ path) => read(path).toString("utf8");

  const file = (/** @type {string} */ path) => {
    const known = weighed.get(path);
    if (known !== undefined) return known;
    const bytes = sentBytes(path, read(path));
    weighed.set(path, bytes);
    return bytes;
  };
  const sum = (/** @type {Iterable<string>} */ paths) => [...new Set(paths)].reduce((all, path) => all + file(path), 0);

  /** What the build made of each source, and what that imports. @type {import("vite").Manifest} */
  const manifest = JSON.parse(text(".vite/manifest.json"));
  const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));

  /** A chunk and all that it imports at once, as paths of files. @returns {Set<string>} */
  const withImports = (/** @type {string} */ path, /** @type {Set<string>} */ found = new Set()) => {
    if (found.has(path)) return found;
    found.add(path);
    for (const key of chunks.get(path)?.imports ?? []) withImports(manifest[key]?.file ?? "", found);
    return found;
  };

  return {
    file,
    roughly: (path) => sentBytes(path, read(path), 5),
    page(path) {
      const html = text(path);
      const linked = linksOf(html).map((link) => ({ ...link, path: join(dirname(path), link.href) }));
      const language = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? "";
      const entries = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = ""]) =>
        join(dirname(path), src),
      );
      // What runs after the first paint is named by the page.
      const named = linked.filter(({ rel }) => rel === "modulepreload").map((link) => link.path);
      const scripts = new Set([...entries, ...named].flatMap((chunk) => [...withImports(chunk)]));
      const others = linked.filter(({ rel }) => rel === "preload" || rel === "icon").map((link) => link.path);
      const inline = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = ""]) => style).join("\n");
      const fonts = facesFor(headingsOf(html), inline, language).map((url) => join(dirname(path), url));

      const document = file(path);
      const script = sum(scripts);
      const beforeMap = document + script + sum([...others, ...fonts]);
      return { document, script, beforeMap, live: beforeMap + sum(mapFiles(scripts)) };
    },
  };

  /** What the live map loads: its chunk with imports, style sheet and worker, and the base map. */
  function mapFiles(/** @type {Set<string>} */ scripts) {
    const own = ["liveMap", "maplibre-gl-worker"].flatMap((name) => {
      const chunk = Object.values(manifest).find((each) => each.name === name);
      if (!chunk) throw new Error(`The build made no chunk named ${name}`);
      return [...withImports(chunk.file), ...(chunk.css ?? [])];
    });
    return [...own, join("geo", "base-map.json")].filter((path) => !scripts.has(path));
  }
}

/**
 * The pages of stories in `site`, as paths of their files.
 *
 * @param {string} site
 */
export const storyPages = (site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "index.html")
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .filter((path) => /<html[^>]*\sdata-page=/.test(readFileSync(join(site, path), "utf8").slice(0, 500)));

/** @param {string} html */
const linksOf = (html) =>
  [...html.matchAll(/<link\s[^>]*>/g)].map(([tag]) => ({
    rel: /\srel="([^"]+)"/.exec(tag)?.[1] ?? "",
    href: /\shref="([^"]+)"/.exec(tag)?.[1] ?? "",
  }));

/** The text of a page's headings, which alone are set in a face of the page's own. @param {string} html */
const headingsOf = (html) => (html.match(/<(h[1-6])\b[\s\S]*?<\/\1>/g) ?? []).join(" ").replace(/<[^>]*>/g, " ");

/**
 * Addresses of the faces in a style sheet that `words` need: each letter takes the first family of `--serif` that has it.
 *
 * @param {string} words
 * @param {string} style
 * @param {string} [language]
 */
export function facesFor(words, style, language) {
  const faces = [...style.matchAll(/@font-face\s*{([^}]*)}/g)].map(([, face = ""]) => ({
    family: unquoted(/font-family:([^;}]+)/.exec(face)?.[1] ?? ""),
    url: /url\(["']?([^"')]+)/.exec(face)?.[1] ?? "",
    ranges: /unicode-range:([^;}]+)/i.exec(face)?.[1]?.split(",") ?? ["U+0-10FFFF"],
  }));
  const own = new RegExp(`:lang\\(${language}\\)[^{}]*{[^}]*--serif:([^;}]+)`).exec(style)?.[1];
  const families = (own ?? /--serif:([^;}]+)/.exec(style)?.[1] ?? "").split(",").map(unquoted);
  const ordered = families.flatMap((family) => faces.filter((face) => face.family === family));
  const letters = new Set([...words].map((letter) => letter.codePointAt(0) ?? 0));
  const used = [...letters].map((letter) => ordered.find(({ ranges }) => ranges.some((range) => isIn(range, letter))));
  return [...new Set(used.flatMap((face) => (face ? [face.url] : [])))];
}

const unquoted = (/** @type {string} */ name) => name.trim().replace(/^["']|["']$/g, "");

/** True when a letter is in a range of CSS, such as `U+0400-045F`, `U+2116` or `U+4??`. */
function isIn(/** @type {string} */ range, /** @type {number} */ letter) {
  const [first = "", last = first] = range.trim().replace(/^u\+/i, "").split("-");
  const number = (/** @type {string} */ digits) => Number.parseInt(digits, 16);
  return letter >= number(first.replaceAll("?", "0")) && letter <= number(last.replaceAll("?", "F"));
}
