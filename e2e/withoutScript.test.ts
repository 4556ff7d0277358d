import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("Without scripts the map is seen, layers switch, and every country leads to its claims and sources", async ({
  page,
}) => {
  await page.goto("/dushanbe-2025/");
  await expect(page.locator('.still [data-country="TJK"]')).toBeVisible();
  await expect(page.locator('.overlay .point[data-layer="military"]:visible').first()).toBeVisible();
  await page.locator("#layer-military").uncheck({ force: true });
  await expect(page.locator('.overlay .point[data-layer="military"]:visible')).toHaveCount(0);
  await page.locator("#layer-csto").check({ force: true });
  await expect(page.locator('.still [data-layer="csto"]')).toBeVisible();
  await expect(page.locator('.still [data-layer="summits"]')).toBeHidden();
  await page.locator('.still a:has([data-country="KAZ"])').click();
  await expect(page).toHaveURL(/\/text\/#KAZ$/);
  await expect(page.locator("#KAZ")).toContainText("Tokayev");
  const source = await page.locator("#KAZ a[href^='#source-']").first().getAttribute("href");
  await expect(page.locator(`${source} a`)).toHaveAttribute("href", /^https?:/);
});
