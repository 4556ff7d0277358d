import { type Complaint, pathText, StoryError } from "../../src/press/story/complaint";
import { readBaseMap, readStory, storySlugs } from "../../src/press/story/readStories";

/** One complaint as `--json` tells it. */
interface ToldComplaint {
  /** From the project's folder. */
  file: string;
  line: number | null;
  column: number | null;
  path: string;
  value: unknown;
  message: string;
}

/** `npm run story check [slug …] [--json]`: everything wrong with some stories, or with all. False when anything is. */
export function check(root: string, slugs: readonly string[], json: boolean): boolean {
  const base = readBaseMap(root);
  const told: ToldComplaint[] = [];
  for (const slug of slugs.length > 0 ? slugs : storySlugs(root)) {
    try {
      const story = readStory(root, slug, base);
      const claims = Object.keys(story.claims).length;
      if (!json) console.log(`data/${slug}: ${claims} claims in ${Object.keys(story.words).join(", ")}: nothing wrong`);
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      if (!json) console.error(error.message);
      told.push(...error.complaints.map((complaint) => toldOf(slug, complaint)));
    }
  }
  if (json) console.log(JSON.stringify(told, null, 2));
  return told.length === 0;
}

const toldOf = (slug: string, { file, line, column, at, value, message }: Complaint): ToldComplaint => ({
  file: `data/${slug}/${file}`,
  line: line ?? null,
  column: column ?? null,
  path: pathText(at),
  value: value ?? null,
  message,
});
