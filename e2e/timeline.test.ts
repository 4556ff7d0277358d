import { expect, test } from "./explorer";

test("The keyboard moves the date, which the slider says in words, and the address keeps", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  const { slider, date, back } = explorer.timeline;
  await expect(slider()).toHaveAttribute("aria-valuetext", /^8 October 2025\. /);
  await slider().focus();
  await page.keyboard.press("ArrowRight");
  await expect(date()).toHaveText("9 October 2025");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(date()).toHaveText("7 October 2025");
  await expect(page).toHaveURL(/date=2025-10-07/);
  await page.keyboard.press("Home");
  await expect(date()).toHaveText("8 December 1991");
  await expect(slider()).toHaveAttribute("aria-valuetext", /The CIS is founded/);
  await page.keyboard.press("End");
  await expect(date()).toHaveText("19 January 2026");
  await expect(explorer.timeline.region()).toContainText("after the article");
  await back().click();
  await expect(date()).toHaveText("8 October 2025");
  await expect(page).not.toHaveURL(/date=/);
});

test("Bases close, memberships begin and freeze, and the warrant appears as time goes", async ({ explorer }) => {
  const shown = async (query: string) => {
    await explorer.openStill("/dushanbe-2025/", query);
    return explorer.page
      .locator(".still [data-entry]:not([data-off]), .overlay [data-entry]:visible")
      .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset.entry ?? ""));
  };
  const { entries } = await explorer.openStill().then(explorer.edition);
  const id = (begins: string, during: string) =>
    entries.find((entry) => entry.id.startsWith(begins) && entry.during?.startsWith(during))?.id ?? "none";

  // The radar at Gabala, whose last day was 9 December 2012.
  const gabala = entries.filter((entry) => entry.layer === "military" && entry.claims.includes("m25-end"));
  expect(gabala.length).toBeGreaterThan(1);
  const before = await shown("layers=military&date=2012-12-01&select=AZE");
  const after = await shown("layers=military&date=2013-01-01&select=AZE");
  expect(gabala.filter((entry) => before.includes(entry.id))).not.toEqual(
    gabala.filter((entry) => after.includes(entry.id)),
  );

  // Kyrgyzstan joins the EAEU; Armenia freezes its part in the CSTO.
  const kyrgyz = id("mem-eaeu-KGZ", "2015-08-06");
  expect(await shown("layers=eaeu&date=2015-08-05")).not.toContain(kyrgyz);
  expect(await shown("layers=eaeu&date=2015-08-06")).toContain(kyrgyz);
  const frozen = id("mem-csto-ARM", "2024");
  expect(await shown("layers=csto&date=2024-01-15")).not.toContain(frozen);
  expect(await shown("layers=csto&date=2024-03-01")).toContain(frozen);

  expect(await shown("layers=ties&date=2023-03-16")).not.toContain("tie-warrant");
  expect(await shown("layers=ties&date=2023-03-17")).toContain("tie-warrant");
});

test("An event of the day unfolds into its claims and sources", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "date=2023-03-17");
  await expect(explorer.timeline.event()).toHaveText("ICC issues warrants for Putin and Lvova-Belova");
  await explorer.timeline.event().click();
  const claims = explorer.timeline.region().locator(".claim");
  await expect(claims.first()).toBeInViewport();
  await expect(claims.first().locator('a[href^="http"]').first()).toBeVisible();
  expect(await explorer.violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(claims.first()).toBeHidden();
});

test("What is known by its year is written as a year", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "date=2004-01-01");
  await expect(explorer.timeline.date()).toHaveText("2004");
  await expect(explorer.timeline.event()).toHaveText("Russian division becomes the 201st military base");
});

test("Play goes through the events, pauses, and stops at the last", async ({ explorer, page }) => {
  await page.clock.install();
  await explorer.openStill("/dushanbe-2025/", "date=2025-09-01");
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await explorer.timeline.play().click();
  await expect(explorer.timeline.date()).toHaveText("7 October 2025");
  await page.clock.runFor(2000);
  await expect(explorer.timeline.date()).toHaveText("8 October 2025");
  await explorer.timeline.pause().click();
  await page.clock.runFor(10_000);
  await expect(explorer.timeline.date()).toHaveText("8 October 2025");
  await explorer.timeline.play().click();
  for (let turns = 0; turns < 8; turns += 1) await page.clock.runFor(2000);
  await expect(explorer.timeline.date()).toHaveText("19 January 2026");
  await expect(explorer.timeline.play()).toBeVisible();
});

test("A press on the axis goes to the nearest day that has something to show", async ({ explorer, page }) => {
  await explorer.openStill();
  const box = await explorer.timeline.slider().boundingBox();
  if (!box) throw new Error("no slider");
  await page.mouse.click(box.x + 12, box.y + box.height / 2);
  await expect(explorer.timeline.date()).toHaveText(/199[12]/);
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the timeline is in the sheet, and the map keeps at least half", async ({ explorer, page }) => {
    await explorer.openStill();
    await expect(explorer.timeline.slider()).toBeInViewport();
    expect((await page.locator("#stage").boundingBox())?.height).toBeGreaterThanOrEqual(844 / 2);
  });

  test("in a frame a button shows it over the legend, and the map stays in sight", async ({ explorer, page }) => {
    await page.setViewportSize({ width: 400, height: 480 });
    await explorer.openStill("/dushanbe-2025/embed/");
    await expect(explorer.timeline.region()).toBeHidden();
    await page.getByRole("button", { name: "Timeline" }).click();
    await explorer.timeline.slider().press("ArrowRight");
    await expect(explorer.timeline.date()).toHaveText("9 October 2025");
    const panel = await page.locator(".embed-panel").boundingBox();
    expect(panel?.height).toBeLessThan(480 / 2);
    await page.keyboard.press("Escape");
    await expect(explorer.timeline.region()).toBeHidden();
  });
});
