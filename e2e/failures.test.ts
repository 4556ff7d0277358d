import { expect, test } from "./explorer";

const working = async (explorer: import("./explorer").Explorer) => {
  await explorer.option("Uzbekistan").click();
  await expect(explorer.panelTitle()).toHaveText("Uzbekistan");
};

test("Without WebGL 2 the reader is told, and everything but zoom and drag works", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind === "webgl2" ? null : getContext.apply(this, [kind, ...rest] as never);
    } as never;
  });
  await page.goto("/dushanbe-2025/");
  await expect(page.getByText("no WebGL 2")).toBeVisible();
  expect(await explorer.mapState()).toBe("still");
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeDisabled();
  await working(explorer);
});

test.describe("A failed download", () => {
  test.use({ expectedMessages: /Failed to load resource|net::ERR_FAILED|Failed to fetch|dynamically imported/ });

  test("of the map's script is told in plain words, and can be tried again", async ({ explorer, page }) => {
    await page.route(/liveMap-.*\.js/, (route) => route.abort());
    await page.goto("/dushanbe-2025/");
    await expect(page.getByText("Part of the map could not be loaded.")).toBeVisible();
    expect(await explorer.mapState()).toBe("failed");
    await working(explorer);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("of the countries is told, and trying again brings the map", async ({ explorer, page }) => {
    await page.route(/base-map\.json/, (route) => route.abort());
    await page.goto("/dushanbe-2025/");
    await expect(page.getByText("Part of the map could not be loaded.")).toBeVisible({ timeout: 60_000 });
    await working(explorer);
    await page.unroute(/base-map\.json/);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });
    await expect(explorer.panelTitle()).toHaveText("Uzbekistan");
  });
});

test.describe("Data or script that fail to load", () => {
  test.use({ expectedMessages: /Failed to load resource|net::ERR_FAILED|Failed to fetch|dynamically imported/ });

  for (const [what, files] of [
    ["the story's data", /assets\/dushanbe-2025-.*\.json/],
    ["a part of the script", /openPage-.*\.js/],
    ["the script", /assets\/index-.*\.js/],
  ] as const)
    test(`${what}: the reader is told, presses are answered, and nothing is offered that only waits`, async ({
      explorer,
      page,
    }) => {
      await page.route(files, (route) => route.abort());
      await page.goto("/dushanbe-2025/?still");
      await explorer.inSight(page.getByText("Part of the map could not be loaded."));
      await explorer.option("Uzbekistan").click();
      await explorer.panelIsInSight("Uzbekistan");
      await expect(page.getByRole("button", { name: /^Share/ }).filter({ visible: true })).toHaveCount(0);
      await expect(explorer.searchBox()).toBeHidden();
      // Figures say no longer that they can be shown on the map.
      const pins = await page
        .locator("button.panel-figure")
        .evaluateAll((figures) => figures.map((figure) => getComputedStyle(figure, "::after").display));
      expect(new Set(pins)).toEqual(new Set(["none"]));
      await expect(page.getByRole("link", { name: /^Sources|sources/ }).first()).toHaveAttribute("href", /text\/#/);
    });

  test("a dialog or the search: the reader is told, and trying again brings it", async ({ explorer, page }) => {
    await explorer.openStill();
    await page.route(/SourcesDialog-.*\.js/, (route) => route.abort());
    await explorer.opener("Sources").first().click();
    await explorer.inSight(page.getByText("Part of the map could not be loaded."));
    await page.unroute(/SourcesDialog-.*\.js/);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("dialog", { name: "Sources" })).toBeVisible();
    await expect(page.getByText("Part of the map could not be loaded.")).toHaveCount(0);
    // So it is with the search, which is tried again with the next letter.
    await page.keyboard.press("Escape");
    await page.route(/findInStory-.*\.js/, (route) => route.abort());
    await explorer.searchBox().fill("Kyrgyz");
    await explorer.inSight(page.getByText("Part of the map could not be loaded."));
    await page.unroute(/findInStory-.*\.js/);
    await explorer.searchBox().fill("Kyrgyzs");
    await page.keyboard.press("Enter");
    await expect(explorer.panelTitle()).toHaveText("Kyrgyzstan");
    await expect(page.getByText("Part of the map could not be loaded.")).toHaveCount(0);
  });
});

test.describe("A worker that does not start", () => {
  test.use({ expectedMessages: /Failed to load resource|404|Worker/ });

  test("is told in plain words", async ({ explorer, page }) => {
    await page.route(/maplibre-gl-worker/, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/dushanbe-2025/");
    await expect(page.locator(".notice")).toBeVisible({ timeout: 80_000 });
    expect(await explorer.mapState()).toBe("failed");
    await working(explorer);
  });
});

test("A lost graphics context costs the reader nothing but the movement", async ({ explorer, page }) => {
  await explorer.openLive("/dushanbe-2025/", "select=TJK");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page
    .locator(".live canvas")
    .evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(),
    );
  await expect(page.getByText("released the map’s graphics memory")).toBeVisible();
  expect(await explorer.mapState()).toBe("failed");
  await expect(explorer.panelTitle()).toHaveText("Tajikistan");
  await expect(page.locator(".still")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });
});
