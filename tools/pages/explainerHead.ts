import type { Edition } from "../../src/scene/edition";
import { storyPath } from "../../src/state/storyPath";
import { escapeMarkup } from "../../src/still/escapeMarkup";
import type { Language, Words } from "../../src/story/story";
import { cardSize } from "./cardOf";

export interface ExplainerHead {
  edition: Edition;
  words: NonNullable<Words["explainer"]>;
  /** The languages in which there is such a page. */
  languages: readonly Language[];
  /** The way from the page to the site's root. */
  up: string;
  /** The site's absolute address, ending in a slash, if it is known. */
  site: string | undefined;
}

/** Title, description, canonical address, languages, card and structured data of the page that tells a story as an article. */
export function explainerHead({ edition, words, languages, up, site }: ExplainerHead): string {
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
  const meta = (name: string, content: string, kind = "property") =>
    `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
  return [
    `<title>${escapeMarkup(words.headline)}</title>`,
    meta("description", words.standfirst, "name"),
    `<link rel="canonical" href="${canonical}">`,
    ...languages.map((language) => `<link rel="alternate" hreflang="${language}" href="${inLanguage(language)}">`),
    meta("og:type", "article"),
    meta("og:title", words.headline),
    meta("og:description", words.standfirst),
    meta("og:url", canonical),
    meta("og:locale", edition.language),
    meta("og:image", image),
    meta("og:image:width", String(cardSize.width)),
    meta("og:image:height", String(cardSize.height)),
    meta("og:image:alt", edition.alternative),
    meta("twitter:card", "summary_large_image", "name"),
    `<script type="application/ld+json">${JSON.stringify(article).replaceAll("<", "\\u003c")}</script>`,
  ].join("\n    ");
}
