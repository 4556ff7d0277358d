import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extract } from "@extractus/oembed-extractor";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import scrape from "open-graph-scraper";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardSize } from "../../embed/snippets";
import type { Edition } from "../../scene/edition";
import { type SiteFile, siteFiles } from "./siteFiles";

/** The site, at the address given to its build: in a subfolder of a local server. */
let site = "";
let server: Server;
let files: SiteFile[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.replace(/^\/maps\//, "").replace(/(^|\/)$/, "$1index.html");
    const found = files.find((file) => file.path === path);
    response.writeHead(found ? 200 : 404, { "Content-Type": typeOf(path) }).end(found?.content());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/maps/`;
  const template =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><!--head--></head><body><!--body--></body></html>';
  files = siteFiles(process.cwd(), { template, built: true, only: "dushanbe-2025", site });
});

afterAll(() => new Promise((done) => server.close(done)));

const typeOf = (path: string) =>
  path.endsWith(".html") ? "text/html" : path.endsWith(".json") ? "application/json" : "image/png";

/** What the site itself knows about the story in a language. */
function editionIn(language: string): Edition {
  const data = files.find(({ path }) => path.startsWith(`assets/dushanbe-2025-${language}-`))?.content();
  return JSON.parse(String(data)).edition;
}

/** Pages whose address an editor may paste. */
const pages = [
  { language: "en", path: "dushanbe-2025/", step: undefined },
  { language: "fa", path: "dushanbe-2025/fa/", step: undefined },
  { language: "ru", path: "dushanbe-2025/ru/step/arrival/", step: "arrival" },
];

describe.each(pages)("$path", ({ language, path, step }) => {
  test("is embedded by a system that knows oEmbed, from its address alone, whatever size it asks for", async () => {
    const edition = editionIn(language);
    const found = await extract(`${site}${path}`, { maxwidth: 480, maxheight: 480, theme: "dark" });
    const title = edition.steps.find(({ id }) => id === step)?.title ?? edition.headline;
    expect(found).toMatchObject({ method: "auto-discovery", version: "1.0", type: "rich", title });
    expect(found).toMatchObject({ provider_url: site, width: expect.any(Number), height: expect.any(Number) });

    // What it puts into its page links back to this site, and to pages that exist.
    const html = String(found.html);
    const [link = "", frame = ""] = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to = ""]) => to);
    // The only form that WordPress keeps.
    expect(html).toMatch(
      /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]* frameborder="0"[^>]*><\/iframe>$/,
    );
    expect(frame).toMatch(new RegExp(`^${site}dushanbe-2025/.*embed/`));
    expect(link).toBe(`${site}${path}`);
    for (const address of [frame, link]) {
      const answer = await fetch(address.replaceAll("&amp;", "&"));
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(`lang="${language}"`)]);
    }
    // Whatever a reader follows before the script is there, or without one, leads out of the frame.
    const framed = await (await fetch(frame.replaceAll("&amp;", "&"))).text();
    expect(framed).toContain('<base target="_blank">');
    const countries = framed.match(/<a [^>]*><path [^>]*data-country/g) ?? [];
    expect(countries.length).toBeGreaterThan(5);
    for (const country of countries) expect(country).toContain(' target="_blank"');
    expect(new URL(frame).searchParams.get("step")).toBe(step ?? null);
    await expectPicture(found.thumbnail_url);
  });

  test("tells a system that makes cards of links what it is, in its language, with a picture", async () => {
    const edition = editionIn(language);
    const { error, result } = await scrape({ url: `${site}${path}` });
    expect(error).toBe(false);
    const opened = edition.steps.find(({ id }) => id === step);
    expect(result).toMatchObject({
      charset: "utf-8",
      ogUrl: `${site}${path}`,
      ogTitle: opened ? `${opened.title} · ${edition.headline}` : edition.headline,
      ogDescription: opened?.text ?? edition.standfirst,
      ogSiteName: "Dateline",
      ogType: "article",
      ogLocale: edition.language,
      articlePublishedTime: edition.date,
      articleModifiedTime: edition.updated,
      twitterCard: "summary_large_image",
    });
    const [image] = result.ogImage ?? [];
    expect(image).toMatchObject({ width: String(cardSize.width), height: String(cardSize.height) });
    expect(image?.alt).toBe(opened?.alternative ?? edition.alternative);
    await expectPicture(image?.url);
    expect(result.jsonLD).toMatchObject([
      { "@graph": [{ "@type": "Article", headline: edition.headline }, { "@type": "Dataset" }] },
    ]);
  });

  test("reads as text in a browser's reading mode: what is told, and none of the names and controls of the map", async () => {
    const edition = editionIn(language);
    const { document } = parseHTML(await (await fetch(`${site}${path}`)).text());
    const names = [...document.querySelectorAll(".overlay .label text")].map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(10);
    const read = new Readability(document as unknown as Document).parse();
    const opened = edition.steps.find(({ id }) => id === step);
    expect(read).toMatchObject({ title: edition.headline, lang: language, dir: edition.direction });
    const told = [edition.standfirst, opened?.alternative ?? edition.alternative, ...(opened ? [opened.text] : [])];
    for (const words of told) expect(read?.textContent).toContain(words);
    for (const claim of opened?.claims ?? []) expect(read?.textContent).toContain(edition.claims[claim]?.text);
    // Names are set in capitals on the map, and as they are written in sentences.
    const capitals = names.filter((name) => name && name === name.toUpperCase() && name !== name.toLowerCase());
    for (const name of capitals) expect(read?.textContent).not.toContain(name);
    const switches = edition.layers.filter(({ draws, always }) => draws === "marks" && !always);
    expect(read?.textContent).not.toContain(switches.map((layer) => layer.short).join(""));
  });
});

/** The address is absolute, and a picture of a card's size is there. */
async function expectPicture(address: string | undefined) {
  const bytes = Buffer.from(await (await fetch(address ?? "")).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
}
