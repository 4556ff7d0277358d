import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** A page of another site, with maps in it. How host pages are served and how maps are found in them belongs here. */
export class HostPage {
  readonly messages: string[] = [];
  #pages = new Map<string, { html: string; headers: Record<string, string> }>();
  #server: Server;

  constructor(
    readonly page: Page,
    /** The address of the site under test, ending in a slash. */
    readonly site: string,
  ) {
    page.on("console", (message) => {
      if (
        ["error", "warning"].includes(message.type()) &&
        !/GPU stall|swiftshader|Automatic fallback/i.test(message.text())
      )
        this.messages.push(message.text());
    });
    page.on("pageerror", (error) => this.messages.push(error.message));
    this.#server = createServer((request, response) => {
      const found = this.#pages.get(request.url ?? "");
      response.writeHead(found ? 200 : 404, { "Content-Type": "text/html; charset=utf-8", ...found?.headers });
      response.end(found?.html ?? "");
    });
  }

  /** Opens a page with this body on another origin; without a doctype, browsers lay it out as in the nineties. */
  async open(
    body: string,
    {
      head = "",
      headers = {},
      doctype = "<!doctype html>",
    }: { head?: string; headers?: Record<string, string>; doctype?: string } = {},
  ) {
    const html = `${doctype}<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0 auto;max-inline-size:700px}</style>${head}</head><body>${body}</body></html>`;
    await this.start();
    const path = `/${this.#pages.size}`;
    this.#pages.set(path, { html, headers });
    await this.page.goto(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`);
  }

  async start() {
    if (!this.#server.listening) await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", () => done()));
  }

  stop = () => new Promise((done) => this.#server.close(done));

  /** The tag that includes `embed.js`. */
  get script() {
    return `<script type="module" src="${this.site}embed.js"></script>`;
  }

  /** A map by the element, with the picture only. */
  element = (attributes = "", slug = "dushanbe-2025") =>
    `<dateline-map story="${slug}" ${attributes}><a href="${this.site}${slug}/">The map</a></dateline-map>`;

  /** The content of a map's frame. */
  inside = (map: Locator): FrameLocator => map.locator("iframe").contentFrame();

  /** Waits until the map responds to clicks and has its height, and returns the content of its frame. */
  async ready(map: Locator): Promise<FrameLocator> {
    await map.scrollIntoViewIfNeeded();
    const inside = this.inside(map);
    await inside.locator("html[data-ready]").waitFor({ state: "attached" });
    await expect
      .poll(async () => {
        const { frame, content } = await this.heights(map);
        return Math.abs(frame - content);
      })
      .toBeLessThan(1);
    return inside;
  }

  /** The height of the frame, and the height that its page asks for, px. */
  async heights(map: Locator): Promise<{ frame: number; content: number }> {
    const box = await map.locator("iframe").boundingBox();
    const content = await this.inside(map)
      .locator("html")
      .evaluate((root: HTMLElement) => {
        const text = Number.parseFloat(getComputedStyle(root).fontSize) / 16;
        const wide = Math.round(Math.min(600, Math.max(420, innerWidth * 0.74)) + 88);
        return Math.round((innerWidth < 560 ? 730 : wide) * Math.max(1, text));
      });
    return { frame: box?.height ?? 0, content };
  }
}

/** Tests of pages that hold maps; each fails on any message in the console but the expected ones. */
export const test = base.extend<{ host: HostPage; expectedMessages: RegExp | null }>({
  expectedMessages: [null, { option: true }],
  host: async ({ page, baseURL, expectedMessages }, use) => {
    const host = new HostPage(page, `${baseURL}/`);
    await use(host);
    await host.stop();
    expect(host.messages.filter((message) => !expectedMessages?.test(message))).toEqual([]);
  },
});

export { expect };
