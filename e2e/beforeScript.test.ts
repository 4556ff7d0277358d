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
  await explorer.switchLayer("military", false);
  await expect(explorer.marks("military")).toHaveCount(0);
  await page.locator('.still a:has([data-country="KAZ"])').click();
  await expect(page.locator(".still .selected")).toHaveAttribute("href", "#c-KAZ");
  await explorer.panelIsInSight("Kazakhstan");
  await explorer.switchLayer("ties", true);
  await expect(page.locator('.still [data-layer="ties"]')).toBeVisible();
  letGo();
  await explorer.isReady();
  await explorer.panelIsInSight("Kazakhstan");
  await expect(explorer.layer("ties")).toBeChecked();
  await expect(page.locator('.still [data-layer="ties"]')).toBeVisible();
  await expect(page).toHaveURL(/select=KAZ&layers=summits,ties$/);
});

test("A link that selects shows the answer before the page's script is there, and closing it is kept", async ({
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
  await page.goto("/dushanbe-2025/?still&select=TJK", { waitUntil: "domcontentloaded" });
  await explorer.panelIsInSight("Tajikistan");
  await page.getByRole("button", { name: "Close Tajikistan" }).click();
  await expect(explorer.panel()).toBeHidden();
  letGo();
  await explorer.isReady();
  await expect(explorer.panel()).toBeHidden();
  await expect(page).not.toHaveURL(/select=TJK/);
});
