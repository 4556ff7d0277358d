import { readFileSync } from "node:fs";
import { baseMapOf } from "../src/geo/baseMap";
import { projectOf, toScreen } from "../src/geo/projection";
import { expect, test } from "./explorer";

/** Half the side of the patches that are compared, and how far apart they are looked for, px. */
const [half, reach] = [14, 3];

const coast = baseMapOf(JSON.parse(readFileSync("public/geo/base-map.json", "utf8"))).countries.features.flatMap(
  ({ geometry }) => geometry.coordinates.flat(2) as [number, number][],
);

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const)
  test(`Still and live map are the same picture at ${width}×${height}, to less than a pixel`, async ({
    explorer,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    // Without layers: textures have another phase in each, which is no shift.
    await explorer.openLive("/dushanbe-2025/", "layers=none");
    const stage = page.locator("#stage");
    const box = await stage.boundingBox();
    if (!box) throw new Error("No stage");
    const camera = JSON.parse((await stage.getAttribute("data-camera")) ?? "null");
    const fit = JSON.parse((await stage.getAttribute("data-fit")) ?? "null");
    const project = projectOf(camera);
    // Points of coasts and borders all over the picture, as far apart as the patches are wide.
    const points: [number, number][] = [];
    for (const lngLat of coast) {
      const at = project(lngLat);
      if (!at) continue;
      const [x, y] = toScreen(at, fit).map(Math.round) as [number, number];
      const margin = half + reach + 1;
      const inside = x > margin && y > margin && x < box.width - margin && y < box.height - margin;
      if (inside && points.every(([a, b]) => Math.hypot(a - x, b - y) > 2 * half)) points.push([x, y]);
    }
    expect(points.length).toBeGreaterThan(30);
    const labels = async () =>
      page
        .locator(".overlay .label")
        .evaluateAll((all) => all.map((each) => [each.textContent, each.getBoundingClientRect().toJSON()]));
    const before = await labels();
    const hide = (selector: string) =>
      page.evaluate((hidden) => {
        for (const each of document.querySelectorAll<HTMLElement>(hidden)) each.style.visibility = "hidden";
      }, selector);
    await hide(".overlay, .over-map");
    const live = await page.screenshot({ clip: box });
    await page.evaluate(() => {
      document.documentElement.dataset.map = "still";
      document.querySelector<HTMLElement>(".live")?.style.setProperty("display", "none");
      document.querySelector<HTMLElement>(".still")?.style.setProperty("transition", "none");
    });
    const still = await page.screenshot({ clip: box });
    expect(await labels(), "labels stay put").toEqual(before);
    const shifted = await page.evaluate(findShifts, {
      pictures: [live.toString("base64"), still.toString("base64")] as const,
      points,
      half,
      reach,
    });
    expect(shifted).toEqual([]);
  });

/** The regions, of nine, in which the first picture has to be moved by a pixel or more to fit the second best. */
async function findShifts({
  pictures,
  points,
  half,
  reach,
}: {
  pictures: readonly [string, string];
  points: [number, number][];
  half: number;
  reach: number;
}): Promise<string[]> {
  const grey = async (data: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    return {
      width: image.width,
      height: image.height,
      at: (x: number, y: number) => {
        const i = 4 * (y * image.width + x);
        return ((pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0)) / 3;
      },
    };
  };
  const [live, still] = await Promise.all([grey(pictures[0]), grey(pictures[1])]);
  const difference = ([x, y]: [number, number], dx: number, dy: number) => {
    let sum = 0;
    for (let j = -half; j <= half; j++)
      for (let i = -half; i <= half; i++) sum += (live.at(x + i + dx, y + j + dy) - still.at(x + i, y + j)) ** 2;
    return sum;
  };
  // Single patches may hold a dash or an islet that only one of the two draws; a region's patches agree on a shift.
  const regions = new Map<string, [number, number][]>();
  for (const [x, y] of points) {
    const region = `${Math.floor((3 * x) / live.width)}, ${Math.floor((3 * y) / live.height)}`;
    regions.set(region, [...(regions.get(region) ?? []), [x, y]]);
  }
  return [...regions].flatMap(([region, patches]) => {
    const total = (dx: number, dy: number) => patches.reduce((sum, patch) => sum + difference(patch, dx, dy), 0);
    let best = { moved: total(0, 0), dx: 0, dy: 0 };
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const moved = total(dx, dy);
        if (moved < best.moved) best = { moved, dx, dy };
      }
    // The lowest point of the parabola through the best fit and its neighbours: parts of a pixel.
    const between = (before: number, here: number, after: number) =>
      (before - after) / (2 * (before - 2 * here + after) || 1);
    const x = best.dx + between(total(best.dx - 1, best.dy), best.moved, total(best.dx + 1, best.dy));
    const y = best.dy + between(total(best.dx, best.dy - 1), best.moved, total(best.dx, best.dy + 1));
    return Math.hypot(x, y) < 1 ? [] : [`region ${region} by ${x.toFixed(2)}, ${y.toFixed(2)} px`];
  });
}
