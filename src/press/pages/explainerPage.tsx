import { renderToStaticMarkup } from "react-dom/server";
import { type StoryPlace, storyPath, wayUp } from "../../address/storyPath";
import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { translateWith } from "../../i18n/translate";
import type { Language } from "../../story/story";
import { messagesIn } from "../edition/interfaceMessages";
import { readEdition } from "../edition/readEditions";
import { isExplainedIn } from "../edition/wordsIn";
import type { ParsedStory } from "../story/parseStory";
import { Explainer } from "./Explainer";
import styles from "./Explainer.css?inline";
import layout from "./ExplainerLayout.css?inline";
import { explainerHead } from "./explainerHead";
import { lookStyles } from "./lookStyles";
import { pageShell } from "./pageShell";
import type { SiteFile, SiteOptions } from "./siteFiles";

/** The page that shows a story as an article in one language; none where the story has no such words in that language. */
export function explainerPage(story: ParsedStory, language: Language, base: BaseMap, options: SiteOptions): SiteFile[] {
  const { explainer } = story;
  const words = story.words[language]?.explainer;
  if (!explainer || !words || !isExplainedIn(story, language)) return [];
  const place: StoryPlace = { slug: story.slug, language, defaultLanguage: story.language, explainer: true };
  const path = storyPath(place);
  const up = wayUp(path);
  const content = () => {
    const edition = readEdition(story, language, atlasOf(base.countries));
    const translate = translateWith(messagesIn(language, story.language), language);
    const languages = languagesOf(story);
    const address = (to: string) => `${up}${to}`;
    const { head, end } = explainerHead({ edition, words, languages, up, site: options.site });
    return pageShell({
      ...options,
      up,
      attributes: `lang="${language}" dir="${edition.direction}"`,
      head,
      body: [
        renderToStaticMarkup(<Explainer {...{ edition, explainer, words, languages, translate, address }} />),
        `<script type="module" src="${up}embed.js"></script>`,
        end,
      ].join("\n"),
      styles: lookStyles() + styles + layout,
      interactive: false,
    });
  };
  return [{ path: `${path}index.html`, content }];
}

/** The languages in which the story has an article page. */
const languagesOf = (story: ParsedStory): Language[] =>
  Object.keys(story.words).filter((language) => isExplainedIn(story, language));
