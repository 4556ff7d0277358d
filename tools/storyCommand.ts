import { StoryError } from "../src/story/complaint";
import { readBaseMap, readStory, storySlugs } from "./readStories";

/** `npm run story check [slug]`: everything wrong with one story, or with all, in plain words. Exits 1 when anything is. */
export function checkStories(root: string, slugs: readonly string[]): boolean {
  const base = readBaseMap(root);
  let sound = true;
  for (const slug of slugs.length > 0 ? slugs : storySlugs(root)) {
    try {
      const story = readStory(root, slug, base);
      console.log(
        `data/${slug}: ${Object.keys(story.claims).length} claims in ${Object.keys(story.words).join(", ")}: nothing wrong`,
      );
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      console.error(error.message);
      sound = false;
    }
  }
  return sound;
}
