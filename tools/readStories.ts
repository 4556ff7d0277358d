import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Areas, atlasOf, type Countries } from "../src/geo/atlas";
import { entriesOf } from "../src/layers/entriesOf";
import { layerKinds } from "../src/layers/layerKinds";
import type { BaseMap } from "../src/still/drawScene";
import { StoryError } from "../src/story/complaint";
import { parseStory, type StoryFiles } from "../src/story/parseStory";
import type { Story } from "../src/story/story";

/** The base map's files, read from `public/geo`. */
export function readBaseMap(root: string): BaseMap {
  const read = (name: string) => JSON.parse(readFileSync(join(root, "public/geo", `${name}.geojson`), "utf8"));
  return {
    countries: read("countries") as Countries,
    areas: read("areas") as Areas,
    borders: read("borders"),
    lakes: read("lakes"),
  };
}

/** The slugs of all stories: the folders of `data`. */
export const storySlugs = (root: string): string[] =>
  readdirSync(join(root, "data"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/**
 * The story in `data/<slug>`.
 * @throws {StoryError} with every mistake at once, of JSON and of content.
 */
export function readStory(root: string, slug: string, base: BaseMap): Story {
  const folder = join(root, "data", slug);
  const files: StoryFiles = {};
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const text = readFileSync(join(folder, name), "utf8");
    try {
      files[name] = JSON.parse(text);
    } catch (error) {
      throw new StoryError(slug, [{ file: name, path: "", message: `is no valid JSON: ${(error as Error).message}` }]);
    }
  }
  const story = parseStory(slug, files, layerKinds, {
    countries: [...atlasOf(base.countries).keys()],
    areas: base.areas.features.map((feature) => feature.properties.id),
  });
  entriesOf(story, layerKinds);
  return story;
}

/**
 * Every story of `data`.
 * @throws one error with every mistake of every story
 */
export function readStories(root: string, base: BaseMap): Story[] {
  const mistakes: string[] = [];
  const stories = storySlugs(root).flatMap((slug) => {
    try {
      return [readStory(root, slug, base)];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      mistakes.push(error.message);
      return [];
    }
  });
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return stories;
}
