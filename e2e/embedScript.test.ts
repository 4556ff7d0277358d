import { expect, test } from "./hostPage";

test("A map is loaded when it comes near, at the height that it keeps; only width and text change it", async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 800 });
  await host.open(`<div style="height:4000px"></div>${host.element('id="map"')}<p>After</p>`, {
    head: `${host.script}<style>body{max-inline-size:none!important}</style>`,
  });
  const map = page.locator("#map");
  await expect(map.getByRole("link", { name: "The map" })).toBeAttached();
  await page.locator("dateline-map:defined").waitFor({ state: "attached" });
  expect(await map.locator("iframe").count()).toBe(0);
  // Printed before it has come, it is a picture, which nothing has loaded so far.
  const picture = () => map.locator("img").evaluate((each) => (each as HTMLImageElement).naturalWidth);
  expect(await picture()).toBe(0);
  const paper = (await page.pdf()).toString("latin1");
  expect(paper).toMatch(/\/Subtype\s*\/Image/);
  expect(await picture()).toBe(1200);
  const outer = async () => (await map.boundingBox())?.height;
  for (const [width, expected] of [
    [340, 730],
    [700, 606],
    [1000, 688],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    // Before the frame is there, or before it has heard of the width, as after.
    expect(await outer()).toBe(expected);
    await host.ready(map);
    expect(await outer()).toBe(expected);
  }
  const root = host.inside(map).locator("html");
  await root.evaluate((each) => each.style.setProperty("font-size", "150%"));
  await expect.poll(outer).toBe(1032);
  await root.evaluate((each) => each.style.removeProperty("font-size"));
  await expect.poll(outer).toBe(688);
});

test("What the reader opens in the map moves nothing around it", async ({ host, page }) => {
  await host.open(`${host.element('id="map"')}<p id="after">After</p>`, { head: host.script });
  const map = page.locator("#map");
  const inside = await host.ready(map);
  await expect.poll(async () => (await host.heights(map)).frame).toBe((await host.heights(map)).content);
  const before = await page.locator("#after").boundingBox();
  await inside.getByRole("link", { name: /^Uzbekistan/ }).click();
  await expect(inside.getByRole("heading", { name: "Uzbekistan" })).toBeVisible();
  await inside.getByRole("button", { name: "Close Uzbekistan" }).click();
  await inside.locator(".fills-menu > summary").click();
  await inside.getByRole("radiogroup").getByText("None").click();
  // Once a colouring is chosen its menu folds.
  await expect(inside.getByRole("radio", { name: "None", includeHidden: true })).toBeChecked();
  await map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).choose({ layers: ["military"] }));
  expect(await page.locator("#after").boundingBox()).toEqual(before);
});

test("The script may come late and more than once, and elements may come, move and go", async ({ host, page }) => {
  await host.open(`<main>${host.element('id="map"')}</main><aside></aside>`);
  await expect(page.getByRole("link", { name: "The map" })).toBeVisible();
  await page.evaluate((src) => {
    for (const query of ["", "?twice", ""]) {
      const script = document.createElement("script");
      script.type = "module";
      script.src = src + query;
      document.head.append(script);
    }
  }, `${host.site}embed.js`);
  const map = page.locator("#map");
  await host.ready(map);
  await map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).choose({ select: "TJK" }));

  // Moved, it shows what it showed.
  await map.evaluate((each) => document.querySelector("aside")?.append(each));
  const moved = await host.ready(map);
  await expect(moved.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
  await expect.poll(async () => (await host.heights(map)).frame).toBe((await host.heights(map)).content);

  // Moved as a whole, it is not even loaded again.
  await moved.locator("html").evaluate((root) => root.setAttribute("data-same", ""));
  const asWhole = await map.evaluate((each) => {
    const main = document.querySelector("main") as Element & { moveBefore?: (each: Element, before: null) => void };
    main.moveBefore?.(each, null);
    return "moveBefore" in main;
  });
  if (asWhole) await expect(moved.locator("html[data-same]")).toBeAttached();
  await map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).choose({ select: "UZB" }));
  await expect(host.inside(map).getByRole("heading", { name: "Uzbekistan" })).toBeVisible();

  // Removed before it answers, it says so; added again, it goes on.
  const refused = await map.evaluate(async (each) => {
    const element = each as HTMLElementTagNameMap["dateline-map"];
    const answer = element.choose({ select: "KGZ" }).catch((error: Error) => error.message);
    await Promise.resolve();
    await Promise.resolve();
    element.remove();
    document.body.append(element);
    return answer;
  });
  expect(refused).toBe("The map was removed");
  await host.ready(map);

  await page.evaluate(
    (html) => document.body.insertAdjacentHTML("beforeend", html),
    host.element('id="late" step="arrival" panel="0"'),
  );
  await host.ready(page.locator("#late"));
  expect(await page.locator("iframe").count()).toBe(2);
});

test("Attributes, properties, promises and events say the same, and attributes go on counting", async ({
  host,
  page,
}) => {
  await host.open(
    `<script>window.said = []; for (const type of ["dateline-ready", "dateline-change"]) document.addEventListener(type, ({ type, detail }) => window.said.push([type, detail.choice.select]));</script>${host.element('id="map" select="TJK" layers="military,migration"')}`,
    { head: host.script },
  );
  const map = page.locator("#map");
  const inside = await host.ready(map);
  await expect(inside.getByRole("heading", { name: "Tajikistan" })).toBeVisible();
  const shown = await map.evaluate(async (each) => {
    const element = each as HTMLElementTagNameMap["dateline-map"];
    await element.ready;
    return { choice: element.choice, map: element.map, select: element.select };
  });
  expect(shown).toMatchObject({ choice: { select: "TJK", step: null, theme: "auto" }, map: "still", select: "TJK" });
  expect(await page.evaluate(() => (window as unknown as { said: unknown[] }).said.slice(0, 2))).toEqual([
    ["dateline-ready", "TJK"],
    ["dateline-change", "TJK"],
  ]);
  const answer = await map.evaluate((each) =>
    (each as HTMLElementTagNameMap["dateline-map"]).choose({ select: "no-such-place", layers: ["military"] }),
  );
  expect(answer).toMatchObject({ select: "TJK", layers: ["military"] });
  await map.evaluate((each) => {
    (each as HTMLElementTagNameMap["dateline-map"]).select = "KGZ";
  });
  await expect(inside.getByRole("heading", { name: "Kyrgyzstan" })).toBeVisible();
  await map.evaluate((each) => each.setAttribute("select", "UZB"));
  await expect(inside.getByRole("heading", { name: "Uzbekistan" })).toBeVisible();
  await map.evaluate((each) => each.setAttribute("lang", "ru"));
  await expect(host.inside(map).getByRole("heading", { name: "Узбекистан" })).toBeVisible();
});
