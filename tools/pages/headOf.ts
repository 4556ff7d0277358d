import type { Edition } from "../../src/scene/edition";
import { type StoryPlace, storyPath } from "../../src/state/storyPath";
import { escapeMarkup } from "../../src/still/escapeMarkup";
import { cardSize } from "./cardOf";

export interface HeadParts {
  edition: Edition;
  place: StoryPlace;
  /** The way from the page to the site's root. */
  up: string;
  /** The site's absolute address, ending in a slash, if it is known. */
  site: string | undefined;
  /** The card's path from the site's root. */
  card: string;
}

/**
 * Title, description, canonical address, languages, card and structured data of a page. Addresses are absolute when
 * `SITE_URL` was given to the build, as crawlers want them, and relative otherwise. Embeds are kept from search engines.
 */
export function headOf({ edition, place, up, site, card }: HeadParts): string {
  const address = (to: string) => (site ? new URL(to, site).href : `${up}${to}`);
  const inLanguage = (language: string) => address(storyPath({ ...place, language, embed: false }));
  const languages = [edition.language, ...edition.translations.map(({ language }) => language)];
  const canonical = inLanguage(edition.language);
  const step = edition.steps.find(({ id }) => id === place.step);
  const title = step ? `${step.title} · ${edition.headline}` : edition.headline;
  const description = step?.text ?? edition.standfirst;
  const meta = (name: string, content: string, kind = "property") =>
    `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
  return [
    `<title>${escapeMarkup(title)}</title>`,
    meta("description", description, "name"),
    place.embed ? meta("robots", "noindex", "name") : "",
    `<link rel="canonical" href="${canonical}">`,
    ...languages.map((language) => `<link rel="alternate" hreflang="${language}" href="${inLanguage(language)}">`),
    `<link rel="alternate" hreflang="x-default" href="${inLanguage(place.defaultLanguage)}">`,
    meta("og:type", "article"),
    meta("og:title", title),
    meta("og:description", description),
    meta("og:url", canonical),
    meta("og:site_name", "Dateline"),
    meta("og:locale", edition.language),
    meta("article:published_time", edition.date),
    meta("article:modified_time", edition.updated),
    meta("og:image", address(card)),
    meta("og:image:width", String(cardSize.width)),
    meta("og:image:height", String(cardSize.height)),
    meta("og:image:alt", step?.alternative ?? edition.alternative),
    meta("twitter:card", "summary_large_image", "name"),
    place.embed
      ? ""
      : `<script type="application/ld+json">${JSON.stringify(structuredData(edition, canonical, address(card))).replaceAll("<", "\\u003c")}</script>`,
  ]
    .filter(Boolean)
    .join("\n    ");
}

/** schema.org: the article that the map explains, and the dataset that it is. */
function structuredData(edition: Edition, url: string, image: string) {
  const common = {
    inLanguage: edition.language,
    dateModified: edition.updated,
    url,
    version: String(edition.version),
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Article",
        headline: edition.headline,
        description: edition.standfirst,
        datePublished: edition.date,
        image,
        author: { "@type": "Organization", name: edition.byline },
        ...common,
      },
      {
        "@type": "Dataset",
        name: edition.headline,
        description: edition.alternative,
        creator: { "@type": "Organization", name: edition.byline },
        ...common,
      },
    ],
  };
}
