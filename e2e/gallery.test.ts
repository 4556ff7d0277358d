import { expect, test } from "./explorer";

test("The first page shows a still for each story, newest first, and leads to it", async ({ explorer, page }) => {
  await page.goto("/");
  const stories = page.getByRole("article");
  for (const story of await stories.all()) {
    const picture = story.getByRole("img");
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(picture).toHaveAttribute("alt", /\w+ \w+/);
  }
  const feed = await (await page.request.get("/feed.json")).json();
  const dates = feed.items.map((item: { date_published: string }) => item.date_published);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(await stories.getByRole("heading").allTextContents()).toEqual(
    feed.items.map((item: { title: string }) => item.title),
  );
  for (const { url, image } of feed.items)
    for (const address of [url, image]) expect((await page.request.get(`/${address}`)).ok(), address).toBe(true);
  const rss = await (await page.request.get("/feed.xml")).text();
  const titles = await page.evaluate(
    (text) =>
      [...new DOMParser().parseFromString(text, "text/xml").querySelectorAll("item title")].map(
        (title) => title.textContent,
      ),
    rss,
  );
  expect(titles).toEqual(feed.items.map((item: { title: string }) => item.title));
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await explorer.violations()).toEqual([]);
  }
  await page.getByRole("link", { name: /Who meets Putin in Dushanbe/ }).click();
  await expect(page).toHaveURL(/\/dushanbe-2025\/$/);
});
