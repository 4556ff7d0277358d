import { expect, test } from "./explorer";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("On a phone the sheet has three stops, and the map keeps at least half the screen", async ({ explorer, page }) => {
  await explorer.openStill();
  const top = () => page.locator(".list").evaluate((sheet) => sheet.getBoundingClientRect().top);
  const height = () => page.locator("#stage").evaluate((stage) => stage.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThanOrEqual(844 / 2);
  const half = await top();
  await page.getByRole("button", { name: "Open the whole panel" }).click();
  await expect.poll(top).toBeLessThan(120);
  // The page itself does not scroll.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.getByRole("button", { name: "Make the map larger" }).click();
  await expect.poll(top).toBeGreaterThan(half + 60);
  await page.getByRole("button", { name: "Show the panel" }).click();
  await expect.poll(top).toBeCloseTo(half, -1);
});

test("The bar leads into the story, to the search and to everything else", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.inSight(explorer.tour.start(), "the way into the story");
  await page.getByRole("button", { name: "Find a place or a name" }).click();
  await explorer.searchBox().fill("Kirghizia");
  await page.getByRole("option", { name: "Kyrgyzstan" }).first().click();
  await explorer.panelIsInSight("Kyrgyzstan");
  await explorer.openMenu();
  for (const name of ["Share", "Embed", "Sources", "How the article holds up"])
    await explorer.inSight(explorer.opener(name), name);
  await explorer.inSight(page.getByRole("link", { name: "Русский" }).filter({ visible: true }), "Russian");
});

test("A chip with the day opens the list of events, and a press shows the map on that day", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  const chip = page.getByRole("button", { name: "Date of the map: 8 October 2025" }).filter({ visible: true });
  await explorer.inSight(chip, "the day");
  await chip.click();
  await page.getByRole("button", { name: "17 March 2023" }).click();
  await expect(page).toHaveURL(/date=2023-03-17/);
  await expect(
    page.getByRole("button", { name: "Date of the map: 17 March 2023" }).filter({ visible: true }),
  ).toBeVisible();
});
