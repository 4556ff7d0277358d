import { isLive, patience, stage, viewport, withPage } from "./withPage.mjs";

/**
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("./withPage.mjs").Subject} Subject
 * @typedef {import("@playwright/test").Page} Page
 */

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
