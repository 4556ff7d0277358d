import { type StoryPlace, storyPath, wayUp } from "../../address/storyPath";
import { translateWith } from "../../i18n/translate";
import { escapeMarkup } from "../../still/escapeMarkup";
import type { Language } from "../../story/story";
import { messagesIn } from "../edition/interfaceMessages";
import type { ParsedStory } from "../story/parseStory";
import styles from "./gallery.css?inline";
import { lookStyles } from "./lookStyles";
import { pageShell } from "./pageShell";
import type { SiteFile, SiteOptions } from "./siteFiles";

/** The frozen versions of a story that have words in a language. */
export const frozenIn = ({ frozen = [] }: ParsedStory, language: Language): readonly ParsedStory[] =>
  frozen.filter(({ words }) => language in words);

/** Every place at which a story is read in a language. */
export const placesOf = (story: ParsedStory, language: Language): StoryPlace[] => {
  const own: StoryPlace = { slug: story.slug, language, defaultLanguage: story.language };
  return [
    own,
    { ...own, embed: true },
    ...frozenIn(story, language).map(({ version }) => ({ ...own, embed: true, version })),
    ...(story.explainer ? [{ ...own, explainer: true }] : []),
    ...story.steps.map(({ id }) => ({ ...own, step: id })),
  ];
};

/** In place of a withdrawn story and its embeds: that it was withdrawn, and why. */
export function withdrawnPages(story: ParsedStory, language: Language, options: SiteOptions): SiteFile[] {
  const translate = translateWith(messagesIn(language, story.language), language);
  const words = story.words[language];
  const headline = escapeMarkup(words?.headline ?? story.slug);
  const body = [
    `<main class="notice-page"><p class="kicker">${escapeMarkup(translate("withdrawn"))}</p>`,
    `<h1>${headline}</h1><p>${escapeMarkup(words?.withdrawn ?? "")}</p></main>`,
  ].join("");
  return placesOf(story, language).map((place) => {
    const path = storyPath(place);
    const head = `<title>${headline}</title>\n    <meta name="robots" content="noindex">`;
    return noticePage(path, language, head, body, options);
  });
}

/** At the earlier addresses of a renamed story: redirects to the new ones, including the query, for pages and embeds alike. */
export function formerPages(story: ParsedStory, language: Language, options: SiteOptions): SiteFile[] {
  const translate = translateWith(messagesIn(language, story.language), language);
  return story.formerly.flatMap((slug) =>
    placesOf(story, language).map((place) => {
      const path = storyPath({ ...place, slug });
      const to = `${wayUp(path)}${storyPath(place)}`;
      const canonical = options.site ? new URL(storyPath(place), options.site).href : to;
      const head = [
        `<title>${escapeMarkup(story.words[language]?.headline ?? story.slug)}</title>`,
        `<link rel="canonical" href="${canonical}">`,
        `<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>`,
      ].join("\n    ");
      const body = `<main class="notice-page"><p><a href="${to}">${escapeMarkup(translate("moved"))}</a></p></main>`;
      return noticePage(path, language, head, body, options, `location.replace("${to}"+location.search+location.hash)`);
    }),
  );
}

function noticePage(
  path: string,
  language: Language,
  head: string,
  body: string,
  options: SiteOptions,
  script?: string,
): SiteFile {
  const content = () =>
    pageShell({
      ...options,
      up: wayUp(path),
      attributes: `lang="${language}"`,
      head,
      body,
      styles: lookStyles() + styles,
      script,
      interactive: false,
    });
  return { path: `${path}index.html`, content };
}
