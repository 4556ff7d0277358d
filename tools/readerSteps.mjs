import assert from "node:assert/strict";

/**
 * A browser that is driven from outside: its page, and what a reader does with it.
 *
 * @typedef {object} Driven
 * @property {(url: string) => Promise<unknown>} open resolves when the page has loaded
 * @property {(expression: string) => Promise<any>} evaluate what an expression comes to in the page
 * @property {(expression: string, atMost?: number) => Promise<void>} until waits until it is true, at most so many ms
 * @property {(x: number, y: number) => Promise<unknown>} click presses and lets go at a place of the window, px
 * @property {(key: string) => Promise<unknown>} press presses a key
 * @property {(width: number, height: number) => Promise<unknown>} resize gives the window's content that size, px
 */

/** A name and what is done: it throws where the promise is not kept. @typedef {[string, () => Promise<void>]} Step */

const title = `document.querySelector("#panel-title")?.textContent`;

/** The first that is seen of what a selector finds; with `text`, of those that say so and nothing else. */
const seen = (/** @type {string} */ selector, /** @type {string | undefined} */ text = undefined) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) => each.checkVisibility({ visibilityProperty: true })${text === undefined ? "" : ` && each.textContent.trim() === ${JSON.stringify(text)}`})`;

/**
 * What steps are made of.
 *
 * @param {Driven} browser
 */
export function reader({ evaluate, until, click }) {
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
  return {
    seen,
    clickOn,
    ready: () => until(`"ready" in document.documentElement.dataset`),
    /** The panel has that title. */
    has: (/** @type {string} */ text) => until(`${title} === ${JSON.stringify(text)}`),
    /** The name, the part and the first figure of what is selected are in the window, and nothing lies on them. */
    panelInSight: () =>
      until(`["#panel-title", ".panel-part > span", ".panel-figures > li"].every((selector) => {
        const element = document.querySelector(selector);
        if (!element) return false;
        const { left, top, right, bottom } = element.getBoundingClientRect();
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
        return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      })`),
    /** Where the page is, what it says of itself, and the panel's title: for a report of what went wrong. */
    where: () => evaluate(`[location.href, document.documentElement.outerHTML.slice(0, 400), ${title}]`),
  };
}

/**
 * A reader's first steps on a story's page, in order: what every engine must keep.
 *
 * @param {Driven} browser
 * @param {string} site the address of the first story's page
 * @returns {Step[]}
 */
export function firstSteps(browser, site) {
  const { evaluate, until } = browser;
  const { clickOn, ready, has, panelInSight } = reader(browser);
  /** Unfolds the menu of languages, and follows the one of that name. @param {string} name */
  const changeLanguage = async (name) => {
    await clickOn(seen(".more > summary"));
    await clickOn(seen(".languages a", name));
  };
  return [
    [
      "the still answers a click on a country",
      async () => {
        await browser.resize(1280, 800);
        await browser.open(`${site}?still`);
        await ready();
        await clickOn(seen('.overlay [data-item="label-RUS"]'));
        await has("Russia");
        await panelInSight();
        // The address follows once the panel is painted.
        await until("location.search.includes('select=RUS')");
      },
    ],
    [
      "a mark is read, and a layer switched",
      async () => {
        await browser.open(`${site}?still&layers=summits`);
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
        await browser.press("?");
        await until(`document.querySelector("dialog[open]") !== null`);
        await browser.press("\uE00C");
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
        await browser.open(site);
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
        await browser.resize(320, 568);
        await browser.open(`${site}?still&select=TJK`);
        await ready();
        assert.equal(
          await evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
          true,
        );
        await panelInSight();
      },
    ],
    [
      "the live map takes over",
      async () => {
        await browser.resize(1280, 800);
        await browser.open(site);
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
}

/** Takes the steps one after the other, and prints each that was kept. @param {Step[]} steps */
export async function take(steps) {
  for (const [name, step] of steps) {
    await step();
    console.log(`✓ ${name}`);
  }
}
