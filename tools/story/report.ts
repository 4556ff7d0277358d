import { atlasOf } from "../../src/geo/atlas";
import { readEdition } from "../../src/press/edition/readEditions";
import { readBaseMap } from "../../src/press/readBaseMap";
import { StoryError } from "../../src/press/story/complaint";
import { readStory } from "../../src/press/story/readStories";
import { reportOf } from "./reportOf";

/** `npm run story report <slug>`: prints what an editor wants to look at before publishing. False for a story with mistakes. */
export function report(root: string, slug: string): boolean {
  const base = readBaseMap(root);
  try {
    const story = readStory(root, slug, base);
    const atlas = atlasOf(base.countries);
    const editions = Object.keys(story.words).map((language) => readEdition(story, language, atlas));
    for (const { title, lines } of reportOf(story, editions)) {
      console.log(`${title}: ${lines.length === 0 ? "none" : lines.length}`);
      for (const line of lines) console.log(`  ${line}`);
    }
    return true;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    console.error(`${error.message}\nA report needs a story without mistakes.`);
    return false;
  }
}
