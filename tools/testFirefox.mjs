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
/** Clicks the middle of the element that `expression` comes to, as soon as there is one. @param {string} expression */
const clickOn = async (expression) => {
  await until(`Boolean(${expression})`);
  const [x, y] = await evaluate(`(() => {
    const element = ${expression};
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  })()`);
  await click(x, y);
};
/** The first that is seen of what a selector finds; with `text`, of those that say so and nothing else. */
const seen = (/** @type {string} */ selector, /** @type {string | undefined} */ text = undefined) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) => each.checkVisibility({ visibilityProperty: true })${text === undefined ? "" : ` && each.textContent.trim() === ${JSON.stringify(text)}`})`;
/** The name, the part and the first figure of what is selected are in the window, and nothing lies on them. */
const panelInSight = () =>
  until(`["#panel-title", ".panel-part > span", ".panel-figures > li"].every((selector) => {
    const element = document.querySelector(selector);
    if (!element) return false;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  })`);
/** Unfolds the menu of languages, and follows the one of that name. @param {string} name */
const changeLanguage = async (name) => {
  await clickOn(seen(".more > summary"));
  await clickOn(seen(".languages a", name));
};

/** @type {[string, () => Promise<void>][]} */
const steps = [
  [
    "the still answers a click on a country",
    async () => {
      await firefox.resize(1280, 800);
      await firefox.open(`${site}?still`);
      await ready();
      await clickOn(seen('.overlay [data-item="label-RUS"]'));
      await has("Russia");
      await panelInSight();
      assert.equal(await evaluate("location.search.includes('select=RUS')"), true);
    },
  ],
  [
    "a mark is read, and a layer switched",
    async () => {
      await firefox.open(`${site}?still&layers=summits`);
      await ready();
      const marks = `[...document.querySelectorAll('.overlay [data-layer="military"]')].filter((each) => each.checkVisibility({ visibilityProperty: true }))`;
      assert.equal(await evaluate(`${marks}.length`), 0);
      await clickOn(seen(".chip:has(#layer-military)"));
      await until(`${marks}.length > 5`);
      await clickOn(seen('.overlay [data-entry="m6"]'));
      await until(`${title}.includes("Koy-Sary")`);
      await clickOn(seen(".panel-close"));
      await clickOn(seen(".chip:has(#layer-military)"));
      await until(`${marks}.length === 0`);
    },
  ],
  [
    "a question mark opens the help, and Escape closes it",
    async () => {
      await evaluate(`${seen("#countries .country-row")}.focus()`);
      await firefox.press("?");
      await until(`document.querySelector("dialog[open]") !== null`);
      await firefox.press("\uE00C");
      await until(`document.querySelector("dialog[open]") === null`);
    },
  ],
  [
    "the story reads in Russian and, right to left, in Persian",
    async () => {
      await changeLanguage("Русский");
      await until(`document.documentElement.lang === "ru" && "ready" in document.documentElement.dataset`);
      await clickOn(seen("#countries .country-row b", "Узбекистан"));
      await has("Узбекистан");
      await changeLanguage("فارسی");
      await until(`document.documentElement.dir === "rtl" && "ready" in document.documentElement.dataset`);
    },
  ],
  [
    "the step's page goes on to the next step",
    async () => {
      await firefox.open(site);
      await ready();
      await clickOn(seen("a.tour-start"));
      await until(`document.querySelector(".step-words h2") !== null`);
      const first = await evaluate(`document.querySelector(".step-words h2").textContent`);
      await clickOn(seen(".step-next"));
      await until(`document.querySelector(".step-words h2").textContent !== ${JSON.stringify(first)}`);
    },
  ],
  [
    "on a small phone nothing is wider than the window, and what is selected is in it",
    async () => {
      await firefox.resize(320, 568);
      await firefox.open(`${site}?still&select=TJK`);
      await ready();
      assert.equal(
        await evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        true,
      );
      await panelInSight();
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
      await clickOn(seen('.overlay [data-item="label-KAZ"]'));
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
