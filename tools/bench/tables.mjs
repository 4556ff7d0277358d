/** @typedef {Map<string, number[]>} Results Numbers by what, whose and how many times slowed: `painted site 4`. */

const names = { site: "Dateline", still: "bare SVG", map: "bare MapLibre" };

/** @type {{ title: string; what: string; floor: "still" | "map"; scale?: number; unit: string; most?: number; ceiling?: number; at?: number[] }[]} */
const rows = [
  { title: "Bytes until the map is live", what: "bytes", floor: "map", scale: 1000, unit: "kB", at: [1] },
  { title: "First useful paint", what: "painted", floor: "still", unit: "ms", most: 1.2 },
  { title: "First answered click", what: "answered", floor: "still", unit: "ms", most: 1.2 },
  { title: "Blocking time until usable", what: "blocked", floor: "map", unit: "ms", most: 0.6 },
  { title: "Blocking time in all, map included", what: "blockedAll", floor: "map", unit: "ms" },
  { title: "Map live", what: "live", floor: "map", unit: "ms", most: 1 },
  { title: "Click to painted panel", what: "click", floor: "still", unit: "ms", ceiling: 100 },
  { title: "Layer switch on the live map", what: "switch", floor: "map", unit: "ms" },
  { title: "Frame time while dragging", what: "frame", floor: "map", unit: "ms", most: 1.1 },
  { title: "Heap of the live map", what: "heap", floor: "map", scale: 1e6, unit: "MB", at: [1] },
];

/** What the placement of 60 names and the marks of a story may take, ms. */
const mostPlacement = 8;

/**
 * The site against its floors, as a table in Markdown: medians, ratios, and whether each bound is held.
 *
 * @param {Results} results
 * @param {number[]} speeds
 */
export function mainTable(results, speeds) {
  const cells = [["What", "Slowed", "Dateline", "Floor", "", "Ratio", "Bound", ""]];
  for (const { title, what, floor, scale = 1, unit, most, ceiling, at = speeds } of rows)
    for (const speed of at) {
      const [own, other] = ["site", floor].map((name) => median(results.get(`${what} ${name} ${speed}`)) / scale);
      // What was never measured has no row.
      if (own === undefined || other === undefined || Number.isNaN(own + other)) continue;
      const bound = most ? `≤ ${most} ×` : ceiling ? `≤ ${ceiling} ${unit}` : "";
      const held = most ? own <= most * other : ceiling ? own <= ceiling : null;
      const verdict = held === null ? "" : held ? "held" : "missed";
      const ratio = other > 0 ? (own / other).toFixed(2) : "";
      cells.push([title, `${speed} ×`, written(own, unit), written(other, unit), names[floor], ratio, bound, verdict]);
    }
  const placed = median(results.get("placement site 1"));
  const verdict = placed <= mostPlacement ? "held" : "missed";
  cells.push(["Placement of 60 names", "1 ×", written(placed, "ms"), "", "", "", `≤ ${mostPlacement} ms`, verdict]);
  return tableOf(cells);
}

/**
 * Stories of so many sites beside each other, as a table in Markdown.
 *
 * @param {Results} results
 * @param {number[]} counts
 * @param {number[]} speeds
 */
export function growthTable(results, counts, speeds) {
  const cells = [["What", "Slowed", ...counts.map((count) => `${count} sites`)]];
  for (const { title, what, scale = 1, unit, at = speeds } of rows)
    for (const speed of at)
      cells.push([
        title,
        `${speed} ×`,
        ...counts.map((count) => written(median(results.get(`${what} ${count} ${speed}`)) / scale, unit)),
      ]);
  return tableOf(cells);
}

const written = (/** @type {number} */ value, /** @type {string} */ unit) =>
  `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;

function tableOf(/** @type {string[][]} */ [head = [], ...body]) {
  const lines = [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`);
  return `\n${lines.join("\n")}`;
}

/** The median, or NaN of nothing. */
function median(/** @type {number[]} */ numbers = []) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
