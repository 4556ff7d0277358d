// Measures the built site against two plain pages, from one server, in turn, and prints medians and ratios.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { floorFiles } from "./bench/floors.mjs";
import { measureClicks, measureFirstAnswer, measureLoad, measureUse, pointsOn } from "./bench/measure.mjs";
import { serveCompressed } from "./bench/serveCompressed.mjs";
import { findChromium } from "./findChromium.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string" }, story: { type: "string" } } });
const rounds = Number(values.rounds ?? 5);
const story = `${values.story ?? "dushanbe-2025"}/`;
/** Slowed so many times: a desktop, and about a phone. */
const speeds = [1, 4];

const server = await serveCompressed(fileURLToPath(new URL("../dist", import.meta.url)), await floorFiles(story));
const path = findChromium();
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
const page = (/** @type {string} */ address) => `${server.origin}/${address}`;
const subjects = {
  site: { url: page(story), answer: ".details, :target", toggle: "#layer-military", moves: true },
  still: { url: page("floors/still.html"), answer: ".pressed", toggle: "", moves: false },
  map: { url: page("floors/map.html"), answer: "", toggle: "#switch", moves: true },
};
/** @typedef {keyof typeof subjects} Name */

/** @type {Map<string, number[]>} */
const results = new Map();
const note = (
  /** @type {string} */ what,
  /** @type {Name} */ name,
  /** @type {number} */ speed,
  /** @type {number[]} */ ...numbers
) => {
  const key = `${what} ${name} ${speed}`;
  results.set(key, [...(results.get(key) ?? []), ...numbers.filter(Number.isFinite)]);
};

const points = await pointsOn(browser, subjects.still.url, ["KAZ", "RUS", "CHN"]);
// Everything is compressed once before anything is measured.
for (const name of /** @type {Name[]} */ (Object.keys(subjects)))
  await measureLoad(browser, subjects[name], 1, server.sent);

for (let round = 0; round < rounds; round++)
  for (const speed of speeds)
    for (const name of /** @type {Name[]} */ (Object.keys(subjects))) {
      const subject = subjects[name];
      const load = await measureLoad(browser, subject, speed, server.sent);
      for (const [what, number] of Object.entries(load)) note(what, name, speed, number);
      if (subject.answer) {
        note("answered", name, speed, await measureFirstAnswer(browser, subject, speed, points[0] ?? [0, 0]));
        note("click", name, speed, ...(await measureClicks(browser, subject, speed, points)));
      }
      if (subject.moves) {
        const { switched, frames } = await measureUse(browser, subject, speed);
        note("switch", name, speed, ...switched);
        note("frame", name, speed, median(frames));
      }
      console.error(`round ${round + 1} of ${rounds}, ${speed}×, ${name}`);
    }
await browser.close();
server.close();
print();

function print() {
  /** @type {{ title: string; what: string; floor: Name; scale: number; unit: string; most?: number; ceiling?: number; at?: number[] }[]} */
  const rows = [
    { title: "Bytes until the map is live", what: "bytes", floor: "map", scale: 1000, unit: "kB", at: [1] },
    { title: "First useful paint", what: "painted", floor: "still", scale: 1, unit: "ms", most: 1.2 },
    { title: "First answered click", what: "answered", floor: "still", scale: 1, unit: "ms", most: 1.2 },
    { title: "Blocking time while loading", what: "blocked", floor: "map", scale: 1, unit: "ms", most: 0.6, at: [4] },
    { title: "Map live", what: "live", floor: "map", scale: 1, unit: "ms", most: 1 },
    { title: "Click to painted panel", what: "click", floor: "still", scale: 1, unit: "ms", ceiling: 100 },
    { title: "Layer switch on the live map", what: "switch", floor: "map", scale: 1, unit: "ms" },
    { title: "Frame time while dragging", what: "frame", floor: "map", scale: 1, unit: "ms", most: 1.1 },
    { title: "Heap of the live map", what: "heap", floor: "map", scale: 1e6, unit: "MB", at: [1] },
  ];
  const names = { site: "Dateline", still: "bare SVG", map: "bare MapLibre" };
  const cells = [["What", "Slowed", "Dateline", "Floor", "", "Ratio", "Bound", ""], Array(8).fill("---")];
  for (const { title, what, floor, scale, unit, most, ceiling, at = speeds } of rows)
    for (const speed of at) {
      const value = (/** @type {Name} */ name) => median(results.get(`${what} ${name} ${speed}`) ?? []) / scale;
      const [own, other] = [value("site"), value(floor)];
      const bound = most ? `≤ ${most} ×` : ceiling ? `≤ ${ceiling} ${unit}` : "";
      const held = most ? own / other <= most : ceiling ? own <= ceiling : null;
      const number = (/** @type {number} */ each) => `${each.toFixed(each < 10 ? 1 : 0)} ${unit}`;
      const verdict = held === null ? "" : held ? "held" : "missed";
      cells.push([
        title,
        `${speed} ×`,
        number(own),
        number(other),
        names[floor],
        (own / other).toFixed(2),
        bound,
        verdict,
      ]);
    }
  console.log(cells.map((row) => `| ${row.join(" | ")} |`).join("\n"));
  console.log(`\nMedians of ${rounds} rounds.`);
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
