import { escapeMarkup } from "../../still/escapeMarkup";
import type { Picture } from "../../story/media";
import type { Language, Story } from "../../story/story";
import { untranslatedIn, wordsIn } from "./wordsIn";

/** Widths of the built images, px: of the panel on most screens, and twice that for sharp ones. */
export const imageWidths = [400, 800] as const;

/** The width of an image on a page. */
const sizes = "(max-width: 760px) 100vw, 352px";

/** The path of a built image, without width and ending; its name changes with its content. */
export const imagePath = (slug: string, id: string, { hash }: Picture): string => `assets/${slug}-${id}-${hash}`;

/**
 * Images and quotations as HTML, by the id or code of what they belong to; undefined where the story has none. `dated`
 * writes a date out.
 */
export function mediaIn(
  story: Story,
  language: Language,
  dated: (date: string | undefined) => string | undefined,
): Record<string, string> | undefined {
  const words = wordsIn(story, language);
  const untranslated = new Set(untranslatedIn(story, language));
  const media: Record<string, string> = {};
  const add = (of: string, html: string) => {
    media[of] = (media[of] ?? "") + html;
  };
  const said = (text: string, tag = "span") =>
    `<${tag}${untranslated.has(text) ? ` lang="${story.language}"` : ""}>${escapeMarkup(text)}</${tag}>`;
  for (const [id, { file, of, credit, licence }] of Object.entries(story.images)) {
    const picture = story.pictures[file];
    const text = words.images[id];
    if (!picture || !text) continue;
    const path = `{root}${imagePath(story.slug, id, picture)}`;
    const set = (end: string) => imageWidths.map((width) => `${path}-${width}.${end} ${width}w`).join(", ");
    const height = Math.round((imageWidths[1] * picture.height) / picture.width);
    add(
      of,
      [
        `<figure><picture><source type="image/avif" srcset="${set("avif")}" sizes="${sizes}">`,
        `<img src="${path}-${imageWidths[0]}.webp" srcset="${set("webp")}" sizes="${sizes}" width="${imageWidths[1]}" height="${height}" alt="${escapeMarkup(text.alternative)}" loading="lazy" decoding="async"></picture>`,
        `<figcaption>${text.caption ? `${said(text.caption)} ` : ""}<small><bdi>${escapeMarkup(credit)}</bdi> · <bdi>${escapeMarkup(licence)}</bdi></small></figcaption></figure>`,
      ].join(""),
    );
  }
  for (const [id, { of, source }] of Object.entries(story.quotations)) {
    const text = words.quotations[id];
    const { publisher = "", url, date } = story.sources[source] ?? {};
    if (!text) continue;
    const named = `<bdi>${escapeMarkup(publisher)}</bdi>`;
    const cited = url ? `<a href="${escapeMarkup(url)}" target="_blank" rel="noopener">${named}</a>` : named;
    const who = [said(text.who, "b"), ...(text.where ? [said(text.where)] : [])].join(", ");
    add(
      of,
      `<figure><blockquote>${said(text.words, "q")}</blockquote><figcaption>${who} <small>${[cited, ...(date ? [dated(date)] : [])].join(" · ")}</small></figcaption></figure>`,
    );
  }
  return Object.keys(media).length > 0 ? media : undefined;
}
