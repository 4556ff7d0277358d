import { projectionOf } from "../src/geo/projection";
import { expect, test } from "./explorer";

test("The tour goes on and back by buttons and arrow keys, each step at an address of its own", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await explorer.tour.start().click();
  await expect(explorer.tour.title()).toHaveText("Six leaders, one summit");
  await expect(page).toHaveURL(/\/dushanbe-2025\/step\/arrival\/(\?|$)/);
  // What the step selects is outlined; its words stand in the place of the list.
  await expect(page.locator(".still .selected")).toHaveAttribute("href", "#c-TJK");
  await explorer.inSight(explorer.tour.title(), "the step’s words");
  await expect(explorer.panel()).toBeHidden();
  // The keyboard goes on from where the reader pressed.
  await expect(explorer.tour.next()).toBeFocused();
  await expect(explorer.tour.next()).toContainText("Three more join");
  await page.keyboard.press("Enter");
  await expect(explorer.tour.title()).toHaveText("Three more join");
  await expect(explorer.tour.next()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(explorer.tour.title()).toHaveText("Named, but not there");
  await expect(explorer.layer("ties")).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(explorer.tour.title()).toHaveText("Three more join");
  await explorer.tour.previous().click();
  await expect(explorer.tour.places()).toHaveAccessibleName("Step 1 of 9");
  await explorer.tour.previous().click({ force: true });
  await expect(page).toHaveURL(/step\/arrival/);
});

test("From right to left, the left arrow key leads on", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/fa/step/arrival/");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/step\/second-circle/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step\/arrival/);
});

test("Any step can be chosen, and its link leads to a page of its own", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.tour.start().click();
  const link = explorer.tour.places().getByRole("link", { name: "The court’s warrant" });
  const { pathname } = new URL((await link.getAttribute("href")) ?? "", page.url());
  expect(pathname).toBe("/dushanbe-2025/step/warrant/");
  await link.click();
  await expect(explorer.tour.title()).toHaveText("The court’s warrant");
  await expect(link).toHaveAttribute("aria-current", "step");
  await expect(page).toHaveURL(/step\/warrant\//);
  await page.reload();
  await expect(explorer.tour.title()).toHaveText("The court’s warrant");
});

test("A reader explores from any step and comes back to it", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/step/empty-seats/");
  await expect(explorer.tour.back(3)).toHaveCount(0);
  await explorer.clickAt([66, 48.5]);
  await explorer.panelIsInSight("Kazakhstan");
  await page.getByRole("button", { name: "Close Kazakhstan" }).click();
  await explorer.switchLayer("military", true);
  await expect(explorer.tour.title()).toHaveText("Named, but not there");
  await explorer.tour.back(3).click();
  await expect(explorer.layer("military")).not.toBeChecked();
  await explorer.tour.leave().click();
  await expect(explorer.tour.title()).toBeHidden();
  await expect(explorer.option("Tajikistan")).toBeVisible();
  await expect(page).toHaveURL(/\/dushanbe-2025\/(\?|$)/);
  await explorer.tour.back(3).click();
  await expect(page).toHaveURL(/step\/empty-seats/);
});

test("A step is announced once, and the map is described as it is now", async ({ explorer, page }) => {
  await explorer.openStill();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll("[aria-live], [role=status]"))
      new MutationObserver(() => region.textContent?.trim() && said.push(region.textContent)).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  });
  await explorer.tour.start().click();
  await explorer.tour.next().click();
  await expect(explorer.tour.title()).toHaveText("Three more join");
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(/^Three more join.*prime minister/s);
  await expect(page.locator("#stage")).toHaveAccessibleDescription(/The map has moved west/);
});

test("What a step says rests on claims with sources", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/step/workers/");
  await explorer.tour.region().getByText("Sources", { exact: true }).click();
  const claims = explorer.tour.region().locator(".claim");
  await expect(claims).toHaveCount(7);
  await expect(claims.first().locator('a[href^="http"]').first()).toBeVisible();
  expect(await explorer.violations()).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".paper").getByRole("heading", { name: "Workers go, money comes" })).toBeVisible();
});

test("The live map goes where the step looks, at once for readers who want less motion", async ({ explorer, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await explorer.openLive("/dushanbe-2025/step/soldiers/");
  await explorer.tour.next().click();
  const { steps } = await explorer.edition();
  const step = steps.find(({ id }) => id === "workers");
  if (!step) throw new Error("no such step");
  // What the step looks at is a part of the frame; the map lays it in the part of the stage that nothing covers.
  const free = await page.locator("#stage").evaluate((stage) => {
    const { left, top, right, bottom } = stage.getBoundingClientRect();
    const covered = (side: string) =>
      Number.parseFloat(getComputedStyle(stage).getPropertyValue(`--covered-${side}`)) || 0;
    const [x, y] = [left + covered("left"), top + covered("top")];
    return { x, y, width: right - covered("right") - x, height: bottom - covered("bottom") - y };
  });
  const place = (across: number, down: number) => {
    const { x, y, width, height } = step.focus.large;
    const lngLat = projectionOf(step.camera).invert?.([x + width * across, y + height * down]);
    return explorer.placeOf([lngLat?.[0] ?? 0, lngLat?.[1] ?? 0]);
  };
  const away = async () => {
    const [x, y] = await place(0.5, 0.5);
    return Math.hypot(x - free.x - free.width / 2, y - free.y - free.height / 2);
  };
  await expect.poll(away, { message: "from the middle of the free part" }).toBeLessThan(3);
  const [west, east, north, south] = [
    (await place(0, 0.5))[0] - free.x,
    free.x + free.width - (await place(1, 0.5))[0],
    (await place(0.5, 0))[1] - free.y,
    free.y + free.height - (await place(0.5, 1))[1],
  ];
  // All of it is seen, about as large as it can be.
  expect(Math.min(west, east, north, south)).toBeGreaterThanOrEqual(0);
  expect(Math.min(west, east, north, south)).toBeLessThan(40);
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the step stands at the top of the sheet, swipes turn it, and the map keeps half", async ({
    explorer,
    page,
  }) => {
    await explorer.openStill();
    await explorer.tour.start().click();
    await explorer.inSight(explorer.tour.title(), "the step’s words");
    expect((await page.locator("#stage").boundingBox())?.height).toBeGreaterThanOrEqual(844 / 2);
    await explorer.tour.swipe("left");
    await expect(explorer.tour.places()).toHaveAccessibleName("Step 2 of 9");
    await explorer.tour.swipe("right");
    await expect(explorer.tour.places()).toHaveAccessibleName("Step 1 of 9");
  });

  test("the tour works in a frame, which keeps its address", async ({ explorer, page }) => {
    await explorer.openStill("/dushanbe-2025/ru/embed/", "theme=dark");
    await page.getByRole("link", { name: "История в 9 шагах" }).click();
    await explorer.tour.next().click();
    await expect(explorer.tour.places()).toHaveAccessibleName("Шаг 2 из 9");
    await expect(page).toHaveURL(/embed\/\?still&theme=dark$/);
  });
});

test.describe("Without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the steps read as a text with pictures, and the links go from step to step", async ({ page }) => {
    await page.goto("/dushanbe-2025/step/soldiers/");
    await page.locator(".step-next").filter({ visible: true }).click();
    await expect(page).toHaveURL(/\/step\/workers\/$/);
    await expect(page.locator(".step-words h2")).toHaveText("Workers go, money comes");
    await page.goto("/dushanbe-2025/text/");
    const pictures = page.locator("#steps img");
    await expect(pictures).toHaveCount(9);
    await pictures.last().scrollIntoViewIfNeeded();
    await expect(pictures.last()).toHaveAccessibleName(/Moldova/);
    await expect.poll(() => pictures.last().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1200);
  });
});
