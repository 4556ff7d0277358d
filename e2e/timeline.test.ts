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

test("An event of the day leads to its claims and sources, and to the map on its day", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "date=2023-03-17");
  await expect(explorer.timeline.event()).toContainText("ICC issues warrants for Putin and Lvova-Belova");
  await explorer.timeline.event().click();
  const dialog = page.getByRole("dialog", { name: "Timeline" });
  await expect(dialog).toBeVisible();
  expect(await explorer.violations()).toEqual([]);
  await dialog.getByRole("button", { name: "Armenia becomes a member of the ICC" }).click();
  await expect(dialog).toBeHidden();
  await explorer.panelIsInSight("Armenia becomes a member of the ICC");
  await expect(explorer.timeline.date()).toHaveText("1 February 2024");
  await explorer
    .panel()
    .getByText(/\d sources?$/)
    .first()
    .click();
  await explorer.inSight(explorer.panel().locator('.panel-sources a[href^="http"]').first(), "a source");
});

test("There is one stop a day, evenly spaced: later ones are hollow, the selection’s are in the accent", async ({
  explorer,
  page,
}) => {
  await explorer.openStill("/dushanbe-2025/", "select=ARM");
  const { events, date } = await explorer.edition();
  const stops = page.locator(".timeline-axis circle");
  const days = new Set([date, ...events.map((event) => `${event.date.split("/")[0]}-01-01`.slice(0, 10))]);
  await expect(stops).toHaveCount(days.size);
  const places = await stops.evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect()).map(({ x, width }) => x + width / 2),
  );
  const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1);
  await expect(page.locator(".timeline-axis .is-later")).toHaveCount(
    [...days].filter((day) => (day ?? "") > date).length,
  );
  expect(await page.locator(".timeline-axis .is-own").count()).toBeGreaterThan(3);
  await explorer.inSight(explorer.timeline.slider(), "the timeline");
});

test("What is known by its year is written as a year", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "date=2004-01-01");
  await expect(explorer.timeline.date()).toHaveText("2004");
  await expect(explorer.timeline.event()).toContainText("Russian division becomes the 201st military base");
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
