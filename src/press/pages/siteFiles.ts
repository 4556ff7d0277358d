import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { countryIndex } from "../names/countryIndex";
import { readBaseMap } from "../readBaseMap";
import type { ParsedStory } from "../story/parseStory";
import { publishedSlugs, readStories } from "../story/readStories";
import { explainerPage } from "./explainerPage";
import { galleryPage } from "./galleryPage";
import { formerPages, frozenIn, withdrawnPages } from "./noticePages";
import { storyPages } from "./storyPages";

/** A file of the site: its path from the site's root, such as `dushanbe-2025/ru/index.html`, and what makes its content. */
export interface SiteFile {
  path: string;
  content: () => string | Uint8Array | Promise<Uint8Array>;
}

/** What pages are made from. */
export interface SiteOptions {
  /** `index.html`, with `<!--head-->` and `<!--body-->`. */
  template: string;
  /** The script of stories' pages that runs before the first paint, compiled; none where nobody reads the page. */
  earlyScript?: string | undefined;
  /** True for the built site: adds the security policy, which the development server cannot keep. */
  built: boolean;
  /** The only story to be read, for its preview; all when absent. */
  only?: string | undefined;
  /** The site's absolute address, ending in a slash, if it is known. */
  site?: string | undefined;
}

/** Files that are best made by one thread, as they share much of their content; listed when asked for. */
type SitePart = () => SiteFile[];

/**
 * Every page, card and data file of the site, made when asked for.
 * @throws with all mistakes of all stories
 */
export const siteFiles = (root: string, options: SiteOptions): SiteFile[] =>
  siteParts(root, options).flatMap((part) => part());

/**
 * The same in parts, those with the most files first.
 * @throws with all mistakes of all stories
 */
export function siteParts(root: string, options: SiteOptions): SitePart[] {
  const base = readBaseMap(root);
  const stories = readStories(root, base, options.only === undefined ? publishedSlugs(root) : [options.only]);
  return [
    ...partsOfStories(stories, base, options),
    () => [
      {
        path: "geo/country-names.json",
        content: () => JSON.stringify(countryIndex([...atlasOf(base.countries).values()])),
      },
    ],
  ];
}

/** The files of a site of these stories. */
export const filesOfStories = (stories: readonly ParsedStory[], base: BaseMap, options: SiteOptions): SiteFile[] =>
  partsOfStories(stories, base, options).flatMap((part) => part());

/** A part for each language of each story, and one for the gallery. */
function partsOfStories(stories: readonly ParsedStory[], base: BaseMap, options: SiteOptions): SitePart[] {
  const partsOf = (story: ParsedStory) =>
    Object.keys(story.words).map((language) => () => [
      ...(story.withdrawn ? withdrawnPages(story, language, options) : storyPages(story, language, base, options)),
      ...(story.withdrawn
        ? []
        : frozenIn(story, language).flatMap((kept) => storyPages(kept, language, base, options))),
      ...(story.withdrawn ? [] : explainerPage(story, language, base, options)),
      ...formerPages(story, language, options),
    ]);
  const longestFirst = [...stories].sort((a, b) => b.steps.length - a.steps.length);
  return [...longestFirst.flatMap(partsOf), () => galleryPage(stories, base, options)];
}
