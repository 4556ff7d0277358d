import { cardSize } from "../../embed/snippets";
import type { Edition } from "../../scene/edition";
import { escapeMarkup } from "../../still/escapeMarkup";
import type { Language } from "../../story/story";

/** What the head of a page says about it. Addresses are written as they are. */
export interface HeadWords {
  edition: Edition;
  title: string;
  description: string;
  canonical: string;
  /** The page in its languages, and under `x-default` for readers of other languages. */
  alternates: readonly { language: Language | "x-default"; address: string }[];
  /** The picture of link cards, and what it shows. */
  image: string;
  alternative: string;
  /** Kept from search engines, without structured data. */
  hidden?: boolean | undefined;
  /** schema.org, as an object. */
  structured: object;
}

/** What a page says about itself: `head` for its head, and `end`, which readers need not wait for, for the body's end. */
export interface PageWords {
  head: string;
  end: string;
}

/** Title, description, canonical address, languages and card for the head; structured data for the end. */
export function headTags(words: HeadWords): PageWords {
  const { edition, title, description, canonical, alternates, image, alternative, hidden = false, structured } = words;
  const meta = (name: string, content: string, kind = "property") =>
    `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`;
  const tags = [
    `<title>${escapeMarkup(title)}</title>`,
    meta("description", description, "name"),
    hidden ? meta("robots", "noindex", "name") : "",
    `<link rel="canonical" href="${canonical}">`,
    ...alternates.map(({ language, address }) => `<link rel="alternate" hreflang="${language}" href="${address}">`),
    meta("og:type", "article"),
    meta("og:title", title),
    meta("og:description", description),
    meta("og:url", canonical),
    meta("og:site_name", "Dateline"),
    meta("og:locale", edition.language),
    meta("article:published_time", edition.date),
    meta("article:modified_time", edition.updated),
    meta("og:image", image),
    meta("og:image:width", String(cardSize.width)),
    meta("og:image:height", String(cardSize.height)),
    meta("og:image:alt", alternative),
    meta("twitter:card", "summary_large_image", "name"),
  ];
  const data = JSON.stringify(structured).replaceAll("<", "\\u003c");
  return {
    head: tags.filter(Boolean).join("\n    "),
    end: hidden ? "" : `<script type="application/ld+json">${data}</script>`,
  };
}
