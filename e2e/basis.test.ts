import { expect, test } from "./explorer";

test("The map shows only what the article states, or only what others add, and says so", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
  await explorer.openMenu();
  const edition = await explorer.edition();
  const all = await explorer.marks("military").count();
  expect(all).toBeGreaterThan(0);
  /** Marks and fills that are shown, and do not rest on a claim that `holds`. */
  const strays = async (holds: (basis: string | undefined) => boolean) => {
    const shown = await page
      .locator(".still [data-entry]:not([data-off]), .overlay .point[data-entry]:visible")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-entry")));
    expect(shown.length).toBeGreaterThan(0);
    return edition.entries.filter(
      ({ id, layer, claims }) =>
        shown.includes(id) && layer !== "disputed" && !claims.some((claim) => holds(edition.claims[claim]?.basis)),
    );
  };
  await page.getByRole("radio", { name: "What the article states" }).filter({ visible: true }).check({ force: true });
  await expect(page).toHaveURL(/basis=article/);
  await expect(page.getByText("The map shows only what the article states.")).toBeVisible();
  expect(await strays((basis) => basis === "article")).toEqual([]);
  // The article speaks of troops in Tajikistan and of workers in Russia.
  await expect(page.locator('.overlay .point[data-entry="m1"]')).toBeVisible();
  await expect(page.locator('.still [data-entry="flow-TJK"]:not([data-off])')).toHaveCount(1);
  await page.getByRole("radio", { name: "What other sources add" }).filter({ visible: true }).check({ force: true });
  await expect(page).toHaveURL(/basis=added/);
  expect(await strays((basis) => basis !== "article")).toEqual([]);
  await page.locator(".notice").getByRole("button", { name: "Show everything" }).click();
  await expect(page).not.toHaveURL(/basis/);
  await expect(explorer.marks("military")).toHaveCount(all);
});
