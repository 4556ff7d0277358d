import { expect, test } from "./hostPage";

test("Words of the host's page drive the map by click and keyboard, and show what is on", async ({ host, page }) => {
  await host.open(
    `<section>${host.element('id="one"')}
      <p>Between <span data-dateline="select=TJK">Tajikistan</span>, <a href="#kg" data-dateline="select=KGZ">Kyrgyzstan</a>
      and <button data-dateline="select=UZB&layers=military">Uzbekistan</button>.</p></section>
    <section>${host.element('id="two"')}<p><span data-dateline="select=TJK">the same country</span></p></section>
    <p><button data-dateline="select=ARM" data-dateline-for="two">Armenia on the second map</button></p>`,
    { head: host.script },
  );
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  const first = await host.ready(one);
  const second = await host.ready(two);
  const word = page.getByRole("button", { name: "Tajikistan" });
  await word.click();
  await expect(first.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
  await expect(word).toHaveAttribute("aria-current", "true");
  await expect(second.locator("#panel")).toBeHidden();
  await expect(page.getByText("the same country")).not.toHaveAttribute("aria-current");

  await page.getByRole("link", { name: "Kyrgyzstan" }).click();
  await expect(first.getByRole("heading", { name: "Kyrgyzstan" })).toBeVisible();
  await expect(word).not.toHaveAttribute("aria-current");
  expect(new URL(page.url()).hash).toBe("");

  await word.focus();
  await page.keyboard.press("Enter");
  await expect(first.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
  await page.getByRole("button", { name: "Uzbekistan" }).focus();
  await page.keyboard.press("Space");
  await expect(first.getByRole("heading", { name: "Uzbekistan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Uzbekistan" })).toHaveAttribute("aria-current", "true");

  await page.getByRole("button", { name: "Armenia on the second map" }).click();
  await expect(second.getByRole("heading", { name: "Armenia" })).toBeVisible();

  // What the reader does in the map counts as much.
  await first.getByRole("button", { name: "Close Uzbekistan" }).click();
  await expect(page.getByRole("button", { name: "Uzbekistan" })).not.toHaveAttribute("aria-current");

  // And a word that comes later is as good.
  await page
    .locator("section")
    .first()
    .evaluate((each) => each.insertAdjacentHTML("beforeend", '<b data-dateline="select=BLR">Belarus</b>'));
  await page.getByRole("button", { name: "Belarus" }).click();
  await expect(first.getByRole("heading", { name: "Belarus" })).toBeVisible();
});

test("Paragraphs drive the steps as they pass the reader's eye, down and up, and the scroll stays the reader's", async ({
  host,
  page,
}) => {
  const steps = await page.request
    .get(`${host.site}dushanbe-2025/`)
    .then(async (response) => /id="data" href="([^"]+)"/.exec(await response.text())?.[1] ?? "")
    .then((data) => page.request.get(new URL(data, `${host.site}dushanbe-2025/`).href))
    .then(async (response) => ((await response.json()) as { edition: { steps: { id: string }[] } }).edition.steps);
  const [a, b] = steps.map(({ id }) => id);
  await host.open(
    `<div style="position:sticky;top:0">${host.element('id="map"')}</div>
    <p style="margin:900px 0" data-dateline-scroll="step=${a}" id="a">One</p>
    <p style="margin:900px 0" data-dateline-scroll="step=${b}" id="b">Two</p><div style="height:1500px"></div>`,
    { head: host.script },
  );
  const map = page.locator("#map");
  await host.ready(map);
  const step = () => map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).choice?.step);
  const bringToEye = (id: string) =>
    page.evaluate((id) => {
      const box = document.getElementById(id)?.getBoundingClientRect();
      scrollBy(0, (box?.top ?? 0) + (box?.height ?? 0) / 2 - innerHeight * 0.425);
      return scrollY;
    }, id);
  for (const [id, expected] of [
    ["a", a],
    ["b", b],
    ["a", a],
  ] as const) {
    const at = await bringToEye(id);
    await expect.poll(step).toBe(expected);
    await expect(page.locator(`#${id}`)).toHaveAttribute("aria-current", "true");
    expect(await page.evaluate(() => scrollY)).toBe(at);
  }
});

test("Escape leaves the map for what comes after it", async ({ host, page }) => {
  await host.open(`${host.element('id="map"')}<a href="#after">After</a>`, { head: host.script });
  const inside = await host.ready(page.locator("#map"));
  await inside.getByRole("link", { name: "Open the whole map" }).focus();
  await page.keyboard.press("Escape");
  const focused = () => page.locator("#map").evaluate((map) => map.shadowRoot?.activeElement?.tagName);
  await expect.poll(focused).toBe("SPAN");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "After" })).toBeFocused();
});

test("Messages that no map sent, or no host, change nothing", async ({ host, page }) => {
  await host.open(
    `<iframe id="plain" src="${host.site}dushanbe-2025/embed/?still"></iframe>${host.element('id="map"')}<iframe id="stranger" srcdoc="<script>
      const say = (to, message) => to.postMessage({ dateline: 1, ...message }, '*');
      say(parent, { type: 'resize', height: 9999 });
      say(parent, { type: 'change', map: 'live', choice: { step: null, select: 'RUS', layers: [], date: '2025-10-09', theme: 'auto' } });
      addEventListener('message', () => { say(parent[0], { type: 'choose', choice: { select: 'RUS' } }); parent.postMessage('done', '*'); });
    </script>"></iframe>`,
    { head: host.script },
  );
  const map = page.locator("#map");
  const inside = await host.ready(map);
  const plain = page.frameLocator("#plain");
  await plain.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener("message", ({ data }) => data === "done" && done());
        const stranger = document.getElementById("stranger") as HTMLIFrameElement;
        stranger.contentWindow?.postMessage("go", "*");
        window.postMessage({ dateline: 1, type: "resize", height: 9999 }, "*");
      }),
  );
  // A question of the host's own comes after all that, and its answer tells that nothing has changed.
  const shown = await map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).choose({}));
  expect(shown.select).toBeNull();
  for (const each of [inside, plain]) await expect(each.locator("#panel")).toBeHidden();
  expect((await host.heights(map)).frame).toBe((await host.heights(map)).content);
});
