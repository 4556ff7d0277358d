import type { Page } from "@playwright/test";
import { expect, test } from "./explorer";

/** WCAG 1.4.12. A sheet made by script, as the pages' policy lets no style in. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });

/** What is cut off, in words: text in a box that hides what is too long for it, and what is wider than the window. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const visible = [...document.querySelectorAll<HTMLElement>("#explorer *, dialog *")].filter(
      (each) => each.checkVisibility() && !each.closest(".visually-hidden, svg") && each.textContent?.trim(),
    );
    const hidden = visible.filter((each) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(each);
      // An ellipsis says that there is more: unfolded, it is all there.
      if (textOverflow === "ellipsis") return false;
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return (
        (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
        (hides(overflowY) && each.scrollHeight > each.clientHeight + 1)
      );
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth ? [`the page, by ${scrollWidth - clientWidth} px`] : []),
      ...hidden.map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 40)}`),
    ];
  });

/** Presses Tab until the focus leaves the page: how many stops there were, and those that something lies on, in words. */
async function walkByTab(page: Page): Promise<{ stops: number; covered: string[] }> {
  const covered: string[] = [];
  await page.locator("body").press("Tab");
  for (let stops = 0; stops < 150; stops += 1) {
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return { end: true, covered: null };
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, Math.min(Math.max(top + height / 2, 0), innerHeight - 1)];
      const there = document.elementFromPoint(x, y);
      const seen =
        there && (element.contains(there) || there.contains(element) || there.closest("label")?.contains(element));
      return { end: false, covered: seen ? null : `${element.className}: ${element.textContent?.slice(0, 30)}` };
    });
    if (found.end) return { stops, covered };
    if (found.covered) covered.push(found.covered);
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus does not leave the page");
}

for (const path of ["/dushanbe-2025/ru/", "/dushanbe-2025/fa/"])
  test(`With letters, words and lines spaced as readers may need nothing is cut off: ${path}`, async ({
    explorer,
    page,
  }) => {
    await explorer.openStill(path, "select=TJK&layers=summits,military,migration,ties");
    await spaceText(page);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await cutOff(page), `at ${width}`).toEqual([]);
    }
    await explorer.openMenu();
    expect(await cutOff(page), "in the menu").toEqual([]);
    await page.locator(".more li:not(.in-foot) .opener").filter({ visible: true }).nth(3).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await cutOff(page), "in the help").toEqual([]);
  });

test.describe("At 400 % on a screen of 1280 × 1024", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("everything is reached without scrolling sideways, and nothing lies on what has the focus", async ({
    explorer,
    page,
  }) => {
    await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
    expect(await cutOff(page)).toEqual([]);
    await explorer.option("Uzbekistan").click();
    await expect(explorer.panelTitle()).toHaveText("Uzbekistan");
    // What is selected takes the list's place: both are walked through, each from its first stop to its last.
    let stops = 0;
    for (const query of ["", "select=UZB&"]) {
      await explorer.openStill("/dushanbe-2025/", `${query}layers=summits,military,migration`);
      const walk = await walkByTab(page);
      expect(walk.covered, query).toEqual([]);
      expect(walk.stops, query).toBeGreaterThan(10);
      stops += walk.stops;
    }
    expect(stops).toBeGreaterThan(30);
  });

  test("a dialog fits, scrolls and closes", async ({ explorer, page }) => {
    await explorer.openStill();
    await explorer.openMenu();
    await explorer.opener("Help: how to read this map").press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("this help, from the map").scrollIntoViewIfNeeded();
    await expect(dialog.getByText("this help, from the map")).toBeInViewport();
    expect(await cutOff(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
  });
});

test.describe("In forced colours", () => {
  test.use({ forcedColors: "active" });

  test("what is on, selected and drawn can still be told apart", async ({ explorer, page }) => {
    await explorer.openStill("/dushanbe-2025/", "select=UZB");
    const background = (locator: ReturnType<Page["locator"]>) =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    const chip = (id: string) => page.locator(".chip", { has: page.locator(`> #layer-${id}`) });
    await explorer.switchLayer("military", true);
    expect(await background(chip("military"))).not.toBe(await background(chip("ties")));
    // The map and its key keep their colours, as these carry the meaning.
    const fill = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
    const host = await fill(".countries .legend-row .swatch rect");
    expect(host).toBe(await fill('.still [data-entry^="role-TJK"] > use'));
    // Where the keyboard is, is drawn round the chip, as its own box is invisible.
    await explorer.layer("military").focus();
    await page.keyboard.press("Tab");
    const focused = page.locator(".chip:has(> :focus)");
    await expect(focused).toHaveCSS("outline-style", "solid");
    await expect(focused).toHaveCSS("outline-width", "2px");
    expect(await explorer.violations()).toEqual([]);
  });
});
