import { expect, test } from "./explorer";

test("Legend rows are the switches, and the address keeps what was chosen", async ({ explorer, page }) => {
  await explorer.openStill();
  await expect(explorer.marks("military").first()).toBeVisible();
  await explorer.switchLayer("military", false);
  await expect(explorer.marks("military")).toHaveCount(0);
  await explorer.layer("icc").check({ force: true });
  await expect(explorer.layer("summits")).not.toBeChecked();
  expect(page.url()).toContain("layers=icc,migration");
  await page.reload();
  await explorer.isReady();
  await expect(explorer.layer("icc")).toBeChecked();
  await expect(explorer.layer("military")).not.toBeChecked();
  await expect(page.locator('.still [data-layer="icc"]')).toBeVisible();
  await expect(page.locator('.still [data-layer="summits"]')).toBeHidden();
});

test("A row of the legend lifts its countries out, and lets them go", async ({ explorer, page }) => {
  await explorer.openStill();
  await page.locator(".legend").getByRole("button", { name: "Joins for the CIS meeting" }).hover();
  await expect(page.locator(".still .is-highlighted")).toHaveCount(3);
  await page.locator("h1").hover();
  await expect(page.locator(".still .is-highlighted")).toHaveCount(0);
});

test("Reset returns to the opening view", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=sco,ties&select=CHN");
  await page.getByRole("button", { name: "Back to the opening view" }).click();
  await expect(explorer.layer("summits")).toBeChecked();
  await expect(explorer.panel()).toHaveCount(0);
  expect(new URL(page.url()).search).toBe("");
});

test("A broken address is ignored in its broken parts only", async ({ explorer, page }) => {
  await explorer.openStill(
    "/dushanbe-2025/",
    "select=XXX&layers=nonsense,ties,%3Cscript%3E&date=2025-99-99&theme=dark&at=1,2",
  );
  await expect(explorer.panel()).toHaveCount(0);
  await expect(explorer.layer("ties")).toBeChecked();
  await expect(explorer.layer("summits")).not.toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByText("ignored: select, layers, date, at.")).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.locator(".notice")).toHaveCount(0);
});

test("A date shows what held on that day", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "date=2010-06-01");
  await expect(explorer.page.locator('.overlay [data-entry="m25.1"]')).toBeVisible();
  await expect(explorer.page.locator('.overlay [data-entry="m25.2"]')).toHaveCount(0);
});
