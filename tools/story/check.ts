import { readFileSync } from "node:fs";
import { readBaseMap } from "../../src/press/readBaseMap";
import { articleRuns } from "../../src/press/story/articleRuns";
import { type Complaint, pathText, StoryError, sentence } from "../../src/press/story/complaint";
import { readStory, readStoryFolder, storySlugs } from "../../src/press/story/readStories";
import type { Story } from "../../src/story/story";
import { interfaceNotes } from "./missing";

/** One complaint as `--json` reports it. */
interface ToldComplaint {
  /** From the project's folder. */
  file: string;
  line: number | null;
  column: number | null;
  path: string;
  value: unknown;
  message: string;
}

/** How `check` is asked. */
interface CheckOptions {
  /** True for an array of complaints in place of lines. */
  json: boolean;
  /** A file with the text of the article, of which the story is to have no runs of words. */
  article?: string | undefined;
}

/**
 * `npm run story check [slug …] [--json] [--article FILE]`: everything wrong with some stories, or with all. False when
 * anything is.
 */
export function check(root: string, slugs: readonly string[], { json, article }: CheckOptions): boolean {
  const base = readBaseMap(root);
  const text = article === undefined ? undefined : readFileSync(article, "utf8");
  const told: ToldComplaint[] = [];
  for (const slug of slugs.length > 0 ? slugs : storySlugs(root)) {
    try {
      const story = readStory(root, slug, base);
      const claims = Object.keys(story.claims).length;
      const runs = text === undefined ? [] : runComplaints(story, text);
      told.push(...runs.map((complaint) => toldOf(slug, complaint)));
      if (!json) for (const run of runs) console.error(`data/${slug}/${sentence(run)}`);
      if (!json && runs.length === 0) {
        console.log(`data/${slug}: ${claims} claims in ${Object.keys(story.words).join(", ")}: nothing wrong`);
        for (const note of [...readStoryFolder(root, slug, base).notes, ...interfaceNotes(story)])
          console.log(`  ${note}`);
      }
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      if (!json) console.error(error.message);
      told.push(...error.complaints.map((complaint) => toldOf(slug, complaint)));
    }
  }
  if (json) console.log(JSON.stringify(told, null, 2));
  return told.length === 0;
}

/** Words in a row that the story shares with the article, in every language. */
const runComplaints = (story: Story, article: string): Complaint[] =>
  Object.entries(story.words).flatMap(([language, words]) =>
    articleRuns(words, article).map(({ path, run }) => ({
      file: `${language}.json`,
      at: path.split("."),
      message: `"${run}" stands in the article in these words: say it in your own`,
    })),
  );

const toldOf = (slug: string, { file, line, column, at, value, message }: Complaint): ToldComplaint => ({
  file: `data/${slug}/${file}`,
  line: line ?? null,
  column: column ?? null,
  path: pathText(at),
  value: value ?? null,
  message,
});
