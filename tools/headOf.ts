import type { Edition } from "../src/scene/edition";
import { escapeMarkup } from "../src/still/escapeMarkup";
import type { Language } from "../src/story/story";

/** Size of a social card, px. */
export const cardSize = { width: 1200, height: 630 };

export interface HeadParts {
  edition: Edition;
  /** The story's default language. */
  defaultLanguage: Language;
  /** The page's path from the site's root. */
  path: string;
  /** The way from the page to the site's root. */
  up: string;
  /** The site's absolute address, ending in a slash, if it is known. */
  site: string | undefined;
  /** The card's path from the site's root. */
  card: string;
  /** True for pages that search engines should leave out, such as embeds. */
  hidden: boolean;
}

/** The path of a story's page in a language, from the site's root. */
export const storyPath = (slug: string, language: Language, defaultLanguage: Language): string =>
  language === defaultLanguage ? `${slug}/` : `${slug}/${language}/`;

/**
 * Title, description, canonical address, languages, card and structured data of a page. Addresses are absolute when
 * `SITE_URL` was given to the build, as crawlers want them, and relative otherwise.
 */
export function headOf({ edition, defaultLanguage, path, up, site, card, hidden }: HeadParts): string {
  const address = (to: string) => (site ? new URL(to, site).href : `${up}${to}`);
  const languages = [edition.language, ...edition.translations.map(({ language }) => language)];
  const canonical = storyPath(edition.slug, edition.language, defaultLanguage);
  const meta = (name: string, content: string, kind = "property") =>
    `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
  return [
    `<title>${escapeMarkup(edition.headline)}</title>`,
    meta("description", edition.standfirst, "name"),
    hidden ? meta("robots", "noindex", "name") : "",
    `<link rel="canonical" href="${address(hidden ? canonical : path)}">`,
    ...languages.map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="${address(storyPath(edition.slug, language, defaultLanguage))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${address(storyPath(edition.slug, defaultLanguage, defaultLanguage))}">`,
    meta("og:type", "article"),
    meta("og:title", edition.headline),
    meta("og:description", edition.standfirst),
    meta("og:url", address(path)),
    meta("og:locale", edition.language),
    meta("og:image", address(card)),
    meta("og:image:width", String(cardSize.width)),
    meta("og:image:height", String(cardSize.height)),
    meta("og:image:alt", edition.alternative),
    meta("twitter:card", "summary_large_image", "name"),
    `<script type="application/ld+json">${JSON.stringify(structuredData(edition, address, path, card)).replaceAll("<", "\\u003c")}</script>`,
  ]
    .filter(Boolean)
    .join("\n    ");
}

/** schema.org: the article that the map explains, and the dataset that it is. */
function structuredData(edition: Edition, address: (to: string) => string, path: string, card: string) {
  const common = {
    inLanguage: edition.language,
    dateModified: edition.updated,
    url: address(path),
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
        image: address(card),
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
