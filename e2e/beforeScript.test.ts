import { minify } from "html-minifier-terser";
import { expect, test } from "./explorer";

test("Before the page's script is there, a country pressed is outlined and shows its words, switches work, and both are kept", async ({
  explorer,
  page,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/dushanbe-2025-.*\.json/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/dushanbe-2025/?still", { waitUntil: "domcontentloaded" });
  await explorer.switchLayer("military", false);
  await expect(explorer.marks("military")).toHaveCount(0);
  await page.locator('.still a:has([data-country="KAZ"])').click();
  await expect(page.locator(".still .selected")).toHaveAttribute("href", "#c-KAZ");
  await explorer.panelIsInSight("Kazakhstan");
  await explorer.switchLayer("ties", true);
  await expect(page.locator('.still [data-layer="ties"]')).toBeVisible();
  letGo();
  await explorer.isReady();
  await explorer.panelIsInSight("Kazakhstan");
  await expect(explorer.layer("ties")).toBeChecked();
  await expect(page.locator('.still [data-layer="ties"]')).toBeVisible();
  await expect(page).toHaveURL(/select=KAZ&layers=summits,ties$/);
});

test("A link that selects shows the answer before the page's script is there, and closing it is kept", async ({
  explorer,
  page,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/dushanbe-2025-.*\.json/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/dushanbe-2025/?still&select=TJK", { waitUntil: "domcontentloaded" });
  await explorer.panelIsInSight("Tajikistan");
  await page.getByRole("button", { name: "Close Tajikistan" }).click();
  await expect(explorer.panel()).toBeHidden();
  letGo();
  await explorer.isReady();
  await expect(explorer.panel()).toBeHidden();
  await expect(page).not.toHaveURL(/select=TJK/);
});

test("A page whose markup was minified on the way works, and says nothing in the console", async ({
  explorer,
  page,
}) => {
  explorer.isAsBuilt = false;
  await page.route("**/dushanbe-2025/?still**", async (route) => {
    const response = await route.fetch();
    const whole = await response.text();
    const body = await minify(whole, {
      collapseWhitespace: true,
      removeComments: true,
      removeAttributeQuotes: true,
      removeOptionalTags: true,
      removeRedundantAttributes: true,
      removeEmptyAttributes: true,
      sortAttributes: true,
      useShortDoctype: true,
    });
    expect(body.length).toBeLessThan(whole.length);
    await route.fulfill({ response, body });
  });
  await explorer.openStill("/dushanbe-2025/", "select=TJK");
  await explorer.panelIsInSight("Tajikistan");
  await page.getByRole("button", { name: "Close Tajikistan" }).click();
  await explorer.option("Uzbekistan").click();
  await explorer.panelIsInSight("Uzbekistan");
  await explorer.switchLayer("ties", true);
  await expect(page.locator('.still [data-layer="ties"]')).toBeVisible();
  await expect(explorer.marks("military").first()).toBeVisible();
});
