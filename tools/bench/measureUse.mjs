import { isLive, stage, withPage } from "./withPage.mjs";

/**
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("./withPage.mjs").Subject} Subject
 */

/**
 * Clicks countries on the still: how long until the frame with the answer, ms each.
 *
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {number} speed
 * @param {readonly (readonly [number, number])[]} points
 */
export function measureClicks(browser, subject, speed, points) {
  return withPage(browser, speed, async (page) => {
    await page.goto(`${subject.url}?still`);
    await page.waitForLoadState("networkidle");
    const times = [];
    for (const point of points) {
      await page.evaluate((panel) => {
        const words = () => document.querySelector(panel)?.textContent;
        const before = words();
        Object(window).bench.painted = new Promise((resolve) =>
          addEventListener(
            "pointerup",
            ({ timeStamp }) => {
              // The listeners of the click run before the next frame; the frame is painted after its callbacks.
              const look = () =>
                requestAnimationFrame(() => {
                  if (words() === before) look();
                  else setTimeout(() => resolve(performance.now() - timeStamp));
                });
              look();
            },
            { once: true, capture: true },
          ),
        );
      }, subject.panel);
      await page.mouse.click(...point);
      times.push(await page.evaluate(() => /** @type {Promise<number>} */ (Object(window).bench.painted)));
      await page.waitForTimeout(300);
    }
    return times;
  });
}

/**
 * Uses a live map: how long a layer's switch takes, and frames while dragging, ms each.
 *
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {number} speed
 */
export function measureUse(browser, subject, speed) {
  return withPage(browser, speed, async (page) => {
    await page.goto(subject.url);
    await isLive(page);
    await page.waitForTimeout(1000);
    const switched = [];
    for (let i = 0; i < 4; i++) {
      switched.push(await page.evaluate(switchOnce, subject.toggle));
      await page.waitForTimeout(200);
    }
    const [x, y] = await page.evaluate(bareMap, stage);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => {
      const { bench } = Object(window);
      let last = performance.now();
      const look = (/** @type {number} */ now) => {
        // Frames in which the map did not change do not count.
        if (bench.drew) {
          bench.frames.push(now - last);
          last = now;
        }
        bench.drew = false;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (let i = 0; i < 60; i++) await page.mouse.move(x + 120 * Math.sin(i / 8), y + 60 * Math.sin(i / 5));
    const frames = await page.evaluate(() => /** @type {number[]} */ (Object(window).bench.frames).slice(1));
    await page.mouse.up();
    return { switched, frames };
  });
}

/** A point near the middle of the map without a mark on it, px. Runs in the page. */
function bareMap(/** @type {typeof stage} */ area) {
  const y = area.y + area.height / 2;
  for (let x = area.x + area.width / 2; x < area.x + area.width; x += 8)
    if (document.elementFromPoint(x, y)?.matches("canvas")) return /** @type {[number, number]} */ ([x, y]);
  throw new Error("There are marks everywhere on the map");
}

/** Presses a switch: ms until the frame after the one that handles it. Runs in the page. */
function switchOnce(/** @type {string} */ selector) {
  return new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const start = performance.now();
    /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();
    const painted = () => setTimeout(() => resolve(performance.now() - start));
    requestAnimationFrame(() => requestAnimationFrame(painted));
  });
}

/**
 * Where countries can be pressed on the still of the page at `url`: a point for each code, px.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {readonly string[]} countries
 * @returns {Promise<[number, number][]>}
 */
export function pointsOn(browser, url, countries) {
  return withPage(browser, 1, async (page) => {
    await page.goto(url);
    return page.evaluate(
      ({ codes, area }) =>
        codes.map((code) => {
          for (let y = area.y + 60; y < area.height - 60; y += 12)
            for (let x = area.x + 60; x < area.x + area.width - 60; x += 12) {
              const around = [-16, 0, 16].flatMap((dx) => [-16, 0, 16].map((dy) => [x + dx, y + dy]));
              const inside = around.every(([px = 0, py = 0]) =>
                document.elementFromPoint(px, py)?.matches(`[data-country="${code}"]`),
              );
              if (inside) return /** @type {[number, number]} */ ([x, y]);
            }
          throw new Error(`${code} cannot be pressed anywhere`);
        }),
      { codes: countries, area: stage },
    );
  });
}
