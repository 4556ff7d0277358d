import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { edgesOf } from "../src/geo/focus";
import type { Edition } from "../src/scene/edition";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a reader can do on a story's page, in the reader's words. Knowledge of the page's markup belongs here. */
export class Explorer {
  readonly messages: string[] = [];
  readonly strayRequests: string[] = [];
  /** False where the test itself rewrites the page's markup on its way to the reader. */
  isAsBuilt = true;

  constructor(
    readonly page: Page,
    /** Where the map is: the page itself, or a frame in it. */
    readonly root: Page | FrameLocator = page,
  ) {
    page.on("console", (message) => {
      // Chromium's remarks on software rendering are about the machine, not about the page.
      if (
        ["error", "warning"].includes(message.type()) &&
        !/GPU stall|swiftshader|Automatic fallback/i.test(message.text())
      )
        this.messages.push(message.text());
    });
    page.on("pageerror", (error) => this.messages.push(error.message));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (
        protocol.startsWith("http") &&
        origin !== new URL(page.url() === "about:blank" ? request.url() : page.url()).origin
      )
        this.strayRequests.push(request.url());
    });
  }

  /** Opens a page with the picture only; the live map is not loaded. */
  async openStill(path = "/dushanbe-2025/", query = "") {
    await this.page.goto(`${path}?still${query && `&${query}`}`);
    await this.isReady();
  }

  /** Opens a page and waits until the live map has taken over. */
  async openLive(path = "/dushanbe-2025/", query = "") {
    await this.page.goto(`${path}${query && `?${query}`}`);
    await this.page.locator('html[data-map="live"]').waitFor({ timeout: 80_000, state: "attached" });
  }

  /**
   * Waits until a reader can see it: its first line of text, or its middle where it has none, is inside the window, and
   * nothing lies on it.
   */
  async inSight(locator: Locator, message = "in sight") {
    await expect.poll(() => locator.evaluateAll(isInSight).catch(() => false), { message }).toBe(true);
  }

  /** Waits until the panel shows the selection of that name: its name, its part, and its first figure or topic. */
  async panelIsInSight(name: string) {
    await expect(this.panelTitle()).toHaveText(name);
    await this.inSight(this.panelTitle(), `the name ${name}`);
    await this.inSight(this.panel().locator(".panel-part > span, .panel-none").first(), `the part of ${name}`);
    const fact = this.panel().locator(".panel-figures b, .panel-topic > summary").first();
    if ((await fact.count()) > 0) await this.inSight(fact, `the first fact of ${name}`);
  }

  /** Waits until the country lies in the window from end to end, with nothing but the map's own names and marks on it. */
  async countryIsInSight(country: string) {
    const { bounds } = (await this.edition()).countries[country] ?? {};
    if (!bounds) throw new Error(`${country} has no bounds`);
    const isClear = async () => {
      const ends = await Promise.all(edgesOf(bounds).map((end) => this.placeOf(end)));
      return this.root
        .locator("#stage")
        .evaluate((stage, points) => points.every(([x, y]) => stage.contains(document.elementFromPoint(x, y))), ends);
    };
    await expect.poll(isClear, { message: `${country} on the map` }).toBe(true);
  }

  /** Unfolds everything around `locator`, as a reader does. */
  async unfold(locator: Locator) {
    const folded = locator.locator("xpath=ancestor::details[not(@open)]").first();
    while ((await folded.count()) > 0) await folded.locator("> summary").click();
  }

  /** Waits until the page responds to clicks. */
  async isReady() {
    await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
    await this.tookOver();
  }

  /** The page's script took over the markup of the build, and had to make none of it anew. */
  async tookOver() {
    if (this.isAsBuilt) expect(await this.page.locator("html[data-remade]").count(), "markup made anew").toBe(0);
  }

  /** The story's edition that the page uses. */
  edition = (): Promise<Edition> =>
    this.root.locator("html").evaluate(async () => {
      const { href } = document.getElementById("data") as HTMLLinkElement;
      return (await (await fetch(href)).json()).edition;
    });

  mapState = () => this.page.locator("html").getAttribute("data-map");

  panel = () => this.root.locator("#panel");
  panelTitle = () => this.panel().getByRole("heading", { level: 2 });
  list = () => this.root.locator("#countries");
  /** The row of a country in the list. */
  option = (name: string) =>
    this.list()
      .locator(".country-row")
      .filter({ has: this.page.locator("b").getByText(name, { exact: true }), visible: true });
  /** The row of the legend with these words: in the list, or in the key on the map. */
  legendRow = (words: string) =>
    this.page.getByRole("button", { name: words, exact: true }).and(this.page.locator(".legend-row"));
  /** The marks of the layer of that title, folded or not. */
  markList = (title: string) => this.page.locator(".marks details").filter({ hasText: title });
  searchBox = () => this.page.getByRole("combobox", { name: "Find a place or a name" });

  /** Clicks the map at a place, `[lng, lat]`, as the camera now has it. */
  async clickAt(lngLat: readonly [number, number], offset: readonly [number, number] = [0, 0]) {
    const [x, y] = await this.placeOf(lngLat);
    await this.page.mouse.click(x + offset[0], y + offset[1]);
  }

  /** Where a place, `[lng, lat]`, is on the page now, px. */
  async placeOf(lngLat: readonly [number, number]): Promise<[number, number]> {
    const { projectOf, toScreen } = await import("../src/geo/projection");
    const { camera, fit, box } = await this.root.locator("#stage").evaluate((stage) => {
      const { x, y, width, height } = stage.getBoundingClientRect();
      const json = (text: string | undefined) => JSON.parse(text ?? "null");
      return { camera: json(stage.dataset.camera), fit: json(stage.dataset.fit), box: { x, y, width, height } };
    });
    const point = projectOf(camera)(lngLat);
    if (!point) throw new Error(`${lngLat} is behind the globe`);
    const [x, y] = toScreen(point, fit);
    return [box.x + x, box.y + y];
  }

  /** The button of the dialog with that name: at the foot, or in the menu. */
  opener = (name: string) =>
    this.page.locator(".foot > .opener, .more .opener").getByText(name, { exact: true }).filter({ visible: true });

  /** Opens the menu with languages, sources, help, theme and everything else beside the map. */
  async openMenu() {
    await this.page.locator(".more > summary").filter({ visible: true }).click();
  }

  /** Opens the dialog of that name by its button, which may have another name, and returns it. */
  async openDialog(name: string, button = name) {
    if (!(await this.opener(button).first().isVisible())) await this.openMenu();
    await this.opener(button).first().click();
    const dialog = this.page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  layer = (id: string) => this.page.locator(`#layer-${id}`);

  async switchLayer(id: string, on: boolean) {
    // Layers that colour the countries are in a menu; in small frames, all are.
    if (!(await this.layer(id).isVisible())) await this.page.locator(".fills-menu > summary").click();
    await this.layer(id).setChecked(on, { force: true });
  }

  /** The story in steps. */
  readonly tour = {
    region: () => this.page.locator(".step"),
    start: () => this.page.getByRole("link", { name: /^The story in \d+ steps$/ }).filter({ visible: true }),
    title: () => this.tour.region().getByRole("heading", { level: 2 }),
    /** The steps as a list; its name says which one is shown. */
    places: () => this.tour.region().getByRole("list").first(),
    next: () => this.page.locator(".step-next").filter({ visible: true }),
    previous: () => this.page.locator(".step-previous").filter({ visible: true }),
    leave: () => this.page.getByTitle("End the tour").filter({ visible: true }),
    back: (position: number) =>
      this.page.getByRole("link", { name: `Back to step ${position}` }).filter({ visible: true }),
    /** Swipes over the step's words with a finger. */
    swipe: async (to: "left" | "right") => {
      const box = await this.page.locator(".step-words").boundingBox();
      if (!box) throw new Error("No step is open");
      const [x, y, way] = [box.x + box.width / 2, box.y + 20, to === "left" ? -100 : 100];
      const { page } = this;
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: number) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: at === undefined ? [] : [{ x: at, y }] });
      await touch("touchStart", x - way / 2);
      for (const part of [0.25, 0.5, 0.75, 1]) await touch("touchMove", x - way / 2 + way * part);
      await touch("touchEnd");
    },
  };

  /** The timeline. */
  readonly timeline = {
    region: () => this.page.getByRole("region", { name: "Timeline" }),
    slider: () => this.timeline.region().getByRole("slider", { name: "Date of the map" }),
    /** The date that the map shows, in words. */
    date: () => this.timeline.region().locator("b").first(),
    play: () => this.timeline.region().getByRole("button", { name: "Play" }),
    pause: () => this.timeline.region().getByRole("button", { name: "Pause" }),
    back: () => this.timeline.region().getByRole("button", { name: "Back to the article’s day" }),
    /** The date that the map shows and what happened on it; leads to the list of all days and their claims. */
    event: () => this.timeline.region().locator(".timeline-now .opener"),
  };

  /** The visible marks of a layer. */
  marks = (layer: string) => this.page.locator(`.overlay .point[data-layer="${layer}"]:visible`);

  /** Every violation that axe finds now, in words. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const { run } = (window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } })
        .axe;
      const { violations } = await run(document, { resultTypes: ["violations"] });
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes
            .map((node) => node.target.join(" "))
            .slice(0, 4)
            .join(" | ")}`,
      );
    });
  }
}

/** Runs in the page. */
function isInSight(elements: Element[]): boolean {
  const [element] = elements;
  if (!element) return false;
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.selectNodeContents(text ?? element);
  const box = [...range.getClientRects()].find(({ width }) => width > 4) ?? element.getBoundingClientRect();
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth + 1) return false;
  // Names on the map let presses through to what is under them; that does not mean that they are covered.
  const { style } = element as HTMLElement | SVGElement;
  const before = style.pointerEvents;
  if (getComputedStyle(element).pointerEvents === "none") style.pointerEvents = "auto";
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  style.pointerEvents = before;
  return top !== null && (element.contains(top) || top.contains(element)) && element.checkVisibility();
}

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}

/** Tests of what readers do; each fails on any message in the console and on any request to another origin. */
export const test = base.extend<{ explorer: Explorer; expectedMessages: RegExp | null }>({
  expectedMessages: [null, { option: true }],
  explorer: async ({ page, expectedMessages }, use) => {
    const explorer = new Explorer(page);
    await use(explorer);
    await explorer.tookOver();
    expect(explorer.messages.filter((message) => !expectedMessages?.test(message))).toEqual([]);
    expect(explorer.strayRequests).toEqual([]);
  },
});

export { expect };
