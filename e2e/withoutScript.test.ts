import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("Without scripts the map is seen, layers switch, and every country leads to its claims and sources", async ({
  page,
}) => {
  await page.goto("/dushanbe-2025/");
  await expect(page.locator('.still [data-country="TJK"]')).toBeVisible();
  const marks = page.locator('.overlay .point[data-layer="military"]:visible');
  await expect(marks).toHaveCount(0);
  await page.locator("#layer-military").check({ force: true });
  await expect(marks.first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Russian military presence" })).toContainText("Technical site");
  await page.locator("#layer-military").uncheck({ force: true });
  await expect(marks).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Russian military presence" })).toBeHidden();
  await expect(page.locator(".countries").getByText("Joined for the CIS meeting")).toBeVisible();
  await page.locator(".fills-menu > summary").click();
  await page.locator("#layer-csto").check();
  await expect(page.locator('.still [data-layer="csto"]')).toBeVisible();
  await expect(page.locator('.still [data-layer="summits"]')).toBeHidden();
  // The list explains the colours that are shown.
  await expect(page.locator(".countries").getByText("Joined for the CIS meeting")).toBeHidden();
  await expect(page.locator(".countries").getByText("Participation frozen, it says")).toBeVisible();
  await expect(page.locator(".fills-menu > summary")).toHaveText("CSTO", { useInnerText: true });
  await page.locator('.still a:has([data-country="KAZ"])').click();
  await expect(page).toHaveURL(/\/text\/#KAZ$/);
  await expect(page.locator("#KAZ")).toContainText("Tokayev");
  const row = page
    .getByRole("table", { name: "Money sent home, share of GDP" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Tajikistan" }) });
  for (const said of ["30% or more", "47.9 % of GDP", "2024", "World Bank"]) await expect(row).toContainText(said);
  const source = await page.locator("#KAZ a[href^='#source-']").first().getAttribute("href");
  await expect(page.locator(`${source} a`)).toHaveAttribute("href", /^https?:/);
});
