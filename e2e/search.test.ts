import { expect, test } from "./explorer";

for (const name of ["Kirghizia", "Кыргызстан", "قرقیزستان", "kyrg"])
  test(`Searching for ${name} finds Kyrgyzstan`, async ({ explorer, page }) => {
    await explorer.openStill();
    await explorer.searchBox().focus();
    await explorer.searchBox().fill(name);
    await page.getByRole("option", { name: "Kyrgyzstan" }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(explorer.panelTitle()).toHaveText("Kyrgyzstan");
  });

test("A name that no country has is answered in words", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.searchBox().fill("Atlantis");
  await expect(page.getByText("No matches").last()).toBeVisible();
});
