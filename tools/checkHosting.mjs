// Serves the built site with Debian's nginx and the configuration in docs/deploying, from the root and from a subfolder,
// and checks the answers that a browser, a host page and a cache get. Needs nginx, its static brotli module and rsync;
// .ci/run runs it after the tests.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startNginx } from "./hosting/startNginx.mjs";

const file = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const work = mkdtempSync(join(tmpdir(), "dateline-dist-"));
const dist = join(work, "dist");
const story = "dushanbe-2025/";
const day = 86_400;
const cachings = {
  page: "public, max-age=60, stale-while-revalidate=600",
  picture: "public, max-age=3600, stale-while-revalidate=86400",
  asset: "public, max-age=31536000, immutable",
  none: "no-store",
};

cpSync(file("dist"), dist, { recursive: true });
execFileSync(process.execPath, [file("tools/precompress.mjs"), dist], { stdio: "inherit" });
// As a build with SITE_URL writes it.
writeFileSync(join(dist, story, "oembed.json"), '{"version":"1.0"}');
const nginx = await startNginx();
try {
  deploy(nginx.root);
  const maps = join(nginx.root, "news/maps");
  deploy(maps);
  for (const site of [`${nginx.address}/`, `${nginx.address}/news/maps/`]) await checkSite(site);
  await checkOpenPages(maps, `${nginx.address}/news/maps/`);
} finally {
  await nginx.stop();
}
await checkFraming();
rmSync(work, { recursive: true });
console.log("nginx serves the site as docs/deploying.md says: from the root, from a subfolder, and across deploys.");

function deploy(/** @type {string} */ site) {
  execFileSync("sh", [file("docs/deploying/deploy.sh"), dist, site], { stdio: "inherit" });
}

/** Checks the answers for each sort of file. @param {string} site */
async function checkSite(site) {
  const page = await ask(`${site}${story}`, "br, gzip");
  expect(page, { status: 200, type: "text/html; charset=utf-8", encoding: "br", caching: cachings.page });
  expect(await ask(`${site}${story}`, "gzip"), { status: 200, encoding: "gzip", caching: cachings.page });
  const plain = await ask(`${site}${story}`, "");
  expect(plain, { status: 200, encoding: undefined });
  assert.match(plain.headers.vary ?? "", /Accept-Encoding/i);
  assert.equal(plain.body.toString("utf8"), readFileSync(join(dist, story, "index.html"), "utf8"));
  assert.ok(page.body.length < plain.body.length / 3, "brotli saves two thirds of a page");

  // Everything that the page refers to exists, whatever the site's path.
  const named = [...plain.body.toString("utf8").matchAll(/<(?:script|link|img)\s[^>]*?(?:src|href)="([^"#]+)"/g)].map(
    ([, to = ""]) => new URL(to, `${site}${story}`).href,
  );
  const own = named.filter((to) => to.startsWith(site));
  assert.ok(own.length > 5, "a page names files of its site");
  for (const to of own) {
    const answer = await ask(to, "br, gzip");
    assert.equal(answer.status, 200, to);
    if (to.includes("/assets/")) expect(answer, { caching: cachings.asset });
    if (/\/assets\/.*\.(js|css|json)$/.test(to)) expect(answer, { encoding: "br" });
  }

  const script = await ask(`${site}embed.js`, "br, gzip");
  expect(script, { type: "application/javascript; charset=utf-8", encoding: "br", caching: cachings.page });
  expect(await ask(`${site}embed.d.ts`, "br"), { type: "text/plain; charset=utf-8", caching: cachings.page });
  expect(await ask(`${site}${story}oembed.json`, "br"), { type: "application/json", caching: cachings.page });
  expect(await ask(`${site}feed.xml`, "br"), { type: "text/xml; charset=utf-8", caching: cachings.page });
  const baseMap = await ask(`${site}geo/base-map.json`, "br");
  expect(baseMap, { type: "application/json", encoding: "br", caching: cachings.picture });
  expect(await ask(`${site}flags/TJ.svg`, "br"), { type: "image/svg+xml", caching: cachings.picture });
  const card = await ask(`${site}${story}card.png`, "br");
  expect(card, { type: "image/png", encoding: undefined, caching: cachings.picture });

  assert.equal(page.headers["content-security-policy"], "frame-ancestors 'self'");
  const embed = await ask(`${site}${story}embed/`, "br");
  expect(embed, { status: 200, encoding: "br", caching: cachings.page });
  assert.equal(embed.headers["content-security-policy"], undefined, "anyone may frame an embed");

  for (const path of [`${story}no-such-step/`, "assets/gone-00000000.js", ".current-assets"])
    expect(await ask(`${site}${path}`, "br"), { status: 404, caching: cachings.none });
  const folder = await ask(`${site}${story.replace("/", "")}`, "br");
  expect(folder, { status: 301 });
  assert.equal(folder.headers.location, new URL(`${site}${story}`).pathname, "a redirect names no host");

  const again = await ask(`${site}${story}`, "br", { "If-None-Match": page.headers.etag ?? "" });
  expect(again, { status: 304, caching: cachings.page });
  for (const answer of [page, plain, script, card, baseMap, embed, again, folder]) checkSafety(answer);
}

/** Pages that were opened before a deploy find their assets, until these have been out of use for a month. @param {string} folder @param {string} site */
async function checkOpenPages(folder, site) {
  const status = async (/** @type {string} */ name) => (await ask(`${site}assets/${name}`, "")).status;
  const age = (/** @type {string} */ name, /** @type {number} */ days) =>
    utimesSync(join(folder, "assets", name), Date.now() / 1000, Date.now() / 1000 - days * day);
  const first = readdirSync(join(dist, "assets")).find((name) => /^index-.*\.js$/.test(name)) ?? "";
  const second = first.replace(/-[\w-]{8}\.js$/, "-SecondIn.js");
  const third = first.replace(/-[\w-]{8}\.js$/, "-ThirdOne.js");
  const rename = (/** @type {string} */ from, /** @type {string} */ to) =>
    renameSync(join(dist, "assets", from), join(dist, "assets", to));

  // Served for longer than a month, replaced today: open pages still have it.
  age(first, 40);
  rename(first, second);
  deploy(folder);
  assert.deepEqual([await status(first), await status(second)], [200, 200]);
  // A month later it is gone, as no open page can still need it; the one in between is not.
  age(first, 31);
  age(second, 31);
  rename(second, third);
  deploy(folder);
  assert.deepEqual([await status(first), await status(second), await status(third)], [404, 200, 200]);
  rename(third, first);

  // Files other than assets are only those of the last build.
  rmSync(join(dist, "icon.svg"));
  deploy(folder);
  assert.ok(!existsSync(join(folder, "icon.svg")), "what a build no longer has goes");
  cpSync(file("dist/icon.svg"), join(dist, "icon.svg"));
}

/** Who may frame the maps is one line of the configuration. */
async function checkFraming() {
  const line = /("~\/embed\/" +)""/;
  const policy = "frame-ancestors 'self' https://news.example";
  const server = await startNginx((text) => {
    assert.match(text, line);
    return text.replace(line, (_, start) => `${start}"${policy}"`);
  });
  try {
    deploy(server.root);
    const embed = await ask(`${server.address}/${story}embed/`, "br");
    assert.equal(embed.headers["content-security-policy"], policy);
  } finally {
    await server.stop();
  }
}

/** The headers of every answer, which `_headers` states as well. @param {Answer} answer */
function checkSafety({ headers }) {
  const everywhere = /\n\/\*\n((?: {2}.*\n)+)/.exec(readFileSync(file("docs/deploying/_headers"), "utf8"))?.[1] ?? "";
  const stated = everywhere
    .trim()
    .split(/\n\s*/)
    .map((line) => /^([^:]+): (.*)$/.exec(line) ?? []);
  assert.equal(stated.length, 6);
  for (const [, name = "", value] of stated) assert.equal(headers[name.toLowerCase()], value, name);
}

/** @typedef {{ status: number; headers: Record<string, string | undefined>; body: Buffer }} Answer */

/** @param {Answer} answer @param {{ status?: number; type?: string; encoding?: string | undefined; caching?: string }} expected */
function expect({ status, headers }, expected) {
  const found = {
    status,
    type: headers["content-type"],
    encoding: headers["content-encoding"],
    caching: headers["cache-control"],
  };
  assert.deepEqual({ ...found, ...expected }, found);
}

/** An answer as it is sent, not decoded. @param {string} url @param {string} encodings @param {Record<string, string>} [headers] @returns {Promise<Answer>} */
function ask(url, encodings, headers = {}) {
  return new Promise((done, fail) => {
    get(url, { headers: { "Accept-Encoding": encodings, ...headers } }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          headers: /** @type {Answer["headers"]} */ (response.headers),
          body: Buffer.concat(parts),
        }),
      );
    }).on("error", fail);
  });
}
