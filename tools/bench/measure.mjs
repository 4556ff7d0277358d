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

const viewport = { width: 1280, height: 800 };
/** The map beside the column, px of the page. */
const stage = { x: 392, y: 0, width: 888, height: 800 };
/** A map that takes longer has failed, ms. */
const patience = 120_000;

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
async function withPage(browser, speed, work) {
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

const isLive = (/** @type {Page} */ page) =>
  page.locator('html[data-map="live"]').waitFor({ state: "attached", timeout: patience });

/**
 * Loads a page and waits for its live map: when the map was first painted, when it was live, how long the main thread was
 * blocked, until it was usable and in all, how many bytes were sent, and the size of the heap.
 *
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {number} speed
 * @param {() => number} sent bytes since it was last asked
 */
export function measureLoad(browser, subject, speed, sent) {
  return withPage(browser, speed, async (page, devTools) => {
    /** @type {{ at: number; data: string }[]} */
    const frames = [];
    devTools.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
      frames.push({ at: (metadata.timestamp ?? 0) * 1000, data });
      devTools.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
    });
    // A screencast ends with the process of its page, which changes with the origin.
    await page.goto(new URL("/icon.svg", subject.url).href);
    await devTools.send("Page.startScreencast", { format: "png", maxWidth: 640, maxHeight: 400 });
    sent();
    await page.goto(subject.url, { waitUntil: "commit" });
    if (subject.moves) await isLive(page);
    else await page.waitForLoadState("load");
    // The last frame is what the others are compared with: it must be the finished picture.
    for (let waited = 0; waited < 10 && (waited === 0 || frames.length === 0); waited++)
      await page.waitForTimeout(1000);
    await devTools.send("Page.stopScreencast");
    const { origin, tasks, ready, live } = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      ...Object(window).bench,
    }));
    const blockedBy = (/** @type {number} */ time) =>
      tasks
        .filter((/** @type {{ start: number }} */ { start }) => start <= time)
        .reduce((/** @type {number} */ sum, /** @type {{ blocked: number }} */ { blocked }) => sum + blocked, 0);
    const bytes = sent();
    await devTools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devTools.send("Runtime.getHeapUsage");
    const painted = (await firstLikeTheLast(page, frames)) - origin;
    return {
      painted,
      live: live || Number.NaN,
      // A page whose map is all it has is usable when that is live.
      blocked: blockedBy(ready || live),
      blockedAll: blockedBy(Number.POSITIVE_INFINITY),
      bytes,
      heap: usedSize,
    };
  });
}

/** When the map first looked as it does in the last frame: most sampled pixels are there. ms since the epoch. */
async function firstLikeTheLast(/** @type {Page} */ page, /** @type {{ at: number; data: string }[]} */ frames) {
  if (frames.length === 0) throw new Error("The browser sent no frames");
  const blank = await page.context().newPage();
  const likeness = await blank.evaluate(
    async ({ images, share }) => {
      const pixels = async (/** @type {string} */ data) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(80, 50);
        const context = canvas.getContext("2d", { willReadFrequently: true });
        if (!context) throw new Error("No canvas");
        const left = bitmap.width * share;
        context.imageSmoothingEnabled = false;
        context.drawImage(bitmap, left, 0, bitmap.width - left, bitmap.height, 0, 0, 80, 50);
        return context.getImageData(0, 0, 80, 50).data;
      };
      const last = await pixels(images.at(-1) ?? "");
      const alike = [];
      for (const image of images) {
        const these = await pixels(image);
        let same = 0;
        for (let i = 0; i < last.length; i += 4) {
          const far = [0, 1, 2].some((c) => Math.abs((these[i + c] ?? 0) - (last[i + c] ?? 0)) > 24);
          if (!far) same++;
        }
        alike.push((same * 4) / last.length);
      }
      return alike;
    },
    { images: frames.map(({ data }) => data), share: stage.x / viewport.width },
  );
  const first = likeness.findIndex((share) => share > 0.85);
  return frames[first]?.at ?? Number.NaN;
}

/**
 * Clicks a country again and again from the start until the page responds: ms after the navigation.
 *
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {number} speed
 * @param {readonly [number, number]} point
 */
export function measureFirstAnswer(browser, subject, speed, point) {
  return withPage(browser, speed, async (page) => {
    await page.addInitScript((answer) => {
      const look = () => {
        if (document.querySelector(answer)) Object(window).bench.answered ||= performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, subject.answer);
    await page.goto(subject.url, { waitUntil: "commit" });
    const end = Date.now() + patience;
    while (Date.now() < end) {
      await page.mouse.click(...point);
      const answered = await page.evaluate(() => Number(Object(window).bench.answered));
      if (answered) return answered;
    }
    throw new Error(`${subject.url} answers no click at ${point}`);
  });
}

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
