// A reader's first steps on the built site in Firefox, by WebDriver BiDi: what Chromium's tests cannot see.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findFirefox, startFirefox } from "./firefox.mjs";

const path = findFirefox();
if (!path) {
  console.error(
    "No Firefox found: install one (Debian: apt-get install firefox-esr), or set FIREFOX to the path of one.",
  );
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4198);
const site = `http://localhost:${port}/dushanbe-2025/`;
const server = spawn(process.execPath, [fileURLToPath(new URL("serve.mjs", import.meta.url))], {
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((resolve) => server.stdout.once("data", resolve));
const firefox = await startFirefox(path);
const { evaluate, until, click, messages } = firefox;

const ready = () => until(`"ready" in document.documentElement.dataset`);
const title = `document.querySelector("#panel-title")?.textContent`;
const has = (/** @type {string} */ text) => until(`${title} === ${JSON.stringify(text)}`);
/** Clicks the middle of the first element that `expression` comes to. @param {string} expression */
const clickOn = async (expression) => {
  const [x, y] = await evaluate(`(() => {
    const element = ${expression};
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  })()`);
  await click(x, y);
};
const byText = (/** @type {string} */ selector, /** @type {string} */ text) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) => each.textContent.trim() === ${JSON.stringify(text)})`;

/** @type {[string, () => Promise<void>][]} */
const steps = [
  [
    "the still answers a click on a country",
    async () => {
      await firefox.resize(1280, 800);
      await firefox.open(`${site}?still`);
      await ready();
      await clickOn(`document.querySelector('.overlay [data-item="label-RUS"] b')`);
      await has("Russia");
      assert.equal(await evaluate("location.search.includes('select=RUS')"), true);
    },
  ],
  [
    "a mark is read, and a layer switched",
    async () => {
      await clickOn(`document.querySelector('.overlay [data-entry="m6"]')`);
      await until(`${title}.includes("Koy-Sary")`);
      await clickOn(`document.querySelector("#layer-military")`);
      await until(`document.querySelectorAll('.overlay [data-layer="military"]').length === 0`);
    },
  ],
  [
    "a question mark opens the help, and Escape closes it",
    async () => {
      await evaluate(`document.querySelector("#countries [role=listbox]").focus()`);
      await firefox.press("?");
      await until(`document.querySelector("dialog[open]") !== null`);
      await firefox.press("\uE00C");
      await until(`document.querySelector("dialog[open]") === null`);
    },
  ],
  [
    "the story reads in Russian and, right to left, in Persian",
    async () => {
      await clickOn(byText("a", "Русский"));
      await until(`document.documentElement.lang === "ru" && "ready" in document.documentElement.dataset`);
      await clickOn(byText("[role=option]", "Узбекистан"));
      await has("Узбекистан");
      await clickOn(byText("a", "فارسی"));
      await until(`document.documentElement.dir === "rtl" && "ready" in document.documentElement.dataset`);
    },
  ],
  [
    "the step's page goes on to the next step",
    async () => {
      await firefox.open(site);
      await ready();
      await clickOn(`document.querySelector(".tour a.tour-start")`);
      await until(`document.querySelector(".step-words h2") !== null`);
      const first = await evaluate(`document.querySelector(".step-words h2").textContent`);
      await clickOn(`document.querySelector(".step-next")`);
      await until(`document.querySelector(".step-words h2").textContent !== ${JSON.stringify(first)}`);
    },
  ],
  [
    "nothing is wider than a phone",
    async () => {
      await firefox.resize(320, 568);
      await firefox.open(`${site}?still&select=TJK`);
      await ready();
      assert.equal(
        await evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        true,
      );
    },
  ],
  [
    "the moving map takes over",
    async () => {
      await firefox.resize(1280, 800);
      await firefox.open(site);
      await ready();
      if (!(await evaluate(`document.createElement("canvas").getContext("webgl2") !== null`))) {
        console.log("  (no WebGL 2 here: the still stays)");
        await until(`document.documentElement.dataset.map === "still"`);
        return;
      }
      await until(`document.documentElement.dataset.map === "live"`, 120_000);
      await clickOn(`document.querySelector('.overlay [data-item="label-KAZ"] b')`);
      await has("Kazakhstan");
    },
  ],
];

try {
  for (const [name, step] of steps) {
    await step();
    console.log(`✓ ${name}`);
  }
  // Firefox warns of WebGL in software and of its own features; the page's own mistakes are errors of script.
  const own = messages.filter((message) => !/WebGL|InstallTrigger|onmozfullscreen/i.test(message));
  assert.deepEqual(own, [], "messages in the console");
  console.log("✓ nothing in the console");
} catch (error) {
  console.error(error);
  console.error(
    await evaluate(`[location.href, document.documentElement.outerHTML.slice(0, 400), ${title}]`).catch(() => ""),
    messages,
  );
  process.exitCode = 1;
} finally {
  await firefox.end();
  server.kill();
}
