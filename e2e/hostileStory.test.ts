import type { Page } from "@playwright/test";
import type { SiteFile } from "../src/press/pages/siteFiles";
import { exampleStory } from "../src/press/story/exampleStory";
import type { ParsedStory, StoryFiles } from "../src/press/story/parseStory";
import type { Edition } from "../src/scene/edition";
import { test as base, expect, HostPage } from "./hostPage";
import { filesOfInvented, type Makers, type OtherSite, serveAt } from "./otherSite";

/** Breaks out of attributes, scripts, styles, titles and comments, and marks what it puts into the page. */
const payload = `--></script></style></title></textarea>"'><svg/data-hostile/onload=window.hostile=1></svg><img/data-hostile/src=x/onerror=window.hostile=1><script/data-hostile>window.hostile=1</script><!--`;
const addresses = [
  `https://port.example/'onmouseover='window.hostile=1'data-hostile='`,
  `https://port.example/"onmouseover="window.hostile=1"data-hostile="`,
  `mailto:desk@news.example?"><svg/data-hostile/onload=window.hostile=1>`,
];
const scripts = ["javascript:window.hostile=1", "data:text/html,<script>parent.hostile=1</script>"];

/** The policy of the pages is switched off, so that whatever gets into one would run. */
const test = base.extend<object, { files: SiteFile[]; hostile: OtherSite }>({
  bypassCSP: true,
  files: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what it needs from the pattern
    async ({}, use) => use(await filesOfInvented((makers) => [hostileStory(makers)])),
    { scope: "worker" },
  ],
  hostile: [
    async ({ files }, use) => {
      const site = await serveAt("", files);
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
});

// In one worker: to find what each field admits takes longer than the tests.
test.describe.configure({ mode: "default" });

test.describe("No field of a story can put a script on a page:", () => {
  for (const path of ["hostile/", "hostile/step/first/", "hostile/embed/", ""])
    test(`not on /${path}, whatever is opened there`, async ({ page, hostile, files }) => {
      await page.goto(`${hostile.address}${path}?still`);
      const shown = page.locator("h1, h2").filter({ hasText: payload }).first();
      if (path === "") await expect(shown).toBeVisible();
      else {
        await page.locator("html[data-ready]").waitFor({ state: "attached" });
        const data = files.find((file) => file.path.startsWith("assets/hostile-en-"));
        const { edition } = JSON.parse(String(data?.content())) as { edition: Edition };
        const oneOfEach = edition.layers.flatMap(
          ({ id }) => edition.entries.find(({ layer }) => layer === id)?.id ?? [],
        );
        // The panel is the same everywhere: opened with everything once, and elsewhere with a country.
        for (const select of path === "hostile/" ? ["ISL", "NOR", "UKR", ...oneOfEach] : ["ISL"]) {
          await page.goto(`${hostile.address}${path}?still&select=${select}`);
          await page.locator("html[data-ready]").waitFor({ state: "attached" });
          await expect(page.locator("#panel")).toBeVisible();
          await expectHarmless(page);
        }
      }
      // What opens dialogs at the foot, and in the menu there.
      const menu = page.locator(".foot .more > summary");
      const openers = page.locator(".foot [aria-haspopup=dialog]").filter({ visible: true });
      if (path !== "") {
        await menu.click();
        await expect(openers.nth(6)).toBeVisible();
      }
      const count = await openers.count();
      for (let i = 0; i < count; i++) {
        if ((await openers.count()) < count) await menu.click();
        await openers.nth(i).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        for (const preview of await page.locator("dialog iframe").all())
          await preview.contentFrame().locator("html[data-ready]").waitFor({ state: "attached" });
        await expectHarmless(page);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
        await expect(page.locator("iframe")).toHaveCount(0);
      }
      await expectHarmless(page);
    });

  test("not by feeds, oEmbed and pictures, which others put into their pages", async ({ page, files }) => {
    await page.goto("about:blank");
    for (const { path, content } of files.filter((file) => /\.(xml|svg)$|oembed\.json$/.test(file.path))) {
      const text = path.endsWith(".json") ? JSON.parse(String(content())).html : String(content());
      const marked = await page.evaluate(
        ([markup, type]) => {
          const parsed = new DOMParser().parseFromString(markup, type as DOMParserSupportedType);
          return [...parsed.querySelectorAll("[data-hostile], [onload], [onerror], parsererror, script")].length;
        },
        [text, path.endsWith(".json") ? "text/html" : "text/xml"] as const,
      );
      expect(marked, path).toBe(0);
      expect(text.includes("<svg/data"), path).toBe(false);
    }
  });
});

test("No address can: whatever stands in its query and fragment, on pages, steps and embeds", async ({
  page,
  baseURL,
}) => {
  for (const path of ["dushanbe-2025/", "dushanbe-2025/step/arrival/", "dushanbe-2025/embed/"]) {
    const query = new URLSearchParams({ still: payload });
    for (const field of ["step", "select", "layers", "date", "basis", "theme", "at", "panel", "lang"])
      query.set(field, `${payload},${scripts[0]}`);
    await page.goto(`${baseURL}/${path}?${query}#${encodeURIComponent(payload)}`);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await expectHarmless(page);
    await page.goto(
      `${baseURL}/${path}?still&__proto__[hostile]=1&constructor=${scripts[0]}#"><script>window.hostile=1</script>`,
    );
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await expectHarmless(page);
  }
});

test("No message and no attribute can, neither in the map nor in its host", async ({ page, baseURL }) => {
  const host = new HostPage(page, `${baseURL}/`);
  await host.open(
    `${host.element('id="map"')}<iframe id="plain" src="${host.site}dushanbe-2025/embed/?still"></iframe>`,
    {
      head: host.script,
    },
  );
  const map = page.locator("#map");
  const inside = await host.ready(map);
  const plain = page.frameLocator("#plain");
  await plain.locator("html[data-ready]").waitFor({ state: "attached" });
  const before = await map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).choose({}));
  const after = await map.evaluate(
    async (each, values) => {
      const element = each as HTMLElementTagNameMap["dateline-map"];
      const frame = element.shadowRoot?.querySelector("iframe")?.contentWindow;
      const other = (document.getElementById("plain") as HTMLIFrameElement).contentWindow;
      for (const value of values)
        for (const field of ["step", "select", "layers", "date", "theme", "basis", "view", "__proto__"])
          for (const choice of [{ [field]: value }, { [field]: [value] }, { [field]: { toString: value } }])
            for (const to of [frame, other]) {
              to?.postMessage({ dateline: 1, type: "choose", choice, map: value, id: value }, "*");
              to?.postMessage({ dateline: 1, type: value, choice, height: value }, "*");
              to?.postMessage(value, "*");
            }
      for (const value of values)
        for (const name of ["step", "select", "layers", "date", "theme"]) element.setAttribute(name, value);
      return element.choose({});
    },
    [payload, ...scripts],
  );
  expect(after).toEqual(before);
  for (const each of [inside, plain]) await expect(each.locator("[data-hostile]")).toHaveCount(0);

  // An element whose every attribute is hostile asks for a page of the site that there is not, and for nothing else.
  await page.evaluate(
    (values) => {
      for (const value of values) {
        const element = document.createElement("dateline-map");
        for (const name of ["story", "lang", "step", "select", "layers", "date", "theme", "panel", "title"])
          element.setAttribute(name, value);
        element.textContent = value;
        document.body.prepend(element);
        // Loads it at once, wherever it is.
        element.choose({}).catch(() => {});
      }
    },
    [payload, ...scripts, "../../", "//evil.example/"],
  );
  await expect(page.locator("dateline-map iframe")).toHaveCount(6);
  const opened = await page
    .locator("dateline-map iframe")
    .evaluateAll((frames) => frames.map((each) => (each as HTMLIFrameElement).src));
  for (const address of opened) expect(address.startsWith(host.site), address).toBe(true);
  await expectHarmless(page);
  await host.stop();
});

/** No script of the payload ran, in any frame, and none of its elements is there. */
async function expectHarmless(page: Page) {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(() => ({
      ran: "hostile" in window,
      elements: document.querySelectorAll(
        "[data-hostile], [onload], [onerror], [onmouseover], [href^='javascript:' i], [src^='javascript:' i], [href^='data:text']",
      ).length,
    }));
    expect(found, frame.url()).toEqual({ ran: false, elements: 0 });
  }
}

/**
 * The example story with the payload in every text. What an editor writes into `story.json` is whatever its schema
 * admits; words are changed after they were checked, as the check would refuse them all.
 */
function hostileStory({ parse, addArea }: Makers): ParsedStory {
  const files = exampleStory();
  addArea(files);
  const core = files["story.json"] as Record<string, unknown>;
  const words = files["en.json"] as Record<string, unknown>;
  Object.assign(core, { corrections: [{ id: "fix", date: "2025-05-03", claims: ["pier"] }] });
  Object.assign(words, { corrections: { fix: "The pier was older." }, countries: { ISL: "Iceland" } });
  (core.sources as Record<string, object>).PORT = {
    ...(core.sources as Record<string, object>).PORT,
    via: "port.example",
  };

  const admits = (at: readonly string[], value: string) => {
    try {
      parse("hostile", changed(files, at, value));
      return true;
    } catch {
      return false;
    }
  };
  let result = files;
  const taken: string[] = [];
  for (const at of textsIn(core)) {
    for (const script of scripts) expect(admits(at, script) && /url|contact/.test(at.join()), at.join()).toBe(false);
    const value = [payload, ...addresses].find((each) => admits(at, each));
    if (value) result = changed(result, at, value);
    if (value) taken.push(at.join("."));
  }
  // Names of publishers are free; addresses take what an address may hold.
  expect(taken).toEqual(
    expect.arrayContaining(["sources.PORT.publisher", "sources.PORT.via", "sources.PORT.url", "contact"]),
  );
  const story = parse("hostile", result);
  const spoiled = everyText(story.words.en) as ParsedStory["words"][string];
  return { ...story, words: { en: spoiled } };
}

/** The files with another value at this place of `story.json`. */
function changed(files: StoryFiles, at: readonly string[], value: string): StoryFiles {
  const copy = structuredClone(files);
  // biome-ignore lint/suspicious/noExplicitAny: raw JSON
  const holder = at.slice(0, -1).reduce((each: any, key) => each[key], copy["story.json"]);
  holder[at.at(-1) ?? ""] = value;
  return copy;
}

/** The places of all texts in `value`. */
const textsIn = (value: unknown, at: string[] = []): string[][] =>
  typeof value === "string"
    ? [at]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => textsIn(each, [...at, key]))
      : [];

/** The value with the payload after each text in it. */
const everyText = (value: unknown): unknown =>
  typeof value === "string"
    ? `${value} ${payload}`
    : Array.isArray(value)
      ? value.map(everyText)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everyText(each)]))
        : value;
