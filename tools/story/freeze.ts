import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBaseMap } from "../../src/press/readBaseMap";
import { StoryError } from "../../src/press/story/complaint";
import { frozenFolder, readStory } from "../../src/press/story/readStories";

/**
 * `npm run story freeze <slug>`: keeps the story as it is now, for frames that stay at this version, in a folder of its
 * own. False when the story has mistakes, or when its version is frozen already.
 */
export function freeze(root: string, slug: string): boolean {
  const from = join(root, "data", slug);
  try {
    const { version } = readStory(root, slug, readBaseMap(root));
    const to = join(from, frozenFolder, String(version));
    if (existsSync(to)) {
      console.error(`Version ${version} of data/${slug} is frozen already: raise "version" in story.json first.`);
      return false;
    }
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true })) if (entry.isFile()) copy(entry.name, from, to);
    console.log(`Froze version ${version} of data/${slug} in ${frozenFolder}/${version}. The Embed dialog offers it.`);
    return true;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    console.error(error.message);
    return false;
  }
}

/** Copies a file two folders deeper, from where its schema is further up. */
function copy(name: string, from: string, to: string) {
  if (!name.endsWith(".json")) return copyFileSync(join(from, name), join(to, name));
  const text = readFileSync(join(from, name), "utf8");
  writeFileSync(join(to, name), text.replace(/("\$schema":\s*")\.\.\//, "$1../../../"));
}
