import { expect, test } from "./explorer";

test("Chips switch the layers, and the address keeps what was chosen", async ({ explorer, page }) => {
  await explorer.openStill();
  // One message at the beginning: the countries' parts, and no marks.
  await expect(explorer.marks("military")).toHaveCount(0);
  await explorer.switchLayer("military", true);
  await expect(explorer.marks("military").first()).toBeVisible();
  await explorer.inSight(explorer.legendRow("Base"), "the key of the marks");
  await explorer.switchLayer("icc", true);
  await expect(explorer.layer("summits")).not.toBeChecked();
  await expect(page).toHaveURL(/layers=icc,military/);
  await page.reload();
  await explorer.isReady();
  await expect(explorer.layer("icc")).toBeChecked();
  await expect(explorer.layer("military")).toBeChecked();
  await expect(page.locator('.still [data-layer="icc"]')).toBeVisible();
  await expect(page.locator('.still [data-layer="summits"]')).toBeHidden();
});

test("A row of the legend lifts its countries out of a dimmed map, and lets them go", async ({ explorer, page }) => {
  await explorer.openStill();
  const opacity = (entry: string) =>
    page.locator(`.still [data-entry="${entry}"]`).evaluate((each) => Number(getComputedStyle(each).opacity));
  await explorer.legendRow("Joined for the CIS meeting").hover();
  await expect.poll(() => opacity("role-KAZ")).toBeLessThan(0.5);
  expect(await opacity("role-ARM")).toBe(1);
  await page.locator(".masthead h1").hover();
  await expect.poll(() => opacity("role-KAZ")).toBe(1);
});

test("A row that is pressed narrows map and list down to it, until everything is shown again", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await explorer.legendRow("Joined for the CIS meeting").click();
  await expect(explorer.legendRow("Joined for the CIS meeting")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator('.still [data-entry="role-KAZ"]')).toBeHidden();
  await expect(page.locator('.still [data-entry="role-ARM"]')).not.toHaveAttribute("data-off");
  await expect(explorer.option("Kazakhstan")).toHaveCount(0);
  await expect(explorer.option("Armenia")).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(explorer.option("Kazakhstan")).toBeVisible();

  await explorer.switchLayer("military", true);
  await expect(explorer.marks("military").first()).toBeVisible();
  const all = await explorer.marks("military").count();
  await explorer.legendRow("Base").click();
  await expect.poll(() => explorer.marks("military").count()).toBeLessThan(all);
});

test("A selection brings its own marks where their layer is off, and the chip says so", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "select=TJK");
  await expect(explorer.marks("military").first()).toBeVisible();
  const { entries } = await explorer.edition();
  const shown = await explorer.marks("military").evaluateAll((marks) => marks.map((mark) => mark.dataset.entry ?? ""));
  for (const id of shown) {
    const place = entries.find((entry) => entry.id === id)?.place;
    expect(place?.at === "point" && place.country).toBe("TJK");
  }
  await expect(page.locator(".chip", { has: page.locator("> #layer-military") })).toContainText("only Tajikistan");
  await expect(explorer.layer("military")).not.toBeChecked();
  await page.keyboard.press("Escape");
});

test("What is shown is a table too, which sorts, and leads back to the map", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=remittances,migration");
  await explorer.list().getByText("As a table").click();
  const table = page.getByRole("table");
  const first = () => table.locator("tbody tr").first();
  await table.getByRole("button", { name: "Figure" }).click();
  await expect(table.getByRole("columnheader", { name: "Figure" })).toHaveAttribute("aria-sort", "descending");
  await table.getByRole("button", { name: "Who" }).click();
  await expect(first()).toContainText("Armenia");
  await expect(first().getByRole("link").first()).toHaveAttribute("href", /^https?:/);
  expect(await explorer.violations()).toEqual([]);
  await first().getByRole("button").click();
  await expect(table).toHaveCount(0);
  await explorer.panelIsInSight("Armenia");
});

test("Layers, days and filters are said once", async ({ explorer, page }) => {
  await explorer.openStill();
  const status = page.locator("#explorer > [role=status]").first();
  await explorer.switchLayer("ties", true);
  await expect(status).toHaveText("Ties and tensions: shown");
  await explorer.timeline.slider().press("ArrowRight");
  await expect(status).toContainText("9 October 2025");
  await explorer.legendRow("Host").click();
  await expect(status).toHaveText("Showing only: Host");
  await expect(page.locator("#stage")).toHaveAccessibleDescription(/now shows: .*Ties and tensions.*9 October 2025/);
});

test("Reset returns to the opening view", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=sco,ties&select=CHN");
  await page.getByRole("button", { name: "Back to the opening view" }).click();
  await expect(explorer.layer("summits")).toBeChecked();
  await expect(explorer.panel()).toBeHidden();
  expect(new URL(page.url()).search).toBe("");
});

test("A broken address is ignored in its broken parts only", async ({ explorer, page }) => {
  await explorer.openStill(
    "/dushanbe-2025/",
    "select=XXX&layers=nonsense,ties,%3Cscript%3E&date=2025-99-99&theme=dark&at=1,2",
  );
  await expect(explorer.panel()).toBeHidden();
  await expect(explorer.layer("ties")).toBeChecked();
  await expect(explorer.layer("summits")).not.toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByText("ignored: select, layers, date, at.")).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.locator(".notice")).toHaveCount(0);
});

test("A date shows what held on that day", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=military&date=2010-06-01");
  await expect(explorer.page.locator('.overlay [data-entry="m25.1"]')).toBeVisible();
  await expect(explorer.page.locator('.overlay [data-entry="m25.2"]')).toHaveCount(0);
});
