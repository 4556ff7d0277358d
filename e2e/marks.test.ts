import { expect, test } from "./explorer";

test("Every mark on the map can be selected by keyboard, as a click on the map does", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration,ties");
  const edition = await explorer.edition();
  for (const layer of edition.layers.filter(({ draws }) => draws === "marks")) {
    const list = explorer.markList(layer.title);
    await list.locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(list).toHaveAttribute("open", "");
    await page.keyboard.press("Tab");
    const name = await list.getByRole("button").first().textContent();
    await expect(list.getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(explorer.panelTitle()).toHaveText(name ?? "");
    await page.keyboard.press("Escape");
    await expect(list.getByRole("button").first()).toBeFocused();
  }
});

test("The list of marks has what the map shows, and no more", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military");
  const edition = await explorer.edition();
  const title = (id: string) => edition.layers.find((layer) => layer.id === id)?.title ?? "";
  await expect(explorer.markList(title("migration"))).toHaveCount(0);
  await explorer.switchLayer("migration", true);
  await expect(explorer.markList(title("migration"))).toHaveCount(1);
  const list = explorer.markList(title("military"));
  await list.locator("summary").click();
  const drawn = await explorer
    .marks("military")
    .evaluateAll((marks) => marks.reduce((sum, mark) => sum + Number((mark as HTMLElement).dataset.count ?? 1), 0));
  expect(drawn).toBeGreaterThan(20);
  await expect(list.getByRole("button")).toHaveCount(drawn);
});

test("A mark that is gathered with others is the one that shows when it is selected", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
  const hidden = page.locator('.overlay .point[data-entry="m3.2"]');
  await expect(hidden).toHaveCount(0);
  const list = explorer.markList("Russian military presence");
  await list.locator("summary").click();
  await list.getByRole("button", { name: /Kulob/ }).click();
  await expect(hidden).toBeVisible();
  await expect(hidden).toHaveClass(/is-selected/);
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a mark is chosen from the list in the sheet, and read above it", async ({ explorer }) => {
    await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
    const list = explorer.markList("Labour migrants in Russia");
    await list.locator("summary").tap();
    await list.getByRole("button", { name: "Uzbekistan" }).tap();
    await expect(explorer.panelTitle()).toBeInViewport();
    await expect(explorer.panelTitle()).toContainText("Uzbekistan");
  });

  test("in a frame too", async ({ explorer, page }) => {
    await page.setViewportSize({ width: 400, height: 480 });
    await explorer.openStill("/dushanbe-2025/embed/", "layers=summits,migration");
    const list = explorer.markList("Labour migrants in Russia");
    await list.locator("summary").tap();
    await list.getByRole("button", { name: "Uzbekistan" }).tap();
    await expect(explorer.panelTitle()).toBeInViewport();
    expect(await explorer.violations()).toEqual([]);
  });
});
