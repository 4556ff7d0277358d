/**
 * @typedef {object} TraceEvent What Chromium records about one span on one thread.
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts µs
 * @property {number} dur µs
 * @property {number} [tdur] µs of the processor, without what others took of it
 * @property {{ name?: string; data?: { url?: string; functionName?: string; type?: string; documentLoaderURL?: string }; elementCount?: number; beginData?: { totalObjects?: number } }} args
 */

/** What a task of the main thread may consist of. */
const parts = new Set(
  "ParseHTML UpdateLayoutTree Layout PrePaint Paint Layerize Commit EvaluateScript v8.compileModule v8.evaluateModule FunctionCall TimerFire FireAnimationFrame FireIdleCallback EventDispatch RunMicrotasks V8.GCScavenger MajorGC".split(
    " ",
  ),
);
/** Parts shorter than this are left out, ms. */
const least = 2;

/**
 * The tasks of a page's main thread while it loads, at full speed, that take the processor for at least `from` ms: when
 * each began, how long it took, and what it consisted of, as lines of text.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @param {string} until selector of what is there once it has loaded
 * @param {number} [from]
 */
export async function traceLoad(browser, url, until, from = 10) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing", "toplevel", "v8"] });
  await page.goto(url);
  await page.locator(until).waitFor({ state: "attached", timeout: 120_000 });
  await page.waitForTimeout(1000);
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (
    JSON.parse((await browser.stopTracing()).toString("utf8"))
  );
  await page.context().close();
  const start = traceEvents.findLast(
    ({ name, args }) => name === "navigationStart" && args.data?.documentLoaderURL === url,
  );
  if (!start) throw new Error(`The trace has no navigation to ${url}`);
  const main = traceEvents.find(
    ({ name, pid, args }) => name === "thread_name" && pid === start.pid && args.name === "CrRendererMain",
  );
  const spans = traceEvents
    .filter(({ ph, pid, tid, ts }) => ph === "X" && pid === main?.pid && tid === main.tid && ts >= start.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const tasks = spans.filter(({ name }) => name.endsWith("RunTask"));
  return tasks.flatMap((task) => {
    const took = (task.tdur ?? task.dur) / 1000;
    // A task within another is part of it.
    if (took < from || tasks.some((other) => other !== task && isWithin(task, other))) return [];
    const began = Math.round((task.ts - start.ts) / 1000);
    return [`${began} ms: ${took.toFixed(0)} ms (${partsOf(spans.filter((span) => isWithin(span, task))).join(", ")})`];
  });
}

/** @param {TraceEvent} inner @param {TraceEvent} outer */
const isWithin = (inner, outer) => inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;

/** The parts of a task, each without its own parts, longest first. @param {TraceEvent[]} within */
function partsOf(within) {
  /** @type {Map<string, number>} */
  const own = new Map();
  /** @type {{ end: number; called: string }[]} */
  const open = [];
  for (const span of within.filter(({ name }) => parts.has(name))) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.ts) open.pop();
    const took = (span.tdur ?? span.dur) / 1000;
    const outer = open.at(-1);
    if (outer) own.set(outer.called, (own.get(outer.called) ?? 0) - took);
    const called = calledOf(span);
    own.set(called, (own.get(called) ?? 0) + took);
    open.push({ end: span.ts + span.dur, called });
  }
  return [...own]
    .filter(([, took]) => took >= least)
    .sort(([, a], [, b]) => b - a)
    .map(([called, took]) => `${called} ${took.toFixed(0)}`);
}

/** @param {TraceEvent} span */
function calledOf({ name, args }) {
  const { data, elementCount, beginData } = args;
  if (name === "UpdateLayoutTree") return `style of ${elementCount} elements`;
  if (name === "Layout") return `layout of ${beginData?.totalObjects} objects`;
  const file = data?.url
    ?.split("/")
    .pop()
    ?.replace(/-[\w-]{8}\.js.*/, "");
  return [name, file, data?.functionName, data?.type].filter(Boolean).join(" ");
}
