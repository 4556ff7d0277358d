import { expect, test } from "./explorer";

test("The live map takes over, with real features under real clicks", async ({ explorer, page }) => {
  await explorer.openLive();
  await expect(page.locator(".live canvas")).toBeVisible();
  const [x, y] = await explorer.placeOf([80, 48.5]);
  await page.mouse.move(x, y);
  const outline = page.locator(".live [data-outline=hovered]");
  const isAround = (box: { x: number; y: number; width: number; height: number } | null) =>
    box !== null && box.x < x && x < box.x + box.width && box.y < y && y < box.y + box.height;
  await expect.poll(async () => isAround(await outline.boundingBox()), "the country pointed at is outlined").toBe(true);
  await explorer.clickAt([80, 48.5]);
  await expect(explorer.panelTitle()).toHaveText("Kazakhstan");
  const selected = page.locator(".live [data-outline=selected]");
  const isSelected = async () => isAround(await selected.boundingBox());
  await expect.poll(isSelected, "the country that is selected is outlined").toBe(true);
  await expect(page.locator(".live [data-entry]"), "and brings its flow").toHaveCount(1);
  await explorer.clickAt([34.3, 45.2]);
  await expect(explorer.panelTitle()).toContainText("Crimea");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const zoom = () =>
    page.locator("#stage").evaluate((stage) => JSON.parse(stage.dataset.camera ?? "{}").zoom as number);
  const home = (await explorer.edition()).view.camera.zoom;
  await expect.poll(zoom).toBeGreaterThan(home + 0.9);
  await page.getByRole("button", { name: "Back to the opening view" }).click();
  await expect.poll(zoom).toBeCloseTo(home, 2);
  await explorer.switchLayer("cis", true);
  await explorer.clickAt([71.5, 38.6]);
  await expect(explorer.panelTitle()).toHaveText("Tajikistan");
});

test("A country out of sight is brought into view when it is selected", async ({ explorer, page }) => {
  await explorer.openLive();
  await explorer.searchBox().fill("Brazil");
  await page.getByRole("option", { name: "Brazil" }).waitFor();
  await page.keyboard.press("Enter");
  await expect(explorer.panel()).toContainText("Brazil has no part in this story.");
  await expect
    .poll(() =>
      page.locator("#stage").evaluate((stage) => JSON.parse(stage.dataset.camera ?? "{}").center[0] as number),
    )
    .toBeLessThan(-40);
});
