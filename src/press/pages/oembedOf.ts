import { type StoryPlace, storyPath } from "../../address/storyPath";
import { cardSize, frameHeight, oembedMarkup } from "../../embed/snippets";
import type { Edition } from "../../scene/edition";
import type { StepId } from "../../story/story";

/** Seconds for which a consumer may keep the answer: a day. */
const cacheAge = 86_400;

/** The path of the oEmbed answer for a story, or for a step of it, from the site's root. */
export const oembedPath = (place: StoryPlace) => `${storyPath(place)}oembed.json`;

/**
 * The oEmbed answer for a story, or for a step of it, as JSON. Its addresses are absolute, as consumers need them.
 * `site` is the site's address, ending in a slash; `card` is the card's path.
 */
export function oembedOf(edition: Edition, step: StepId | undefined, site: string, card: string): string {
  const address = (path: string) => new URL(path, site).href;
  return JSON.stringify({
    version: "1.0",
    type: "rich",
    title: edition.steps.find(({ id }) => id === step)?.title ?? edition.headline,
    author_name: edition.byline,
    provider_name: "Dateline",
    provider_url: site,
    cache_age: cacheAge,
    width: 640,
    height: frameHeight,
    html: oembedMarkup({ edition, choice: step ? { step } : {}, panel: true, address }),
    thumbnail_url: address(card),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  });
}
