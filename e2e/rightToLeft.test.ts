import { expect, test } from "./explorer";

test("A reader of Persian selects a country, switches a layer and moves by arrow keys, from right to left", async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await explorer.openStill("/dushanbe-2025/fa/");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");

  // The column stands at the right, the map at the left.
  const column = await page.locator(".masthead").boundingBox();
  const map = await page.locator("#stage").boundingBox();
  expect(map?.x).toBe(0);
  expect(column?.x).toBeGreaterThanOrEqual((map?.x ?? 0) + (map?.width ?? 0) - 1);

  // Geography is not mirrored, and names hang on their places.
  const { labels } = await explorer.edition();
  const [x, y] = await explorer.placeOf(labels.find(({ id }) => id === "moscow")?.lngLat ?? [0, 0]);
  const label = await page.locator('.overlay .label[data-item="label-moscow"] .sign:visible').first().boundingBox();
  if (!label) throw new Error("Moscow has no name");
  const [left, right] = [label.x - x, x - label.x - label.width];
  const [above, below] = [label.y - y, y - label.y - label.height];
  expect(Math.hypot(Math.max(0, left, right), Math.max(0, above, below))).toBeLessThan(16);

  await explorer.option("ازبکستان").click();
  await expect(explorer.panelTitle()).toHaveText("ازبکستان");
  await expect(explorer.panel()).toContainText("۱٫۳ میلیون نفر");
  await expect(page).toHaveURL(/select=UZB/);

  await page.keyboard.press("Escape");
  await explorer.option("ازبکستان").focus();
  await page.keyboard.press("ArrowUp");
  const active = await page.locator(".country-row:focus b").textContent();
  await page.keyboard.press("Enter");
  await expect(explorer.panelTitle()).toHaveText(active ?? "");
  expect(active).not.toBe("ازبکستان");

  await explorer.switchLayer("ties", true);
  await expect(page.locator('.still [data-layer="ties"]')).toBeVisible();
  await expect(page).toHaveURL(/layers=/);

  // Keyboards of Arabic write some letters otherwise.
  await page.getByRole("combobox", { name: "یافتن جا یا نام" }).fill("ارمنستان");
  await page.keyboard.press("Enter");
  await expect(explorer.panelTitle()).toHaveText("ارمنستان");
  await page.getByRole("combobox", { name: "یافتن جا یا نام" }).fill("قرقيزستان");
  await page.keyboard.press("Enter");
  await expect(explorer.panelTitle()).toHaveText("قرقیزستان");
});
