import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { layerKinds } from "../src/layers/layerKinds";
import { StoryError } from "../src/story/complaint";
import { referencesTo } from "../src/story/references";
import { storySchema } from "../src/story/storySchema";
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

/** The JSON Schema of `story.json`, for completion in editors. What refers to other parts of a story is checked by the command only. */
export function jsonSchema(): string {
  const anyId: string[] = [];
  const refer = referencesTo({
    countries: anyId,
    areas: anyId,
    sources: anyId,
    claims: anyId,
    places: anyId,
    events: anyId,
    layers: anyId,
    topics: anyId,
  });
  return `${JSON.stringify(z.toJSONSchema(storySchema(layerKinds, refer), { io: "input" }), null, 2)}\n`;
}

/** `npm run story schema`: writes `data/story.schema.json`. */
export const writeSchema = (root: string): void => writeFileSync(join(root, "data/story.schema.json"), jsonSchema());
