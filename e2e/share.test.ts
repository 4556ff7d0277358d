import { readFileSync } from "node:fs";
import { expect, test } from "./explorer";

test("A reader takes along what is on screen: as a picture, as data, each opened and read back", async ({
  explorer,
  page,
}) => {
  await explorer.openStill("/dushanbe-2025/", "layers=csto,military&theme=dark");
  await explorer.openDialog("Share");
  const saved = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };

  const svg = await saved("SVG");
  expect(svg.name).toBe("dushanbe-2025-en.svg");
  const text = svg.content.toString();
  // Read in a page of its own: the story's page lets no style into it that it does not know.
  const reader = await page.context().newPage();
  await reader.goto("about:blank");
  const words = await reader.evaluate((markup) => {
    const { documentElement } = new DOMParser().parseFromString(markup, "image/svg+xml");
    documentElement.querySelector("style")?.remove();
    return documentElement.tagName === "svg" ? (documentElement.textContent ?? "").replace(/\s/g, "") : "";
  }, text);
  await reader.close();
  for (const said of ["Participationfrozen,itsays", "NaturalEarth", "Asof", "noendorsement", "Version"])
    expect(words.includes(said), said).toBe(true);
  expect(words.includes("Remittances")).toBe(false);
  expect(/var\(|href="http|url\("?http/.test(text), "refers to nothing outside").toBe(false);

  for (const scale of [1, 2, 3]) {
    const { content } = await saved(`PNG ${scale}×`);
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([1200 * scale, 1350 * scale]);
    // A blank canvas would pack into almost nothing.
    expect(content.length).toBeGreaterThan(60_000);
  }

  const csv = (await saved("CSV")).content.toString("utf8");
  const edition = await explorer.edition();
  expect(csv.startsWith("\uFEFFid,layer,meaning")).toBe(true);
  expect(csv.includes("Russian military presence")).toBe(true);
  expect(csv.includes("https://")).toBe(true);
  expect(csv.includes("flow-KAZ")).toBe(false);

  const { features } = JSON.parse((await saved("GeoJSON")).content.toString("utf8"));
  const site = edition.entries.find(({ place }) => place.at === "point");
  expect(features.length).toBe(csv.trim().split("\r\n").length - 1);
  const point = features.find(({ id }: { id: string }) => id === site?.id);
  expect(point.geometry.coordinates).toEqual(site?.place.at === "point" && [...site.place.lngLat]);
  expect(features.every(({ geometry }: { geometry: unknown }) => geometry !== null)).toBe(true);
});

test("The picture of a step has its headline in the page's own face, wherever the tour was begun", async ({
  explorer,
  page,
}) => {
  await explorer.openStill("/dushanbe-2025/ru/");
  await page.locator(".tour-start").filter({ visible: true }).click();
  await expect(page).toHaveURL(/step/);
  await explorer.openDialog("Поделиться", "Поделиться видом");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "PNG 1×", exact: true }).click();
  const png = readFileSync(await (await download).path()).toString("base64");
  const colours = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = Object.assign(document.createElement("canvas"), { width: 1200, height: 1350 }).getContext("2d");
    context?.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context?.getImageData(32, 60, 1000, 40).data.buffer ?? new ArrayBuffer(0))).size;
  }, png);
  expect(colours).toBeGreaterThan(5);
});

test("A shared link leads to the same layers, selection and camera", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=icc,ties&select=UKR&at=31.0,49.0,3.5");
  await explorer.openDialog("Share", "Share this view");
  const link = await page.getByLabel("Opens what you see now").inputValue();
  expect(link).toContain("/dushanbe-2025/?select=UKR&layers=icc,ties&at=31.000,49.000,3.50");
  await page.goto(link.replace("?", "?still&"));
  await explorer.isReady();
  await expect(explorer.panelTitle()).toHaveText("Ukraine");
  await expect(explorer.layer("ties")).toBeChecked();
  await expect
    .poll(() => page.locator("#stage").evaluate((stage) => JSON.parse(stage.dataset.camera ?? "{}")))
    .toEqual({ center: [31, 49], zoom: 3.5 });
});

test("Where the clipboard is refused, the text is selected instead", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("refused")) } });
  });
  await explorer.openStill();
  await explorer.openDialog("Share");
  const citation = page.getByLabel("To cite this map as a source");
  await page.locator(".copy-field").filter({ has: citation }).getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Could not copy")).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("Dateline: Who meets Putin in Dushanbe");
});
