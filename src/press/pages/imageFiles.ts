import sharp from "sharp";
import { imagePath, imageWidths } from "../edition/mediaIn";
import type { ParsedStory } from "../story/parseStory";
import type { SiteFile } from "./siteFiles";

/** Formats by their ends, each with the qualities that are tried in turn, and the most bytes of an image of the largest width. */
const formats = {
  avif: { qualities: [55, 45, 35, 25], most: 60_000 },
  webp: { qualities: [75, 62, 50, 35], most: 90_000 },
} as const;

/** The images of a story in modern formats and by widths, each no heavier than a page can bear. */
export const imageFiles = (story: ParsedStory): SiteFile[] =>
  Object.entries(story.images).flatMap(([id, { file }]) => {
    const picture = story.pictures[file];
    if (!picture) return [];
    return imageWidths.flatMap((width) =>
      (["avif", "webp"] as const).map((format) => ({
        path: `${imagePath(story.slug, id, picture)}-${width}.${format}`,
        content: () => drawn(picture.path, width, format),
      })),
    );
  });

/**
 * The picture file at `path` as an image of that width, px, or its own where that is smaller, at the best quality that is
 * light enough.
 * @throws when its weight is above the limit at every quality
 */
async function drawn(path: string, width: number, format: keyof typeof formats): Promise<Uint8Array> {
  const { qualities, most } = formats[format];
  const scaled = sharp(path).rotate().resize({ width, withoutEnlargement: true });
  for (const quality of qualities) {
    const bytes = await scaled.clone().toFormat(format, { quality }).toBuffer();
    if (bytes.length <= most) return bytes;
  }
  throw new Error(`${path} is heavier than ${most} bytes at ${width} px: use a picture with less detail`);
}
