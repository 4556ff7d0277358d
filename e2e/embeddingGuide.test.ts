import { readFileSync } from "node:fs";
import { expect, test } from "./hostPage";

const guide = readFileSync("docs/embedding.md", "utf8");
const blocksIn = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);
const examples = blocksIn("html");

test("The guide has examples to be tried", () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
  expect(blocksIn("http")).toHaveLength(1);
});

for (const [index, example] of examples.entries())
  test(`Example ${index + 1} of the guide works on another site's page`, async ({ host, page }) => {
    await host.open(example.replaceAll("https://maps.example/", host.site));
    const maps = page.locator("iframe, dateline-map");
    expect(await maps.count()).toBeGreaterThan(0);
    for (const map of await maps.all()) {
      await map.scrollIntoViewIfNeeded();
      const isFrame = await map.evaluate((each) => each.localName === "iframe");
      const inside = (isFrame ? map : map.locator("iframe")).contentFrame();
      await inside.locator("html[data-ready]").waitFor({ state: "attached" });
    }
    for (const link of await page.locator(`a[href^="${host.site}"]`).all())
      expect((await page.request.get((await link.getAttribute("href")) ?? "")).ok()).toBe(true);
    for (const output of await page.locator("output").all()) await expect(output).toHaveText(/^[A-Z]{3}$/);
    for (const word of await page.locator("[data-dateline]").all()) {
      await word.click();
      await expect(word).toHaveAttribute("aria-current", "true");
    }
    const limited = page.locator("dateline-map[panel]");
    if ((await limited.count()) > 0) {
      await expect.poll(async () => (await limited.boundingBox())?.height).toBe(420);
      const layers = limited.locator("iframe").contentFrame().locator(".fills-menu > summary");
      await expect(layers).toBeInViewport();
    }
  });

test("The guide's policy lets both frame and element work", async ({ host, page }) => {
  const origin = new URL(host.site).origin;
  const [, policy = ""] = /^Content-Security-Policy: (.*)$/m.exec(blocksIn("http")[0] ?? "") ?? [];
  // Icon and style of the page itself, which are none of the map's.
  const own = "; style-src 'unsafe-inline'; img-src data:";
  await host.open(
    `<iframe id="frame" src="${host.site}dushanbe-2025/embed/?still" title="The map"></iframe>${host.element('id="map"')}`,
    {
      head: host.script,
      headers: { "Content-Security-Policy": policy.replaceAll("https://maps.example", origin) + own },
    },
  );
  await page.frameLocator("#frame").locator("html[data-ready]").waitFor({ state: "attached" });
  await host.ready(page.locator("#map"));
});
