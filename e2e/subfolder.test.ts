import { expect, HostPage, test } from "./hostPage";
import { serveAt } from "./otherSite";

test("In a subfolder of any host everything is found: page, step, live map, and the embed of another site", async ({
  page,
}) => {
  const site = await serveAt("news/maps/");
  const host = new HostPage(page, site.address);
  const missing: string[] = [];
  page.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    const strays = origin === new URL(site.address).origin && !pathname.startsWith("/news/maps/");
    if (response.status() >= 400 || strays) missing.push(response.url());
  });
  try {
    await page.goto(`${site.address}dushanbe-2025/ru/?still`);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.locator(".tour-start").filter({ visible: true }).first().click();
    await expect(page.locator(".step").getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
    expect(page.url()).toMatch(new RegExp(`^${site.address}dushanbe-2025/ru/step/[^/]+/$`));
    // The step's address, which a script wrote, is a page.
    await page.reload();
    await page.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });

    await host.open(host.element('id="map" select="TJK"'), { head: host.script });
    const inside = await host.ready(page.locator("#map"));
    await expect(inside.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
    const whole = inside.getByRole("link", { name: "Open the whole map" });
    expect(await whole.evaluate((link: HTMLAnchorElement) => link.href)).toMatch(
      new RegExp(`^${site.address}dushanbe-2025/`),
    );
    expect(missing).toEqual([]);
    expect(host.messages).toEqual([]);
  } finally {
    await host.stop();
    await site.stop();
  }
});
