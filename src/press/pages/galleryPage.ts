import { storyPath } from "../../address/storyPath";
import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { translateWith } from "../../i18n/translate";
import type { Theme } from "../../layers/palette";
import type { Edition } from "../../scene/edition";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { escapeMarkup } from "../../still/escapeMarkup";
import { mapPictureOf } from "../../still/pictureOf";
import { messagesIn } from "../edition/interfaceMessages";
import { readEdition } from "../edition/readEditions";
import type { ParsedStory } from "../story/parseStory";
import { type FeedEntry, feedFiles } from "./feedFiles";
import styles from "./gallery.css?inline";
import { lookStyles } from "./lookStyles";
import { outlinedText } from "./outlinedText";
import { pageShell } from "./pageShell";
import type { SiteFile, SiteOptions } from "./siteFiles";
import { textWidth } from "./textWidth";

/** Size of a story's picture in the gallery, px. */
const pictureSize = { width: 640, height: 480 };

/** The site's home page: a still for each story, newest first; with its pictures and feeds. */
export function galleryPage(stories: readonly ParsedStory[], base: BaseMap, options: SiteOptions): SiteFile[] {
  const atlas = atlasOf(base.countries);
  const editions = stories
    .filter((story) => !story.withdrawn)
    .map((story) => readEdition(story, story.language, atlas))
    .sort((a, b) => b.date.localeCompare(a.date));
  const translate = translateWith(messagesIn("en"), "en");
  const entries = editions.map((edition): FeedEntry => ({ edition, path: pathOf(edition) }));
  const head = [
    "<title>Dateline</title>",
    `<meta name="description" content="${escapeMarkup(translate("galleryAbout"))}">`,
    `<link rel="alternate" type="application/rss+xml" title="Dateline" href="./feed.xml">`,
    `<link rel="alternate" type="application/feed+json" title="Dateline" href="./feed.json">`,
    options.site ? `<link rel="canonical" href="${options.site}">` : "",
  ].join("\n    ");
  const body = [
    `<main class="gallery"><header><h1>Dateline</h1><p>${escapeMarkup(translate("galleryAbout"))}</p></header>`,
    `<ul class="stories">${editions.map(card).join("")}</ul>`,
    `<footer><p>${escapeMarkup(translate("bordersCredit"))}. ${escapeMarkup(translate("bordersNote"))}</p>`,
    `<p><a href="feed.xml">RSS</a> <a href="feed.json">JSON Feed</a></p></footer></main>`,
  ].join("");
  const page: SiteFile = {
    path: "index.html",
    content: () =>
      pageShell({
        ...options,
        up: "./",
        attributes: 'lang="en"',
        head,
        body,
        styles: lookStyles() + styles,
        interactive: false,
      }),
  };
  const pictures = editions.flatMap((edition) =>
    (["light", "dark"] as const).map((theme) => ({
      path: picturePath(edition, theme),
      content: () => pictureOf(edition, base, theme),
    })),
  );
  return [page, ...pictures, ...feedFiles(entries, translate("galleryAbout"), options.site)];
}

function card(edition: Edition): string {
  const { headline, kicker, standfirst, alternative, language, defaultLanguage, translations } = edition;
  const { width, height } = pictureSize;
  const others = translations.map(
    ({ language: other, name }) =>
      `<a href="${storyPath({ slug: edition.slug, language: other, defaultLanguage })}" lang="${other}" hreflang="${other}">${escapeMarkup(name)}</a>`,
  );
  return [
    `<li><article lang="${language}" dir="${edition.direction}">`,
    `<picture><source media="(prefers-color-scheme: dark)" srcset="${picturePath(edition, "dark")}">`,
    `<img src="${picturePath(edition, "light")}" alt="${escapeMarkup(alternative)}" width="${width}" height="${height}"></picture>`,
    `<div><p class="kicker">${escapeMarkup(kicker)}</p><h2><a href="${pathOf(edition)}">${escapeMarkup(headline)}</a></h2>`,
    `<p>${escapeMarkup(standfirst)}</p>${others.length > 0 ? `<p class="languages">${others.join(" ")}</p>` : ""}</div>`,
    "</article></li>",
  ].join("");
}

function pictureOf(edition: Edition, base: BaseMap, theme: Theme): string {
  const scene = sceneOf(edition, {});
  const curves = curvesIn(edition, scene.camera);
  const { camera } = scene;
  return outlinedText(
    mapPictureOf({ edition, scene, curves, camera, base, theme, size: pictureSize, measure: textWidth }),
  );
}

const pathOf = ({ slug, language, defaultLanguage }: Edition) => storyPath({ slug, language, defaultLanguage });
const picturePath = ({ slug }: Edition, theme: Theme) => `${slug}/still-${theme}.svg`;
