import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { exampleEdition } from "../edition/exampleEdition.testing";
import { feedFiles } from "./feedFiles";

const site = "https://maps.example/news/";
const edition = { ...exampleEdition(), headline: "Ships & <ferries>", standfirst: 'A pier "at sea" ]]> & more' };
const entries = [
  { edition, path: "example/" },
  { edition: { ...edition, slug: "other", date: "1999-01-01" }, path: "other/" },
];
const card = `${site}example/card.png`;

const contentOf = (path: string, from: string | undefined = site) =>
  String(
    feedFiles(entries, "Maps & news", from)
      .find((file) => file.path === path)
      ?.content(),
  );

/** The content of an item, which is the same in both feeds. */
function expectPicture(html: string) {
  const [, image = ""] = /<img ([^>]*)>/.exec(html) ?? [];
  const attributes = Object.fromEntries(
    [...image.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  expect(attributes).toMatchObject({ src: card, width: "1200", height: "630" });
  expect(attributes.alt).toBe(edition.alternative.replaceAll("'", "&#39;"));
  expect(html).toContain(`<a href="${site}example/"><img `);
  expect(html).toContain("<p>A pier &quot;at sea&quot; ]]&gt; &amp; more</p>");
}

describe("RSS", () => {
  const parse = (text: string) => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(text).rss;

  test("has what RSS 2.0 requires of a channel and of items", () => {
    const { version, channel } = parse(contentOf("feed.xml"));
    expect(version).toBe("2.0");
    expect(channel).toMatchObject({ title: "Dateline", link: site, description: "Maps & news" });
    expect(channel["atom:link"]).toEqual({ href: `${site}feed.xml`, rel: "self", type: "application/rss+xml" });
    expect(channel.item).toHaveLength(2);
    for (const item of channel.item) {
      expect(item).toMatchObject({ title: edition.headline, description: edition.standfirst });
      expect(item.link).toBe(`${site}${item.guid["#text"]}/`);
      expect(item.guid.isPermaLink).toBe("false");
      // RFC 822, in English whatever the story's language.
      expect(item.pubDate).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/);
    }
  });

  test("shows each item's picture in lists and in its content", () => {
    const [item] = parse(contentOf("feed.xml")).channel.item;
    expect(item["media:content"]).toMatchObject({ url: card, medium: "image", type: "image/png" });
    expect(item["media:content"]["media:description"]).toBe(edition.alternative);
    expectPicture(item["content:encoded"]);
  });
});

describe("JSON Feed", () => {
  test("has what version 1.1 requires, and each item's picture in lists and in its content", () => {
    const feed = JSON.parse(contentOf("feed.json"));
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Dateline",
      home_page_url: site,
      feed_url: `${site}feed.json`,
    });
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(["example", "other"]);
    const [item] = feed.items;
    expect(item).toMatchObject({
      url: `${site}example/`,
      image: card,
      language: "en",
      authors: [{ name: edition.byline }],
    });
    for (const date of [item.date_published, item.date_modified]) expect(date).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(item.content_text).toBe(edition.standfirst);
    expectPicture(item.content_html);
  });
});

test("addresses in feeds are relative where the site's own is unknown", () => {
  expect(JSON.parse(contentOf("feed.json", "")).items[0].image).toBe("example/card.png");
});
