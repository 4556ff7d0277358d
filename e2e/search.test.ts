import { expect, test } from "./explorer";

test("Kyrgyzstan is found by any of its names, and Escape in the empty field closes its panel again", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await explorer.searchBox().focus();
  for (const name of ["Kirghizia", "Кыргызстан", "قرقیزستان", "kyrg"]) {
    await explorer.searchBox().fill(name);
    await page.getByRole("option", { name: "Kyrgyzstan" }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(explorer.panelTitle(), name).toHaveText("Kyrgyzstan");
    await page.keyboard.press("Escape");
    await expect(explorer.panel()).toBeHidden();
  }
});

test("A name that no country has is answered in words", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.searchBox().fill("Atlantis");
  await expect(page.getByText("No matches").last()).toBeVisible();
});
