import type { Page } from "@playwright/test";
import { expect, test } from "./explorer";

type MapElement = HTMLElementTagNameMap["dateline-map"];

const map = (page: Page) => page.locator(".moving dateline-map");
const shown = (page: Page) => map(page).evaluate((each) => (each as MapElement).choice);
const paragraph = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** Waits until the map that follows the paragraphs answers. */
const isReady = (page: Page) => map(page).evaluate((each) => (each as MapElement).ready);

/** Scrolls by hand, as it were, until the paragraph lies where the eye rests; returns where the page then is. */
const read = (page: Page, title: string) =>
  paragraph(page, title).evaluate((each) => {
    const { top, height } = each.getBoundingClientRect();
    scrollBy(0, top + height / 2 - innerHeight * 0.425);
    return scrollY;
  });

for (const [name, size] of [
  ["desktop", { width: 1280, height: 800 }],
  ["phone", { width: 390, height: 844 }],
] as const)
  test(`As a reader goes down and up the article the map follows, and the scroll stays the reader's (${name})`, async ({
    explorer: _,
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto("/dushanbe-2025/explainer/");
    await isReady(page);
    for (const [title, step] of [
      ["Six leaders, one summit", "arrival"],
      ["Where Russia has soldiers", "soldiers"],
      ["What happened next", "afterwards"],
      ["Where Russia has soldiers", "soldiers"],
    ] as const) {
      const at = await read(page, title);
      await expect.poll(async () => (await shown(page))?.step).toBe(step);
      await expect(paragraph(page, title)).toHaveAttribute("aria-current", "true");
      await expect(page.locator("section[aria-current]")).toHaveCount(1);
      expect(await page.evaluate(() => scrollY)).toBe(at);
      // Words and map are both on screen.
      await expect(map(page)).toBeInViewport({ ratio: 0.9 });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  });

test("Words of the article select on the map, and show what is on", async ({ explorer: _, page }) => {
  await page.goto("/dushanbe-2025/explainer/");
  await isReady(page);
  const inside = map(page).locator("iframe").contentFrame();
  const word = page.getByRole("link", { name: "Tajikistan" }).first();
  await word.focus();
  await page.keyboard.press("Enter");
  await expect(inside.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
  await expect(word).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL(/\/explainer\/$/);
  await inside.getByRole("button", { name: "Close Tajikistan" }).click();
  await expect(word).not.toHaveAttribute("aria-current");
  await read(page, "Where Russia has soldiers");
  const base = page.getByRole("link", { name: "The 201st base" });
  await base.click();
  await expect.poll(async () => (await shown(page))?.select).toBe("m1");
  await expect(base).toHaveAttribute("aria-current", "true");
});

test("Beside it two small maps show one thing each", async ({ explorer: _, page }) => {
  await page.goto("/dushanbe-2025/explainer/");
  const figures = page.getByRole("figure");
  await expect(figures).toHaveCount(2);
  for (const [index, layers] of [["military"], ["icc"]].entries()) {
    const small = figures.nth(index).locator("dateline-map");
    await small.scrollIntoViewIfNeeded();
    await small.evaluate((each) => (each as MapElement).ready);
    await expect.poll(() => small.evaluate((each) => (each as MapElement).choice?.layers)).toEqual(layers);
    const title = (await small.locator("iframe").getAttribute("title")) ?? "";
    await expect(figures.nth(index).locator("figcaption")).toContainText(title);
  }
});

test.describe("Without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the article is whole, with links in the place of its maps", async ({ page }) => {
    await page.goto("/dushanbe-2025/ru/explainer/");
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(7);
    await expect(page.getByRole("img")).toBeVisible();
    for (const link of await page.locator("dateline-map a").all()) await expect(link).toBeVisible();
    await page.getByRole("link", { name: "Таджикистан", exact: true }).first().click();
    await expect(page).toHaveURL(/\/dushanbe-2025\/ru\/text\/#TJK$/);
    await expect(page.getByRole("heading", { name: "Таджикистан", exact: true }).first()).toBeVisible();
  });
});

test("The story's page leads to the article, which says where each statement comes from", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await page.getByRole("link", { name: "Read it as an article" }).click();
  await expect(page).toHaveURL(/\/dushanbe-2025\/explainer\/$/);
  for (const each of await page.locator("main details").all()) {
    await each.locator("summary").click();
    expect(await each.getByRole("listitem").count()).toBeGreaterThan(0);
  }
  for (const item of await page.locator("main details li").all())
    await expect(item).toContainText(/(Article|Other source|Another source|paragraph)/i);
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page).toHaveURL(/\/dushanbe-2025\/ru\/explainer\/$/);
});

for (const scheme of ["light", "dark"] as const)
  for (const language of ["", "fa/"])
    test(`The article has no violations (${scheme}, ${language || "en/"})`, async ({ explorer, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`/dushanbe-2025/${language}explainer/`);
      await isReady(page);
      expect(await explorer.violations()).toEqual([]);
    });
