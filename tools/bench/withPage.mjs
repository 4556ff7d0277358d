/**
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {import("@playwright/test").CDPSession} CDPSession
 *
 * @typedef {object} Subject A page to measure.
 * @property {string} url
 * @property {string} answer selector of what appears once a click has been handled
 * @property {string} panel selector of what names the selection
 * @property {string} toggle selector of a layer's switch
 * @property {boolean} moves true when it has a live map
 */

export const viewport = { width: 1280, height: 800 };
/** The map beside the column, px of the page. */
export const stage = { x: 392, y: 0, width: 888, height: 800 };
/** A map that takes longer has failed, ms. */
export const patience = 120_000;

/** Records how a page uses its main thread, and when it is usable and its map live. Runs in the page. */
function watch() {
  const bench = {
    tasks: /** @type {{ start: number; blocked: number }[]} */ ([]),
    ready: 0,
    live: 0,
    answered: 0,
    /** Whether the map drew since the last frame of the page. */
    drew: false,
    frames: /** @type {number[]} */ ([]),
  };
  Object.assign(window, { bench });
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...parts) {
    bench.drew = true;
    drawElements.apply(this, parts);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.tasks.push({ start: startTime, blocked: duration - 50 });
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    const { dataset } = document.documentElement ?? {};
    if (dataset?.ready !== undefined) bench.ready ||= performance.now();
    if (dataset?.map === "live") bench.live ||= performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-map", "data-ready"] });
}

/**
 * Runs `work` with a new page that has nothing in its cache, slowed `speed` times.
 *
 * @template Result
 * @param {Browser} browser
 * @param {number} speed
 * @param {(page: Page, devTools: CDPSession) => Promise<Result>} work
 */
export async function withPage(browser, speed, work) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: speed });
  await page.addInitScript(watch);
  try {
    return await work(page, devTools);
  } finally {
    await context.close();
  }
}

/** Resolves when the live map is there. */
export const isLive = (/** @type {Page} */ page) =>
  page.locator('html[data-map="live"]').waitFor({ state: "attached", timeout: patience });
