import { expect, test } from "./explorer";

test("The list of countries is the keyboard's way in", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.list().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  const active = () =>
    explorer
      .list()
      .evaluate((list) => document.getElementById(list.getAttribute("aria-activedescendant") ?? "")?.textContent);
  expect(await active()).toBe("Tajikistan");
  await page.keyboard.press("ArrowDown");
  expect(await active()).toBe("Russia");
  await page.keyboard.type("uz");
  expect(await active()).toBe("Uzbekistan");
  await expect(page.locator('.still [data-country="UZB"]')).toHaveClass(/is-highlighted/);
  await expect(page.locator(".tooltip")).toContainText("Uzbekistan");
  await page.keyboard.press("Enter");
  await expect(explorer.panelTitle()).toHaveText("Uzbekistan");
  await page.keyboard.press("Escape");
  await expect(explorer.panel()).toBeHidden();
});

test("Everything can be reached by Tab, in the order of the page", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "select=TJK");
  const reached = new Set<string>();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => document.activeElement?.closest("[class]")?.className ?? "");
    reached.add(String(where));
    if (where === "credit" && reached.size > 5) break;
  }
  const all = [...reached].join(" ");
  for (const part of [
    "skip-link",
    "pill",
    "toggle",
    "row",
    "search",
    "control",
    "panel-close",
    "panel-topic",
    "panel-standing",
  ])
    expect(all).toContain(part);
});
