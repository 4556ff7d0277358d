import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { countriesNamedAmong } from "../names/countryIndex";
import { type Complaint, StoryError } from "./complaint";
import { layerKinds } from "./layerKinds";
import { onceEach } from "./onceEach";
import { type ParsedStory, parseStory, type StoryFiles } from "./parseStory";
import { partComplaints } from "./partComplaints";
import { disputeComplaints, placeComplaints } from "./placeComplaints";
import { readFolder, type StoryFolder } from "./readFolder";
import { truthComplaints } from "./truthComplaints";

/** The slugs of all stories: the folders of `data`. */
export const storySlugs = (root: string): string[] =>
  readdirSync(join(root, "data"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/** The slugs of the stories that are published: all but drafts. */
export const publishedSlugs = (root: string): string[] =>
  storySlugs(root).filter((slug) => !isDraft(join(root, "data", slug, "story.json")));

function isDraft(file: string): boolean {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { draft?: unknown } | null)?.draft === true;
  } catch {
    // Files that are missing or broken are reported by whoever reads the story.
    return false;
  }
}

/** The folder in that of a story whose folders are its frozen versions. */
export const frozenFolder = "frozen";

/**
 * The story in `data/<slug>`, with its frozen versions.
 * @throws {StoryError} with every mistake at once, each with its place in the text
 */
export function readStory(root: string, slug: string, base: BaseMap): ParsedStory {
  const story = readVersion(root, slug, slug, base);
  const frozen = frozenVersions(root, slug).map((version): ParsedStory => {
    const folder = `${slug}/${frozenFolder}/${version}`;
    const kept = readVersion(root, folder, slug, base);
    if (kept.version === version) return { ...kept, current: story.version };
    const message = `must be ${version}, as its folder is called`;
    throw new StoryError(folder, [{ file: "story.json", at: ["version"], value: kept.version, message }]);
  });
  return frozen.length > 0 ? { ...story, frozen } : story;
}

/** Versions of a story that have a folder of their own, the first first. */
function frozenVersions(root: string, slug: string): number[] {
  const folder = join(root, "data", slug, frozenFolder);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[1-9]\d*$/.test(name));
  return names.map(Number).sort((a, b) => a - b);
}

/** The story that lies in a folder of `data`, under its slug. */
function readVersion(root: string, folder: string, slug: string, base: BaseMap): ParsedStory {
  const { files, complaints, unreadable, blocked, placed } = readStoryFolder(root, folder, base);
  if (blocked) throw new StoryError(folder, inOrder(complaints));
  const early = [...complaints];
  try {
    const story = checkedStory(slug, files, base);
    if (early.length === 0) return story;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    // A file that cannot be read is not missing.
    early.push(...error.complaints.filter(({ file, at }) => at.length > 0 || !unreadable.includes(file)));
  }
  throw new StoryError(folder, onceEach(inOrder(early.map(placed))));
}

/** The folder of a story, read with this base map: spreadsheets may use the names of its countries instead of codes. */
export const readStoryFolder = (root: string, slug: string, base: BaseMap): StoryFolder =>
  readFolder(join(root, "data", slug), layerKinds, countriesNamedAmong([...atlasOf(base.countries).values()]));

/**
 * The story that the files of a folder contain, with all the checks that need this base map.
 * @throws {StoryError} with every mistake at once
 */
export function checkedStory(slug: string, files: StoryFiles, base: BaseMap): ParsedStory {
  const atlas = atlasOf(base.countries);
  const geography = {
    countries: [...atlas.keys()],
    areas: base.areas.features.map((feature) => feature.properties.id),
    countriesNamed: countriesNamedAmong([...atlas.values()]),
  };
  return parseStory(slug, files, layerKinds, geography, [
    (each) => placedComplaints(each, base),
    truthComplaints,
    (each) => disputeComplaints(each, base.areas),
  ]);
}

/** Places outside their country, and countries without a part; those that only have misplaced things may be wrong themselves. */
function placedComplaints(story: ParsedStory, base: BaseMap): Complaint[] {
  const outside = placeComplaints(story, base.countries);
  const misplaced = new Set(outside.map(({ at: [section, index] }) => `${section} ${index}`));
  const placed = story.entries.filter(({ entry, section }) => {
    const index = (story.things[section] as { id: string }[]).findIndex(({ id }) => id === entry.thing);
    return !misplaced.has(`${section} ${index}`);
  });
  return [...outside, ...partComplaints(story, placed)];
}

/** File by file, `story.json` first, and from top to bottom. */
const inOrder = (complaints: readonly Complaint[]): Complaint[] =>
  [...complaints].sort(
    (a, b) =>
      Number(b.file === "story.json") - Number(a.file === "story.json") ||
      a.file.localeCompare(b.file, "en") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );

/**
 * The stories of `data`: those of `slugs`, or every published one.
 * @throws {StoriesError} with every mistake of every story
 */
export function readStories(
  root: string,
  base: BaseMap,
  slugs: readonly string[] = publishedSlugs(root),
): ParsedStory[] {
  const errors: StoryError[] = [];
  const stories = slugs.flatMap((slug) => {
    try {
      return [readStory(root, slug, base)];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      errors.push(error);
      return [];
    }
  });
  if (errors.length > 0) throw new StoriesError(errors);
  return stories;
}

/** Thrown with every mistake of several stories. */
export class StoriesError extends Error {
  override name = "StoriesError";
  constructor(readonly errors: readonly StoryError[]) {
    super(errors.map(({ message }) => message).join("\n"));
  }
}
