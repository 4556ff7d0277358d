import { storyPath } from "../../address/storyPath";
import type { Edition } from "../../scene/edition";
import type { Language } from "../../story/story";
import type { Words } from "../../story/words";
import { headTags, type PageWords } from "./headTags";

export interface ExplainerHead {
  edition: Edition;
  words: NonNullable<Words["explainer"]>;
  /** The languages in which there is such a page. */
  languages: readonly Language[];
  /** The relative path from the page to the site's root. */
  up: string;
  /** The site's absolute address, ending in a slash, if it is known. */
  site: string | undefined;
}

/** Title, description, canonical address, languages, card and structured data of the page that shows a story as an article. */
export function explainerHead({ edition, words, languages, up, site }: ExplainerHead): PageWords {
  const address = (to: string) => (site ? new URL(to, site).href : `${up}${to}`);
  const inLanguage = (language: Language) => address(storyPath({ ...edition, language, explainer: true }));
  const canonical = inLanguage(edition.language);
  const story = storyPath(edition);
  const image = address(`${story}card.png`);
  const article = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: words.headline,
    description: words.standfirst,
    inLanguage: edition.language,
    datePublished: edition.date,
    dateModified: edition.updated,
    author: { "@type": "Organization", name: edition.byline },
    image,
    url: canonical,
    isBasedOn: address(story),
  };
  return headTags({
    edition,
    title: words.headline,
    description: words.standfirst,
    canonical,
    alternates: languages.map((language) => ({ language, address: inLanguage(language) })),
    image,
    alternative: edition.alternative,
    structured: article,
  });
}
