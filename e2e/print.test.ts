import { expect, test } from "./explorer";

test("On paper stand the picture, the legend, and the selected country; the whole story is a page of its own", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".still")).toBeVisible();
  await expect(explorer.legendRow("Joined for the CIS meeting")).toBeVisible();
  await expect(page.locator(".chips")).toBeHidden();
  await expect(page.locator(".controls")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await explorer.option("Kazakhstan").click();
  await page.emulateMedia({ media: "print" });
  await expect(explorer.panelTitle()).toBeVisible();
  await expect(explorer.panel()).toContainText("President");
  await page.goto("/dushanbe-2025/text/");
  await expect(page.locator("#KAZ")).toBeVisible();
  await expect(page.locator("#all-sources li").first()).toBeVisible();
});
