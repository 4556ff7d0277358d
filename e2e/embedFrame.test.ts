import { expect, test } from "./hostPage";

const frame = (site: string, query = "", attributes = "") =>
  `<iframe src="${site}dushanbe-2025/embed/${query}" title="The map" width="320" height="400" style="border:0" ${attributes}></iframe>`;

test("A plain frame of 320 by 400 shows map and legend, answers clicks, and moves once the reader shows interest", async ({
  host,
  page,
}) => {
  await host.open(frame(host.site));
  const map = page.frameLocator("iframe");
  await map.locator("html[data-ready]").waitFor({ state: "attached" });
  const box = async (selector: string) => {
    const { y = 0, height = 0 } = (await map.locator(selector).boundingBox()) ?? {};
    return { top: y, bottom: y + height, height };
  };
  const top = (await page.locator("iframe").boundingBox())?.y ?? 0;
  expect((await box(".stage")).height).toBeGreaterThan(150);
  expect((await box(".foot")).bottom).toBeLessThanOrEqual(top + 401);
  await expect(map.locator(".fills-menu > summary")).toBeVisible();
  await expect(map.getByRole("button", { name: "Host" })).toBeVisible();
  await expect(map.locator("html")).toHaveAttribute("data-map", "still");
  await map.getByRole("link", { name: /^Uzbekistan/ }).click();
  await expect(map.getByRole("heading", { name: "Uzbekistan" })).toBeVisible();
  await map.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });
});

test("The page scrolls through the map, which tells in the reader's language how to zoom", async ({ host, page }) => {
  await host.open(
    `${frame(host.site.concat(""), "").replace("/embed/", "/ru/embed/").replace('height="400"', 'height="600"')}<div style="height:3000px"></div>`,
  );
  const map = page.frameLocator("iframe");
  await map.locator("html[data-ready]").waitFor({ state: "attached" });
  const { x, y } = (await page.locator("iframe").boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 160, y + 150);
  await map.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });
  await page.mouse.move(x + 160, y + 200);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(map.getByText("прокручивайте с клавишей")).toBeAttached();
});

test.describe("In a sandbox without an origin of its own", () => {
  test("the map works, and moves", async ({ host, page }) => {
    await host.open(frame(host.site, "?select=TJK", 'sandbox="allow-scripts"'));
    const map = page.frameLocator("iframe");
    await expect(map.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
    await map.getByRole("button", { name: "Close Tajikistan" }).click();
    await map.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });
  });
});

test.describe("Without scripts", () => {
  // What the browser says of the sandbox itself.
  test.use({ javaScriptEnabled: false, expectedMessages: /Blocked script execution|preloaded using link preload/ });

  test("what is pressed in a frame opens a page of its own, countries on the map too", async ({ host, page }) => {
    await host.open(frame(host.site, "", 'sandbox="allow-popups"'));
    const map = page.locator("iframe").contentFrame();
    for (const [pressed, address] of [
      [map.locator('.still a:has([data-country="KAZ"])'), /\/text\/#KAZ$/],
      [map.getByRole("link", { name: "Sources" }).first(), /\/text\/#all-sources$/],
      [map.getByRole("link", { name: /\d steps/ }).first(), /\/dushanbe-2025\/step\/arrival\/$/],
    ] as const) {
      const [opened] = await Promise.all([page.waitForEvent("popup"), pressed.click()]);
      await expect(opened).toHaveURL(address);
      await opened.close();
    }
    await expect(map.locator("html[data-page=embed]")).toBeAttached();
  });
});

test("Under the strictest policy of a host the frame needs frame-src alone, and the element the script besides", async ({
  host,
  page,
}) => {
  const origin = new URL(host.site).origin;
  await host.open(`${frame(host.site, "?still")}${host.element('id="map"')}`, {
    head: host.script,
    headers: {
      "Content-Security-Policy": `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${origin}; script-src ${origin}`,
    },
  });
  await page.frameLocator("body > iframe").locator("html[data-ready]").waitFor({ state: "attached" });
  const map = page.locator("#map");
  await host.ready(map);
  await expect.poll(async () => (await host.heights(map)).frame).toBe((await host.heights(map)).content);
});

test("Focus enters and leaves a frame in order, and Escape closes what is open", async ({ host, page }) => {
  await host.open(`<a href="#a">Before</a>${frame(host.site, "?still")}<a href="#b">After</a>`);
  const map = page.frameLocator("iframe");
  await map.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByRole("link", { name: "Before" }).focus();
  await page.keyboard.press("Tab");
  await expect(map.getByRole("link", { name: "Skip to the list of countries" })).toBeFocused();
  await page.getByRole("link", { name: "After" }).focus();
  await page.keyboard.press("Shift+Tab");
  await expect(map.locator(".more > summary")).toBeFocused();
  const row = map.getByRole("link", { name: /^Russia/ });
  await row.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(map.locator("#panel")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(map.locator("#panel")).toBeHidden();
  await expect(row).toBeFocused();
});

for (const scheme of ["light", "dark"] as const)
  test(`The frame's colours agree with the reader's (${scheme}), and with the theme that the editor set`, async ({
    host,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await host.open(`${host.element('id="auto"')}${host.element('id="set" theme="dark"')}`, {
      head: `${host.script}<meta name="color-scheme" content="light dark">`,
    });
    for (const [id, expected] of [
      ["#auto", scheme],
      ["#set", "dark"],
    ] as const) {
      const map = page.locator(id);
      const inside = await host.ready(map);
      // Where both sides have the same scheme the frame is transparent until it is painted, and nothing flashes.
      const outer = await map.locator("iframe").evaluate((each) => getComputedStyle(each).colorScheme);
      expect(outer.split(" ")).toContain(expected);
      const root = inside.locator("html");
      expect(await root.evaluate((each) => getComputedStyle(each).colorScheme)).toBe(expected);
    }
  });

test("A frame with WordPress's secret tells its height by it, again when it is asked, and hands its links over", async ({
  host,
  page,
}) => {
  await host.open(
    `<script>window.told = []; addEventListener("message", ({ data }) => data.secret && told.push(data));</script>${frame(host.site, "?still#?secret=a1B2c3", 'sandbox="allow-scripts"')}`,
  );
  const map = page.frameLocator("iframe");
  await map.locator("html[data-ready]").waitFor({ state: "attached" });
  const height = { message: "height", value: 730, secret: "a1B2c3" };
  const told = () => page.evaluate(() => (window as unknown as { told: object[] }).told.splice(0));
  expect(await told()).toContainEqual(height);
  await page.evaluate(() =>
    document.querySelector("iframe")?.contentWindow?.postMessage({ message: "ready", secret: "a1B2c3" }, "*"),
  );
  await expect.poll(told).toEqual([height]);
  await map.locator("a.whole").click();
  await expect
    .poll(told)
    .toEqual([{ message: "link", value: expect.stringMatching(/\/dushanbe-2025\/$/), secret: "a1B2c3" }]);
});
