import { expect, test } from "./hostPage";

const many = 30;

test("Thirty maps on one page are all usable; at most four move at a time, and each that was made is let go", async ({
  host,
  page,
}) => {
  test.setTimeout(600_000);
  // In every frame: how many live maps were made, and how many are gone.
  await page.addInitScript(() => {
    const counts = { made: 0, gone: 0, lost: 0 };
    Object.assign(window, { counts });
    const isMap = (node: Node) => node instanceof HTMLElement && node.matches(".live");
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        counts.made += [...addedNodes].filter(isMap).length;
        counts.gone += [...removedNodes].filter(isMap).length;
      }
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener(
      "webglcontextlost",
      ({ target }) => {
        // MapLibre gives its context back when it is removed; only one that is still in the page was taken away.
        if (target instanceof HTMLElement && target.isConnected) counts.lost++;
      },
      true,
    );
  });
  await host.open(
    Array.from({ length: many }, (_, i) => `<p>Map ${i + 1}</p>${host.element(`id="map-${i}"`)}`).join(""),
    {
      head: host.script,
    },
  );
  const states = () =>
    page.evaluate(() => [...document.querySelectorAll("dateline-map")].map((each) => each.map as string));
  const moving = async () => (await states()).filter((state) => state === "live" || state === "loading").length;

  for (let i = 0; i < many; i++) {
    const map = page.locator(`#map-${i}`);
    await map.scrollIntoViewIfNeeded();
    const inside = host.inside(map);
    await inside.locator("html[data-ready]").waitFor({ state: "attached" });
    await inside.getByRole("link", { name: /^Kyrgyzstan/ }).click();
    await expect(inside.getByRole("heading", { name: "Kyrgyzstan", level: 2 })).toBeVisible();
    // A few readers stay until the map moves.
    if (i % 5 === 0) await inside.locator('html[data-map="live"]').waitFor({ timeout: 90_000, state: "attached" });
    expect(await moving(), `after map ${i + 1}`).toBeLessThanOrEqual(4);
  }

  // The first one, which rests by now, goes on where the reader left it.
  const first = page.locator("#map-0");
  await first.scrollIntoViewIfNeeded();
  await expect(host.inside(first).getByRole("heading", { name: "Kyrgyzstan", level: 2 })).toBeVisible();
  await host.inside(first).getByRole("button", { name: "Close Kyrgyzstan" }).click();
  await host.inside(first).locator('html[data-map="live"]').waitFor({ timeout: 90_000, state: "attached" });
  expect(await moving()).toBeLessThanOrEqual(4);

  await page.evaluate(() =>
    Promise.all([...document.querySelectorAll("dateline-map")].map((each) => each.choose({}, "still"))),
  );
  await expect.poll(moving).toBe(0);
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(frames).toHaveLength(many);
  const counts = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => (window as unknown as { counts: { made: number; gone: number; lost: number } }).counts),
    ),
  );
  expect(counts.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(4);
  for (const { made, gone, lost } of counts) {
    expect(gone).toBe(made);
    expect(lost).toBe(0);
  }
});
