import { exampleStory } from "../src/press/story/exampleStory";
import { test as base, expect, HostPage } from "./hostPage";
import { filesOfInvented, type OtherSite, serveAt } from "./otherSite";

/** A site on which "old-ferry" has become "ferry", and "gone" was withdrawn. */
const test = base.extend<object, { moved: OtherSite }>({
  moved: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what it needs from the pattern
    async ({}, use) => {
      const files = await filesOfInvented(({ parse }) => {
        const [renamed, withdrawn] = [exampleStory(), exampleStory()];
        Object.assign(renamed["story.json"] as object, { formerly: ["old-ferry"] });
        Object.assign(withdrawn["story.json"] as object, { withdrawn: "2025-05-09", formerly: ["gone-before"] });
        Object.assign(withdrawn["en.json"] as object, { withdrawn: "The port office took its report back." });
        return [parse("ferry", renamed), parse("gone", withdrawn)];
      });
      const site = await serveAt("", files);
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
});

test("The embeds of a renamed story follow it, with all that they were set to", async ({ page, moved }) => {
  const host = new HostPage(page, moved.address);
  await host.open(
    `<iframe src="${moved.address}old-ferry/embed/?still&select=ISL" title="Plain" width="400" height="700"></iframe>
    ${host.element('id="map" select="NOR" layers="piers"', "old-ferry")}`,
    { head: host.script },
  );
  const plain = page.frameLocator('iframe[title="Plain"]');
  await expect(plain.locator("#panel").getByRole("heading", { name: "Iceland" })).toBeVisible();
  const map = page.locator("#map");
  const inside = await host.ready(map);
  await expect(inside.locator("#panel").getByRole("heading", { name: "Norway" })).toBeVisible();
  // The new page is as good a guest as the old one: it answers, and tells its height.
  const answer = await map.evaluate((each) =>
    (each as HTMLElementTagNameMap["dateline-map"]).choose({ select: "ISL", layers: ["parts"] }),
  );
  expect(answer).toMatchObject({ select: "ISL", layers: ["parts"] });
  await host.stop();
  expect(host.messages).toEqual([]);
});

test("Links to a renamed story lead to it, with or without a script", async ({ page, browser, moved }) => {
  await page.goto(`${moved.address}old-ferry/step/first/?still&theme=dark`);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  expect(page.url()).toBe(`${moved.address}ferry/step/first/?still&theme=dark`);

  const without = await browser.newPage({ javaScriptEnabled: false });
  await without.goto(`${moved.address}old-ferry/step/first/`);
  await without.waitForURL(`${moved.address}ferry/step/first/`);
  await expect(without.getByRole("heading", { name: "Who meets at the ferry" })).toBeVisible();
  await without.close();
});

test("A withdrawn story says so and why, on its pages and wherever it is embedded, and is in no list", async ({
  page,
  moved,
}) => {
  for (const path of ["gone/", "gone/step/first/", "gone/embed/"]) {
    await page.goto(`${moved.address}${path}`);
    await expect(page.getByText("The port office took its report back.")).toBeVisible();
    await expect(page.locator(".stage")).toHaveCount(0);
  }
  const host = new HostPage(page, moved.address);
  await host.open(`${host.element('id="map"', "gone")}${host.element('id="before"', "gone-before")}`, {
    head: host.script,
  });
  for (const id of ["#map", "#before"]) {
    await page.locator(id).scrollIntoViewIfNeeded();
    await expect(host.inside(page.locator(id)).getByText("The port office took its report back.")).toBeVisible();
  }
  await page.goto(moved.address);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Who meets at the ferry"]);
  await host.stop();
});
