import type { Locator, Page } from "@playwright/test";
import { Explorer, expect, test } from "./explorer";
import { test as onHosts } from "./hostPage";

/** One way to select something. */
interface Way {
  /** What is selected: the panel's title, and the country's code, if it is one. */
  name: string;
  country?: string;
  /** Does all but the last press, and returns what is pressed, where on it, and what has the focus once the panel is closed. */
  begin: (explorer: Explorer, page: Page) => Promise<{ press: Locator; at?: { x: number; y: number }; back?: Locator }>;
  byKeyboard?: boolean;
}

/** By the map, the list, the keyboard and the legend: they are there in every frame, too. */
const waysEverywhere: Record<string, Way> = {
  "a press on the map": {
    name: "Kazakhstan",
    country: "KAZ",
    begin: async (_, page) => ({ press: page.locator("#stage"), at: await restingPointOn(page, "KAZ") }),
  },
  "the list": {
    name: "Armenia",
    country: "ARM",
    begin: async (explorer) => ({ press: explorer.option("Armenia"), back: explorer.option("Armenia") }),
  },
  "the keyboard": {
    name: "Uzbekistan",
    country: "UZB",
    begin: async (explorer) => ({ press: explorer.option("Uzbekistan"), back: explorer.option("Uzbekistan") }),
    byKeyboard: true,
  },
  "the legend, whose row leaves its countries alone": {
    name: "Tajikistan",
    country: "TJK",
    begin: async (explorer) => {
      await explorer.legendRow("Host").first().click();
      await expect(explorer.option("Uzbekistan")).toHaveCount(0);
      return { press: explorer.option("Tajikistan"), back: explorer.option("Tajikistan") };
    },
  },
};

const ways: Record<string, Way> = {
  ...waysEverywhere,
  "the search, which finds a mark within its country": {
    name: "954th test base, Koy-Sary",
    country: "KGZ",
    begin: async (explorer, page) => {
      const opener = page.getByRole("button", { name: "Find a place or a name" }).filter({ visible: true });
      const isFolded = await opener.isVisible();
      if (isFolded) await opener.click();
      const field = explorer.searchBox().filter({ visible: true });
      await field.fill("Koy-Sary");
      return { press: page.getByRole("option", { name: "Koy-Sary" }).first(), back: isFolded ? opener : field };
    },
  },
  "an event of the timeline": {
    name: "ICC issues warrants for Putin and Lvova-Belova",
    begin: async (_, page) => {
      const opener = page.locator(".date-chip, .timeline-now .opener").filter({ visible: true });
      await opener.click();
      return { press: page.getByRole("button", { name: "ICC issues warrants" }), back: opener };
    },
  },
};

/** How far list and page are scrolled. */
const scrolled = (page: Page) =>
  page.locator("html, .column, .list").evaluateAll((all) => all.map(({ scrollTop }) => Math.round(scrollTop)));

/** Goes all those ways on the page as it stands, and back from each. */
async function walk(explorer: Explorer, page: Page, all: Record<string, Way>) {
  const touches = await page.evaluate(() => navigator.maxTouchPoints > 0);
  for (const [way, { name, country, begin, byKeyboard }] of Object.entries(all))
    await test.step(way, async () => {
      const { press, at, back } = await begin(explorer, page);
      if (!at) await press.scrollIntoViewIfNeeded();
      const before = await scrolled(page);
      if (byKeyboard) await press.press("Enter");
      else if (touches) await press.tap(at && { position: at });
      else await press.click(at && { position: at });
      await explorer.panelIsInSight(name);
      if (country) await explorer.countryIsInSight(country);
      if (byKeyboard) {
        await expect(explorer.panelTitle()).toBeFocused();
        await page.keyboard.press("Escape");
      } else
        await explorer
          .panel()
          .getByRole("button", { name: `Close ${name}` })
          .click();
      await expect(explorer.panel()).toBeHidden();
      expect(await scrolled(page), "the reader is where they were").toEqual(before);
      if (back) await expect(back).toBeFocused();
    });
}

/** Where to press so that a country of the still is meant, from the map's corner: a point on which nothing else lies. */
const pointOn = (page: Page, country: string) =>
  page.evaluate((code) => {
    const { left, top, width, height } = (document.getElementById(`c-${code}`) as Element).getBoundingClientRect();
    const stage = (document.getElementById("stage") as Element).getBoundingClientRect();
    for (let i = 1; i < 24; i++)
      for (let j = 1; j < 24; j++) {
        const [x, y] = [left + (width * ((i * 7) % 24)) / 24, top + (height * ((j * 5) % 24)) / 24] as const;
        if (document.elementFromPoint(x, y)?.closest(`[data-country="${code}"]`))
          return { x: x - stage.left, y: y - stage.top };
      }
    throw new Error(`${code} is nowhere to be pressed`);
  }, country);

/** The same, once the map no longer goes to another camera, as it does when a selection is closed. */
async function restingPointOn(page: Page, country: string) {
  let last = { x: 0, y: 0 };
  const rests = async () => {
    const before = last;
    last = await pointOn(page, country);
    return before.x === last.x && before.y === last.y;
  };
  await expect.poll(rests, { intervals: [400] }).toBe(true);
  return last;
}

/** The last is a laptop's window at 200 %. */
for (const [width, height, scale = 1] of [
  [3840, 2160],
  [1920, 1080],
  [1280, 800],
  [1024, 768],
  [768, 1024],
  [844, 390],
  [390, 844],
  [320, 568],
  [640, 400, 2],
] as const)
  test.describe(`At ${width}×${height}${scale > 1 ? ", zoomed" : ""}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale, hasTouch: width < 1000 && scale === 1 });
    test("whatever way the reader selects, name, part and first fact are in sight beside it, and closing leads back", async ({
      explorer,
      page,
    }) => {
      await explorer.openStill("/dushanbe-2025/", "select=TJK");
      await explorer.panelIsInSight("Tajikistan");
      await explorer.countryIsInSight("TJK");
      await page.getByRole("button", { name: "Close Tajikistan" }).click();
      await explorer.inSight(explorer.option("Tajikistan"), "the list");
      // So large a page is drawn slowly where no graphics card helps.
      const few = Object.fromEntries(Object.entries(ways).slice(0, 2));
      await walk(explorer, page, width > 3000 ? few : ways);
    });
  });

for (const [width, height] of [
  [640, 560],
  [360, 730],
  [320, 480],
] as const)
  test.describe(`In a frame of ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });
    test("a link, the map, the list and the legend lead to name, part and first fact beside the country, and closing leads back", async ({
      explorer,
      page,
    }) => {
      await explorer.openStill("/dushanbe-2025/embed/", "select=TJK");
      await explorer.panelIsInSight("Tajikistan");
      await explorer.countryIsInSight("TJK");
      await page.getByRole("button", { name: "Close Tajikistan" }).click();
      await walk(explorer, page, waysEverywhere);
    });
  });

onHosts("What a host page selects, by message or by the element, is in sight in the map", async ({ host, page }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await host.open(
    `<iframe id="plain" src="${host.site}dushanbe-2025/embed/?still" title="The map" style="border:0;width:640px;height:560px"></iframe>`,
  );
  const plain = new Explorer(page, page.frameLocator("#plain"));
  await plain.root.locator("html[data-ready]").waitFor({ state: "attached" });
  const frame = page.locator("#plain");
  const say = (choice: object) =>
    frame.evaluate(
      (each, said) =>
        (each as HTMLIFrameElement).contentWindow?.postMessage({ dateline: 1, type: "choose", choice: said }, "*"),
      choice,
    );
  for (const [width, height] of [
    [640, 560],
    [320, 480],
  ] as const) {
    await frame.evaluate((each, [w, h]) => Object.assign(each.style, { width: `${w}px`, height: `${h}px` }), [
      width,
      height,
    ] as const);
    await say({ select: "UZB" });
    await plain.panelIsInSight("Uzbekistan");
    await plain.countryIsInSight("UZB");
    await say({ select: null });
    await expect(plain.panel()).toBeHidden();
  }
});

test("On the live map too, the first press, the list and the search are answered in sight", async ({
  explorer,
  page,
}) => {
  test.slow();
  await explorer.openLive();
  await explorer.clickAt([90, 62]);
  await explorer.panelIsInSight("Russia");
  await page.getByRole("button", { name: "Close Russia" }).click();
  const some = Object.entries(ways).filter(([way]) => /^the (list|search)/.test(way));
  await walk(explorer, page, Object.fromEntries(some));
});

test("A country after a number sign is shown, as pages without a script link to it", async ({ explorer, page }) => {
  await page.goto("/dushanbe-2025/?still#KAZ");
  await explorer.panelIsInSight("Kazakhstan");
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("going back closes the panel, whatever it showed last, and leaves no entry behind", async ({
    explorer,
    page,
  }) => {
    await page.goto("/");
    await explorer.openStill();
    const stage = page.locator("#stage");
    const position = await pointOn(page, "KAZ");
    await stage.tap({ position });
    await explorer.panelIsInSight("Kazakhstan");
    await expect(page).toHaveURL(/select=KAZ/);
    await page.goBack();
    await expect(explorer.panel()).toBeHidden();
    await expect(page).not.toHaveURL(/select/);
    await stage.tap({ position });
    await explorer.panelIsInSight("Kazakhstan");
    await page.getByRole("button", { name: "Close Kazakhstan" }).click();
    await expect(explorer.panel()).toBeHidden();
    await expect(page).not.toHaveURL(/select/);
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
  });
});

test("In 1995 nothing is said of later: no role, no part, no figure", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "select=TJK&date=1995-01-01");
  await expect(explorer.panelTitle()).toHaveText("Tajikistan");
  await explorer.inSight(explorer.panelTitle());
  await expect(explorer.panel()).toContainText("later days is left out");
  await expect(explorer.panel()).not.toContainText("Host.");
  await expect(explorer.panel().locator(".panel-figures")).toHaveCount(0);
  for (const said of await explorer.panel().locator("[data-claim] > p").allTextContents())
    expect(said).not.toMatch(/2025/);
});
