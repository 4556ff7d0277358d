import { join } from "node:path";
import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { type CountriesNamed, countriesNamedAmong } from "../../press/names/countryIndex";
import { readBaseMap } from "../../press/readBaseMap";
import type { Complaint } from "../../press/story/complaint";
import { layerKinds } from "../../press/story/layerKinds";
import type { StoryFiles } from "../../press/story/parseStory";
import { readFolder } from "../../press/story/readFolder";
import { soundFiles } from "../../press/story/soundFiles";
import type { Mistake, StoryOnDesk } from "../document/deskApi";
import { type Files, isObject } from "../document/edit";
import { readTexts } from "./dataFolder";

/** A story as the desk shows it, with the files that its preview is made of: null where nothing can be shown. */
export interface ReadStory {
  onDesk: StoryOnDesk;
  sound: StoryFiles | null;
}

/**
 * Reads and checks a story of `data` as `npm run story check` does.
 * @throws {NotHere} where there is no such story
 */
export function storyOnDesk(root: string, slug: string): ReadStory {
  const own: Files = Object.fromEntries(
    Object.entries(readTexts(root, slug)).flatMap(([name, text]) => {
      try {
        return [[name, JSON.parse(text) as unknown]];
      } catch {
        // What cannot be read is a mistake below, and stays as it is.
        return [];
      }
    }),
  );
  const { base, named } = mapOf(root);
  const folder = readFolder(join(root, "data", slug), layerKinds, named);
  const checked = folder.blocked ? { complaints: [], files: null } : soundFiles(slug, folder.files, base);
  const mistakes = [...folder.complaints, ...checked.complaints].map(mistakeOf);
  return {
    onDesk: {
      files: own,
      sheets: sheetsOf(own, folder.files),
      mistakes,
      partial: mistakes.length > 0,
    },
    sound: checked.files,
  };
}

/** The base map and the names of its countries, by the project's folder: they do not change while the desk is open. */
const maps = new Map<string, { base: BaseMap; named: CountriesNamed }>();

function mapOf(root: string) {
  const known = maps.get(root);
  if (known) return known;
  const base = readBaseMap(root);
  const made = { base, named: countriesNamedAmong([...atlasOf(base.countries).values()]) };
  maps.set(root, made);
  return made;
}

/** By file, the sections that only the folder as a whole has: they are in spreadsheets. */
function sheetsOf(own: Files, whole: StoryFiles): Files {
  const [written, all] = [own["story.json"], whole["story.json"]].map((core) => (isObject(core) ? core : {}));
  const sections = Object.keys(all ?? {}).filter((section) => !Object.hasOwn(written ?? {}, section));
  const only = (file: unknown) =>
    Object.fromEntries(sections.flatMap((name) => (isObject(file) && name in file ? [[name, file[name]]] : [])));
  return Object.fromEntries(Object.entries(whole).map(([name, file]) => [name, only(file)]));
}

/** A mistake with what may have been meant, which its message says in quotation marks. */
function mistakeOf({ file, at, message }: Complaint): Mistake {
  const [, meant = ""] = /did you mean (.*)\?/.exec(message) ?? [];
  return { file, at: [...at], message, meant: [...meant.matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text) };
}
