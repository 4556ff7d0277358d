import { escapeMarkup } from "../../src/still/escapeMarkup";
import type { Story } from "../../src/story/story";
import { pageShell } from "./pageShell";
import { paletteStyles } from "./paletteStyles";
import type { SiteFile, SiteOptions } from "./siteFiles";

/** The site's first page: every story. */
export function galleryPage(stories: readonly Story[], options: SiteOptions): SiteFile {
  const items = stories
    .filter((story) => !story.withdrawn)
    .map(
      (story) =>
        `<li><a href="${story.slug}/">${escapeMarkup(story.words[story.language]?.headline ?? story.slug)}</a></li>`,
    );
  const content = () =>
    pageShell({
      ...options,
      up: "./",
      attributes: 'lang="en"',
      head: "<title>Dateline</title>",
      body: `<main class="stories"><h1>Dateline</h1><ul>${items.join("")}</ul></main>`,
      styles: paletteStyles(),
      interactive: false,
    });
  return { path: "index.html", content };
}
