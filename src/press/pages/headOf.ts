import { type StoryPlace, storyPath } from "../../address/storyPath";
import type { Edition } from "../../scene/edition";
import { headTags, type PageWords } from "./headTags";

export interface HeadParts {
  edition: Edition;
  place: StoryPlace;
  /** The relative path from the page to the site's root. */
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
export function headOf({ edition, place, up, site, card }: HeadParts): PageWords {
  const address = (to: string) => (site ? new URL(to, site).href : `${up}${to}`);
  const inLanguage = (language: string) => address(storyPath({ ...place, language, embed: false }));
  const languages = [edition.language, ...edition.translations.map(({ language }) => language)];
  const canonical = inLanguage(edition.language);
  const step = edition.steps.find(({ id }) => id === place.step);
  const image = address(card);
  return headTags({
    edition,
    title: step ? `${step.title} · ${edition.headline}` : edition.headline,
    description: step?.text ?? edition.standfirst,
    canonical,
    alternates: [
      ...languages.map((language) => ({ language, address: inLanguage(language) })),
      { language: "x-default", address: inLanguage(place.defaultLanguage) },
    ],
    image,
    alternative: step?.alternative ?? edition.alternative,
    hidden: place.embed,
    structured: structuredData(edition, canonical, image),
  });
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
