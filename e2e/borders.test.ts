import { expect, test } from "./explorer";

test("The note on the map says whose borders are drawn, explains them, and leads to each disputed area", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await page.getByRole("link", { name: "Borders: Natural Earth, UN-aligned" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Borders" });
  await expect(dialog).toContainText("It follows resolutions of the General Assembly where there are any");
  await dialog.getByRole("button", { name: /Crimea/ }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(explorer.panelTitle()).toContainText("Crimea");
});
