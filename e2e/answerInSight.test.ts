import type { Page } from "@playwright/test";
import { type Explorer, expect, test } from "./explorer";

/** Where to press so that a country of the still is meant: a point on which nothing else lies. */
const pointOn = (page: Page, country: string) =>
  page.evaluate((code) => {
    const { left, top, width, height } = (document.getElementById(`c-${code}`) as Element).getBoundingClientRect();
    for (let i = 1; i < 24; i++)
      for (let j = 1; j < 24; j++) {
        const [x, y] = [left + (width * ((i * 7) % 24)) / 24, top + (height * ((j * 5) % 24)) / 24] as const;
        if (document.elementFromPoint(x, y)?.closest(`[data-country="${code}"]`)) return { x, y };
      }
    throw new Error(`${code} is nowhere to be pressed`);
  }, country);

/** The ways by which a reader selects Kazakhstan. */
const ways: Record<string, (explorer: Explorer, page: Page) => Promise<void>> = {
  "a press or tap": async (explorer, page) => {
    await explorer.openStill();
    const { x, y } = await pointOn(page, "KAZ");
    if (await page.evaluate(() => navigator.maxTouchPoints > 0)) await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
  },
  "a link": (explorer) => explorer.openStill("/dushanbe-2025/", "select=KAZ"),
  "a link after a number sign": async (explorer, page) => {
    await page.goto("/dushanbe-2025/?still#KAZ");
    await explorer.isReady();
  },
};

for (const [width, height] of [
  [1920, 1080],
  [1280, 800],
  [768, 1024],
  [844, 390],
  [390, 844],
  [320, 568],
] as const)
  test.describe(`At ${width}×${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 1000 });
    for (const [way, select] of Object.entries(ways))
      test(`${way} shows name and part where the reader looks, the first time too`, async ({ explorer, page }) => {
        await select(explorer, page);
        await explorer.panelIsInSight("Kazakhstan");
      });
  });

for (const [width, height] of [
  [640, 560],
  [320, 480],
] as const)
  test.describe(`In a frame of ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });
    test("a press and a link show name and part", async ({ explorer, page }) => {
      await explorer.openStill("/dushanbe-2025/embed/");
      const { x, y } = await pointOn(page, "KAZ");
      await page.mouse.click(x, y);
      await explorer.panelIsInSight("Kazakhstan");
      await explorer.openStill("/dushanbe-2025/embed/", "select=TJK");
      await explorer.panelIsInSight("Tajikistan");
    });
  });

test("The first press on the live map is answered in sight", async ({ explorer }) => {
  test.slow();
  await explorer.openLive();
  await explorer.clickAt([90, 62]);
  await explorer.panelIsInSight("Russia");
});

test("Closing returns the focus to where the reader was", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.option("Tajikistan").focus();
  await page.keyboard.press("Enter");
  await expect(explorer.panelTitle()).toBeFocused();
  await explorer.panelIsInSight("Tajikistan");
  await page.keyboard.press("Escape");
  await expect(explorer.panel()).toBeHidden();
  await expect(explorer.option("Tajikistan")).toBeFocused();
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("going back closes the panel, whatever it showed last, and leaves no entry behind", async ({
    explorer,
    page,
  }) => {
    await page.goto("/");
    await explorer.openStill();
    const { x, y } = await pointOn(page, "KAZ");
    await page.touchscreen.tap(x, y);
    await explorer.panelIsInSight("Kazakhstan");
    await expect(page).toHaveURL(/select=KAZ/);
    await page.goBack();
    await expect(explorer.panel()).toBeHidden();
    await expect(page).not.toHaveURL(/select/);
    await page.touchscreen.tap(x, y);
    await explorer.panelIsInSight("Kazakhstan");
    await page.getByRole("button", { name: "Close Kazakhstan" }).click();
    await expect(explorer.panel()).toBeHidden();
    await expect(page).not.toHaveURL(/select/);
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
  });
});

test("In 1995 nothing is said of later: no role, no part, no figure", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "select=TJK&date=1995-01-01");
  await expect(explorer.panelTitle()).toHaveText("Tajikistan");
  await explorer.inSight(explorer.panelTitle());
  await expect(explorer.panel()).toContainText("later days is left out");
  await expect(explorer.panel()).not.toContainText("Host.");
  await expect(explorer.panel().locator(".panel-figures")).toHaveCount(0);
  for (const said of await explorer.panel().locator("[data-claim] > p").allTextContents())
    expect(said).not.toMatch(/2025/);
});
