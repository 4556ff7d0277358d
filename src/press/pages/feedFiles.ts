import { cardSize, pictureSnippet } from "../../embed/snippets";
import type { Edition } from "../../scene/edition";
import { escapeMarkup } from "../../still/escapeMarkup";
import type { SiteFile } from "./siteFiles";

/** A story in the site's feeds, with the path of its page. */
export interface FeedEntry {
  edition: Edition;
  path: string;
}

/**
 * The site's feeds, newest first: RSS 2.0 and JSON Feed 1.1. Each item has its picture twice: for programs that list items
 * with pictures, and within its content, which is all that most programs show. Feeds are read outside the site, so addresses are absolute
 * where the build knows the site's; relative ones are resolved against the feed's own.
 */
export function feedFiles(entries: readonly FeedEntry[], about: string, site: string | undefined): SiteFile[] {
  const address = (path: string) => (site ? new URL(path, site).href : path);
  return [
    { path: "feed.xml", content: () => rss(entries, about, address) },
    { path: "feed.json", content: () => jsonFeed(entries, about, address) },
  ];
}

type Address = (path: string) => string;

/** The picture of a story, with its link and credit, and the standfirst. */
function contentOf(edition: Edition, address: Address): string {
  const snippet = { edition, choice: {}, panel: true, address };
  const picture = pictureSnippet(snippet, { shape: "wide", alternative: edition.alternative });
  return `${picture}\n<p>${escapeMarkup(edition.standfirst)}</p>`;
}

function rss(entries: readonly FeedEntry[], about: string, address: Address): string {
  const items = entries.map(({ edition, path }) =>
    [
      "<item>",
      `<title>${escapeMarkup(edition.headline)}</title><link>${address(path)}</link>`,
      `<guid isPermaLink="false">${edition.slug}</guid><pubDate>${new Date(edition.date).toUTCString()}</pubDate>`,
      `<description>${escapeMarkup(edition.standfirst)}</description>`,
      `<content:encoded>${escapeMarkup(contentOf(edition, address))}</content:encoded>`,
      `<media:content url="${address(`${path}card.png`)}" medium="image" type="image/png" width="${cardSize.width}" height="${cardSize.height}"><media:description>${escapeMarkup(edition.alternative)}</media:description></media:content>`,
      "</item>",
    ].join(""),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>',
    `<title>Dateline</title><link>${address("./")}</link><description>${escapeMarkup(about)}</description>`,
    `<atom:link href="${address("feed.xml")}" rel="self" type="application/rss+xml"/>`,
    ...items,
    "</channel></rss>\n",
  ].join("");
}

function jsonFeed(entries: readonly FeedEntry[], about: string, address: Address): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Dateline",
    description: about,
    home_page_url: address("./"),
    feed_url: address("feed.json"),
    items: entries.map(({ edition, path }) => ({
      id: edition.slug,
      url: address(path),
      title: edition.headline,
      content_html: contentOf(edition, address),
      content_text: edition.standfirst,
      image: address(`${path}card.png`),
      authors: [{ name: edition.byline }],
      date_published: `${edition.date}T00:00:00Z`,
      date_modified: `${edition.updated}T00:00:00Z`,
      language: edition.language,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
