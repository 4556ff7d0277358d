import { expect, test } from "./explorer";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("On a phone the sheet has three stops, and the map keeps at least half the screen", async ({ explorer, page }) => {
  await explorer.openStill();
  const top = () => page.locator(".sheet").evaluate((sheet) => sheet.getBoundingClientRect().top);
  const height = () => page.locator("#stage").evaluate((stage) => stage.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThanOrEqual(844 / 2);
  const half = await top();
  await page.getByRole("button", { name: "Open the whole panel" }).click();
  await expect.poll(top).toBeLessThan(20);
  await page.getByRole("button", { name: "Make the map larger" }).click();
  await expect.poll(top).toBeGreaterThan(half + 60);
  await page.getByRole("button", { name: "Show the panel" }).click();
  await expect.poll(top).toBeCloseTo(half, -1);
});

test("A tap on a country shows its part in the sheet", async ({ explorer, page }) => {
  await explorer.openStill();
  const [x, y] = await explorer.placeOf([105, 62]);
  await page.touchscreen.tap(x, y);
  await expect(explorer.panelTitle()).toHaveText("Russia");
  await expect(explorer.panelTitle()).toBeInViewport();
});
