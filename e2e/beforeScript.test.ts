import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { minify } from "html-minifier-terser";
import { expect, test } from "./explorer";

/** Serves the first story's page and nothing else, up to the map at once, and the rest when `released` resolves. */
async function serveInTwoParts(released: Promise<unknown>) {
  const html = readFileSync("dist/dushanbe-2025/index.html", "utf8")
    // The page's policy would forbid the mark of when the map has come.
    .replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, "")
    .replace("</figure>", '</figure><script>performance.mark("map-has-come")</script>');
  const map = html.indexOf("<figure");
  const server = createServer(async (request, response) => {
    if (request.url !== "/dushanbe-2025/") return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).write(html.slice(0, map));
    await released;
    response.end(html.slice(map));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dushanbe-2025/`, server };
}

test("The first frame has the map where the line is fast; on a slow line the headline does not wait for it", async ({
  browser,
}) => {
  // A page of its own, as only the document is served: the console says that script and faces are missing.
  const page = await browser.newPage();
  await page.addInitScript(() => {
    // A busy machine must not count as a slow line.
    const wait = window.setTimeout;
    window.setTimeout = ((handler: () => void, delay = 0) => wait(handler, 20 * delay)) as typeof setTimeout;
  });
  const fast = await serveInTwoParts(Promise.resolve());
  await page.goto(fast.address);
  const times = () =>
    page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      come: performance.getEntriesByName("map-has-come")[0]?.startTime ?? Number.POSITIVE_INFINITY,
    }));
  await expect.poll(async () => (await times()).painted).toBeDefined();
  const { painted, come } = await times();
  expect(painted).toBeGreaterThan(come);
  fast.server.close();

  let letGo = () => {};
  const slow = await serveInTwoParts(
    new Promise<void>((done) => {
      letGo = done;
    }),
  );
  await page.goto(slow.address, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect.poll(async () => (await times()).painted, { timeout: 15_000 }).toBeDefined();
  await expect(page.locator("#stage")).toHaveCount(0);
  letGo();
  await expect(page.locator("svg.still")).toBeInViewport();
  await page.close();
  slow.server.close();
});

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
