// A reader's first steps on the built site in WebKit, the engine of every iPhone, by W3C WebDriver, and a map on pages of
// another site. Needs a display.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { firstSteps, reader, take } from "./readerSteps.mjs";
import { findWebKitDriver, startWebKit } from "./webkit.mjs";

const path = findWebKitDriver();
if (!path) {
  console.error(
    "No WebKit found: install its driver (Debian: apt-get install webkit2gtk-driver), or set WEBKIT_DRIVER to the path of one.",
  );
  process.exit(1);
}
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const headers = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
const files = sirv(dist, {
  setHeaders: (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  },
});
/** @param {import("node:http").RequestListener} listener @returns {Promise<{ root: string; close: () => void }>} */
const serve = async (listener) => {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const address = server.address();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { root: `http://localhost:${typeof address === "object" && address ? address.port : 0}/`, close };
};

const story = "dushanbe-2025/";
const site = await serve((request, response) => {
  const { pathname } = new URL(request.url ?? "/", site.root);
  // Embeds as a build with SITE_URL writes them: their policy names the site, as in a sandbox 'self' means nothing to WebKit.
  if (pathname !== `/${story}embed/`) return files(request, response, () => response.writeHead(404).end());
  const page = readFileSync(`${dist}${story}embed/index.html`, "utf8");
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
  response.end(page.replace(/-src 'self'/g, `-src 'self' ${new URL(site.root).origin}`));
});
const host = await serve((request, response) => {
  const maps = {
    "/element": `<script type="module" src="${site.root}embed.js"></script><dateline-map story="dushanbe-2025" select="TJK"><a href="${site.root}${story}">The map</a></dateline-map><p><button data-dateline="select=UZB">Uzbekistan</button></p>`,
    "/sandbox": `<iframe src="${site.root}${story}embed/?select=TJK" sandbox="allow-scripts" title="The map" width="640" height="650"></iframe>`,
  };
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><title>Host</title>${maps[/** @type {keyof maps} */ (request.url)] ?? ""}`);
});
const webkit = await startWebKit(path);
const { evaluate, until } = webkit;
const { seen, clickOn, ready, has } = reader(webkit);

/** @type {import("./readerSteps.mjs").Step[]} */
const inHosts = [
  [
    "the element shows a map at its height, and words of its page drive it",
    async () => {
      await webkit.resize(900, 900);
      await webkit.open(`${host.root}element`);
      const map = `document.querySelector("dateline-map")`;
      await until(`${map}?.choice?.select === "TJK"`);
      const height = await evaluate(`${map}.getBoundingClientRect().height`);
      assert.ok(height > 600 && height < 800, `the element is ${height} px high`);
      await clickOn(seen("button"));
      await until(`${map}.choice.select === "UZB"`);
      await until(`document.querySelector("button").getAttribute("aria-current") === "true"`);
    },
  ],
  [
    "a frame in a sandbox answers, and moves",
    async () => {
      await webkit.open(`${host.root}sandbox`);
      await webkit.enter(0);
      await ready();
      assert.equal(await evaluate("self.origin"), "null");
      await has("Tajikistan");
      await clickOn(seen(".panel-close"));
      await until(`document.querySelector("#panel").hidden`);
      await until(`document.documentElement.dataset.map === "live"`, 120_000);
      await clickOn(seen('.overlay [data-item="label-KAZ"]'));
      await has("Kazakhstan");
    },
  ],
];

try {
  await take([...firstSteps(webkit, `${site.root}${story}`), ...inHosts]);
} catch (error) {
  console.error(
    error,
    await reader(webkit)
      .where()
      .catch(() => ""),
  );
  process.exitCode = 1;
} finally {
  await webkit.end();
  site.close();
  host.close();
}
