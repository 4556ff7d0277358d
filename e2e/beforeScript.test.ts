import { expect, test } from "./explorer";

test("Before the page's script is there, a country pressed is outlined and shows its words, switches work, and both are kept", async ({
  explorer,
  page,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/dushanbe-2025-.*\.json/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/dushanbe-2025/?still", { waitUntil: "domcontentloaded" });
  await page.locator('.still a:has([data-country="KAZ"])').click();
  await expect(page.locator(".still .selected")).toHaveAttribute("href", "#c-KAZ");
  await expect(page.locator("#KAZ")).toBeInViewport();
  await expect(page.locator("#KAZ")).toContainText("Tokayev");
  await explorer.switchLayer("military", false);
  await expect(explorer.marks("military")).toHaveCount(0);
  letGo();
  await explorer.isReady();
  await expect(explorer.panelTitle()).toHaveText("Kazakhstan");
  await expect(explorer.layer("military")).not.toBeChecked();
  await expect(explorer.marks("military")).toHaveCount(0);
  await expect(page).toHaveURL(/select=KAZ&layers=summits,migration$/);
});
