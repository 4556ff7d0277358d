// Measures the built site against two plain pages, from one server, in turn, and prints medians and ratios; with `--growth`
// stories of 5, 50 and 500 sites instead, and with `--trace` the long tasks of a load, and with `--placement` the placement of names alone, which needs no browser. `npm run bench -- --rounds 5`; a round takes about four minutes without a
// graphics card.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { floorFiles } from "./bench/floors.mjs";
import { builtWithSites } from "./bench/growth.mjs";
import { measureFirstAnswer, measureLoad } from "./bench/measureLoad.mjs";
import { measureClicks, measureUse, pointsOn } from "./bench/measureUse.mjs";
import { serveCompressed } from "./bench/serveCompressed.mjs";
import { growthTable, mainTable } from "./bench/tables.mjs";
import { traceLoad } from "./bench/traceLoad.mjs";
import { findChromium } from "./findChromium.mjs";
import { withModules } from "./vite/withModules.mjs";

/** @typedef {import("./bench/withPage.mjs").Subject} Subject */

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    growth: { type: "boolean", default: false },
    trace: { type: "boolean", default: false },
    placement: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const story = "dushanbe-2025/";
/** The outline of the country pressed, and the panel that follows. */
const [answer, panel] = ['.still .selected[href^="#"]', "#panel:not([hidden])"];
/** Slowed so many times: a desktop, and about a phone. */
const speeds = [1, 4];
/** Numbers of sites. */
const growth = [5, 50, 500];

const path = findChromium();
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-rasterization",
  ],
});
/** What was measured, by what, whose and how slowed. @type {Map<string, number[]>} */
const results = new Map();

if (values.trace) console.log(await tasksOfLoad());
else if (values.placement) {
  await notePlacement();
  console.log(mainTable(results, speeds));
} else {
  console.log(await (values.growth ? measureGrowth() : measureAgainstFloors()));
  console.log(`\nMedians of ${rounds} rounds.`);
}
await browser.close();

/** The long tasks of a load with an empty cache; a first one has the server compress everything. */
async function tasksOfLoad() {
  const site = await serveCompressed(fileURLToPath(new URL("../dist", import.meta.url)), new Map());
  const load = () => traceLoad(browser, `${site.origin}/${story}`, 'html[data-map="live"]');
  await load();
  const lines = await load();
  site.close();
  return lines.join("\n");
}

/** The built site beside the plain pages. */
async function measureAgainstFloors() {
  const site = await serveCompressed(fileURLToPath(new URL("../dist", import.meta.url)), await floorFiles(story));
  const floor = `${site.origin}/floors/still.html`;
  await measureInTurn(
    {
      site: { url: `${site.origin}/${story}`, answer, panel, toggle: "#layer-military", moves: true },
      still: { url: floor, answer: ".pressed", panel: "output", toggle: "", moves: false },
      map: { url: `${site.origin}/floors/map.html`, answer: "", panel: "", toggle: "#switch", moves: true },
    },
    await pointsOn(browser, floor, ["KAZ", "RUS", "CHN"]),
    site.sent,
  );
  site.close();
  await notePlacement();
  return mainTable(results, speeds);
}

/** The placement of 60 names, with the project's own modules. */
async function notePlacement() {
  const times = await withModules(process.cwd(), async (server) =>
    (await server.ssrLoadModule("/tools/bench/placementTimes.ts")).placementTimes(60),
  );
  results.set("placement site 1", times);
}

/** Stories of more and more sites beside each other. */
async function measureGrowth() {
  const { dist, slugs, remove } = await builtWithSites(growth);
  const grown = await serveCompressed(dist, new Map());
  /** @type {Record<string, Subject>} */
  const subjects = {};
  for (const [count, slug] of slugs)
    subjects[count] = { url: `${grown.origin}/${slug}/`, answer, panel, toggle: "#layer-piers", moves: true };
  const [smallest] = Object.values(subjects);
  await measureInTurn(subjects, await pointsOn(browser, `${smallest?.url}?still`, ["RUS", "CHN", "IRN"]), grown.sent);
  grown.close();
  remove();
  return growthTable(results, growth, speeds);
}

/**
 * Measures every subject at every speed, one after the other, so that a busy moment of the machine meets all of them.
 *
 * @param {Record<string, Subject>} subjects
 * @param {[number, number][]} points where countries are pressed, px
 * @param {() => number} sent
 */
async function measureInTurn(subjects, points, sent) {
  // Everything is compressed once before anything is measured.
  for (const subject of Object.values(subjects)) await measureLoad(browser, subject, 1, sent);
  for (let round = 1; round <= rounds; round++)
    for (const speed of speeds)
      for (const [name, subject] of Object.entries(subjects)) {
        const note = (/** @type {string} */ what, /** @type {number[]} */ ...numbers) => {
          const key = `${what} ${name} ${speed}`;
          results.set(key, [...(results.get(key) ?? []), ...numbers.filter(Number.isFinite)]);
        };
        const load = await measureLoad(browser, subject, speed, sent);
        for (const [what, number] of Object.entries(load)) note(what, number);
        if (subject.answer) {
          note("answered", await measureFirstAnswer(browser, subject, speed, points[0] ?? [0, 0]));
          note("click", ...(await measureClicks(browser, subject, speed, points)));
        }
        if (subject.moves) {
          const { switched, frames } = await measureUse(browser, subject, speed);
          note("switch", ...switched);
          note("frame", ...frames);
        }
        console.error(`round ${round} of ${rounds}, ${speed}×, ${name}`);
      }
}
