import { expect, test } from "./explorer";

const help = "How to read this map";

test("A question mark on the map or in a list opens the help, and leads back", async ({ explorer, page }) => {
  await explorer.openStill();
  const dialog = page.getByRole("dialog", { name: help });
  await explorer.list().locator(".country-row").filter({ visible: true }).first().focus();
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText("Page Down");
  expect(await explorer.violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(explorer.option("Tajikistan")).toBeFocused();
});

test("Elsewhere a question mark is a question mark", async ({ explorer, page }) => {
  await explorer.openStill();
  const dialog = page.getByRole("dialog", { name: help });
  await page.keyboard.press("?");
  await explorer.searchBox().focus();
  await page.keyboard.type("who?");
  await expect(explorer.searchBox()).toHaveValue("who?");
  await page.locator(".fills-menu > summary").focus();
  await page.keyboard.press("Control+?");
  await expect(dialog).toHaveCount(0);
});

for (const path of ["/dushanbe-2025/", "/dushanbe-2025/embed/"])
  test(`A button opens the help: ${path}`, async ({ explorer, page }) => {
    if (path.includes("embed")) await page.setViewportSize({ width: 400, height: 480 });
    await explorer.openStill(path);
    await explorer.openMenu();
    await explorer.opener(`Help: ${help[0]?.toLowerCase()}${help.slice(1)}`).click();
    await expect(page.getByRole("dialog", { name: help })).toBeVisible();
  });

test("In Persian the question mark of its keyboards does the same", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/fa/");
  await explorer.list().locator(".country-row").filter({ visible: true }).first().focus();
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "؟", bubbles: true })),
  );
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await explorer.violations()).toEqual([]);
});
