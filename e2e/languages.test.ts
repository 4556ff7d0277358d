import { expect, test } from "./explorer";

test("The same story reads in Russian, and the theme chosen is kept in the address", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.openMenu();
  await page.getByRole("link", { name: "Русский" }).filter({ visible: true }).click();
  await explorer.isReady();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await explorer.option("Узбекистан").click();
  await expect(explorer.panelTitle()).toHaveText("Узбекистан");
  await expect(explorer.panel()).toContainText("1,3 миллиона человек");
  await explorer.openMenu();
  await page.getByRole("combobox", { name: "Цвета" }).filter({ visible: true }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(/theme=dark/);
  await page.getByRole("link", { name: "English" }).filter({ visible: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Who meets Putin");
});
