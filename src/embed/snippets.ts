import { pathOf, queryOf } from "../address/query";
import { storyPath } from "../address/storyPath";
import type { Choice } from "../scene/choice";
import type { Edition } from "../scene/edition";
import { escapeMarkup } from "../still/escapeMarkup";
import { pictureSizes } from "../still/pictureSizes";

/** What an editor embeds in a page: which story, and how it opens. */
export interface Snippet {
  edition: Edition;
  choice: Choice;
  /** False where only the map and its legend are to be shown. */
  panel: boolean;
  /** The frozen version at which the map stays; absent where it follows the story. */
  version?: number | undefined;
  /** The absolute address of a page of the site, from its path from the site's root. */
  address: (path: string) => string;
}

/** A suitable height for frames that cannot adapt to their content, px. */
export const frameHeight = 730;

/** The address of the page that is framed. */
export function embedAddress({ edition, choice, panel, version, address }: Snippet): string {
  const path = pathOf(choice, edition, { embed: true, version });
  return address(panel ? path : `${path}${path.includes("?") ? "&" : "?"}panel=0`);
}

/**
 * A plain frame, with a link for readers without frames. Its height is also in its style, as themes' style sheets set
 * other heights for frames. Under it lies a picture that browsers request only for printing: Firefox prints frames that
 * were never near the screen as nothing (153, November 2026). A frozen version has no picture of its own.
 */
export function frameSnippet(snippet: Snippet): string {
  const caption = `<figcaption>${linkOf(snippet)}</figcaption></figure>`;
  if (snippet.version !== undefined) return `<figure>${frameOf(snippet)}\n${caption}`;
  const printed = `<picture><source media="print" srcset="${escapeMarkup(storyAddress(snippet))}card.png">`;
  const under = `<img alt="" style="position:absolute;margin:1%;width:98%;height:auto"></picture>`;
  const frame = frameOf(snippet).replace('style="', 'style="position:relative;');
  return [`<figure style="position:relative">${printed}${under}`, frame, caption].join("\n");
}

/**
 * The frame in the form that WordPress keeps of an answer it does not know, which is what other systems take, too: a link
 * in a quotation, which it shows until the frame reports its height, and a frame without a border by its attribute.
 */
export const oembedMarkup = (snippet: Snippet): string =>
  `<blockquote>${linkOf(snippet)}</blockquote>${frameOf(snippet)}`;

const frameOf = (snippet: Snippet): string =>
  [
    `<iframe src="${escapeMarkup(embedAddress(snippet))}" title="${escapeMarkup(snippet.edition.headline)}"`,
    ` loading="lazy" width="100%" height="${frameHeight}" style="border:0;width:100%;height:${frameHeight}px"`,
    ` frameborder="0" allow="clipboard-write; fullscreen"></iframe>`,
  ].join("");

/** The element around a link, and the script that it needs. */
export const elementSnippet = (snippet: Snippet): string =>
  [
    `<script type="module" src="${escapeMarkup(snippet.address("embed.js"))}"></script>`,
    `<figure>${elementOf(snippet)}</figure>`,
  ].join("\n");

/** The same for React, Preact and MDX. */
export const jsxSnippet = (snippet: Snippet): string =>
  [
    "<figure>",
    `  <script async type="module" src="${escapeMarkup(snippet.address("embed.js"))}" />`,
    `  ${elementOf(snippet).replace(/[{}]/g, (brace) => `{"${brace}"}`)}`,
    "</figure>",
  ].join("\n");

function elementOf(snippet: Snippet): string {
  const { edition, choice, panel, version } = snippet;
  const attributes = {
    story: edition.slug,
    v: version?.toString(),
    lang: edition.language === edition.defaultLanguage ? undefined : edition.language,
    ...Object.fromEntries(new URLSearchParams(queryOf(choice, edition))),
    panel: panel ? undefined : "0",
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeMarkup(value)}"`],
  );
  return `<dateline-map${written.join("")}>${linkOf(snippet)}</dateline-map>`;
}

/** The size of the picture of a story or a step that the site has, px. */
export const cardSize = pictureSizes.wide;

/** A static picture of what a snippet opens with. */
export interface PictureOfSnippet {
  shape: keyof typeof pictureSizes;
  /** What it shows, for those who do not see it. */
  alternative: string;
}

/** True where the site has that picture: of the story or a step as it opens, wide and light. */
export const isOnSite = ({ theme, step: _, ...changed }: Choice, shape: PictureOfSnippet["shape"]): boolean =>
  shape === "wide" && theme !== "dark" && Object.values(changed).every((value) => value === undefined);

/** The file name of a picture that an editor saves, such as `dushanbe-2025-soldiers-en-upright-dark.png`. */
export const pictureName = ({ edition, choice }: Snippet, shape: PictureOfSnippet["shape"]): string =>
  `${[edition.slug, choice.step, edition.language, shape, choice.theme].filter(Boolean).join("-")}.png`;

/** A picture that links to the map, for systems that allow neither frames nor scripts. */
export function pictureSnippet(snippet: Snippet, { shape, alternative }: PictureOfSnippet): string {
  const { edition, choice, address } = snippet;
  const own = isOnSite(choice, shape);
  const { width, height } = pictureSizes[shape];
  const link = own ? storyAddress(snippet) : address(pathOf(choice, edition));
  const image = [
    `<img src="${escapeMarkup(own ? `${link}card.png` : pictureName(snippet, shape))}"`,
    `alt="${escapeMarkup(alternative)}"`,
    `width="${width}" height="${height}" style="max-width:100%;height:auto">`,
  ].join(" ");
  return [
    `<figure><a href="${escapeMarkup(link)}">${image}</a>`,
    `<figcaption>${linkOf(snippet)} · ${escapeMarkup(edition.byline)}</figcaption></figure>`,
  ].join("\n");
}

/** The address of the story or step, which is enough for systems that support oEmbed. */
export const storyAddress = ({ edition: { slug, language, defaultLanguage }, choice, address }: Snippet): string =>
  address(storyPath({ slug, language, defaultLanguage, step: choice.step }));

const linkOf = (snippet: Snippet) =>
  `<a href="${escapeMarkup(storyAddress(snippet))}">${escapeMarkup(snippet.edition.headline)}</a>`;
