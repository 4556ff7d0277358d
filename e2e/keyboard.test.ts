import { expect, test } from "./explorer";

test("The list of countries is the keyboard's way in", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.option("Tajikistan").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(explorer.option("Tajikistan")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(explorer.option("Russia")).toBeFocused();
  await page.keyboard.type("uz");
  await expect(explorer.option("Uzbekistan")).toBeFocused();
  await expect(page.locator('.still [data-country="UZB"]')).toHaveClass(/is-highlighted/);
  await expect(page.locator(".tooltip")).toContainText("Uzbekistan");
  await page.keyboard.press("Enter");
  await expect(explorer.panelTitle()).toHaveText("Uzbekistan");
  await page.keyboard.press("Escape");
  await expect(explorer.panel()).toBeHidden();
  await expect(explorer.option("Uzbekistan")).toBeFocused();
});

test("Everything can be reached by Tab, in the order of the page", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military");
  const reached = new Set<string>();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => document.activeElement?.closest("[class]")?.className ?? "");
    reached.add(String(where));
    if (where.includes("timeline-play") && reached.size > 5) break;
  }
  const all = [...reached].join(" ");
  for (const part of [
    "skip-link",
    "tour-start",
    "legend-row",
    "country-row",
    "credit",
    "opener",
    "fills-menu",
    "chip",
    "search",
    "control",
  ])
    expect(all).toContain(part);
});
