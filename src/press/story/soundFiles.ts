import type { BaseMap } from "../../geo/baseMap";
import { type Complaint, StoryError } from "./complaint";
import type { StoryFiles } from "./parseStory";
import { checkedStory } from "./readStories";
import { isRecord } from "./wordComplaints";

type Json = Record<string, unknown>;

/** Stands for what is deleted until all of it is, so that numbers in lists stay true meanwhile. */
const gone = Symbol("gone");

/** After so many rounds what is left is given up. */
const mostRounds = 12;

/** What a story cannot go without, for a draft that lacks it. */
const blankCore = { topics: [], sources: {}, claims: {}, places: {}, layers: [], steps: [], labels: [], events: [] };

/** Fields of things: without one, the thing is left out rather than shown otherwise than it is. */
const wholeThings = 2;

/** The mistakes of a story, and what its preview is made of. */
export interface Sound {
  complaints: readonly Complaint[];
  /**
   * The files without whatever is wrong or open in them: a claim that is wrong is left out with everything that rests on
   * it alone; one without a verdict is shown with dots as its note; words that are missing are dots. Null where nothing
   * can be shown.
   */
  files: StoryFiles | null;
}

/** Checks the files of a story, and makes of them what can be shown. */
export function soundFiles(slug: string, files: StoryFiles, base: BaseMap): Sound {
  let sound: StoryFiles = files;
  let first: readonly Complaint[] | undefined;
  for (let round = 0; round < mostRounds; round++) {
    try {
      checkedStory(slug, sound, base);
      return { complaints: first ?? [], files: sound };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      first ??= error.complaints;
      if (!isRecord(sound["story.json"])) break;
      sound = mended(sound, error.complaints);
    }
  }
  return { complaints: first ?? [], files: null };
}

function mended(files: StoryFiles, complaints: readonly Complaint[]): StoryFiles {
  const next = structuredClone(files);
  for (const { file, at } of complaints) {
    if (at.length === 0) {
      // Neither a language nor the story: nothing that the preview needs.
      if (file !== "story.json" && file in next && !isRecord(next[file])) delete next[file];
      continue;
    }
    if (file === "story.json") mendCore(next[file] as Json, at);
    else mendWords(next, file, at);
  }
  return compact(next) as StoryFiles;
}

function mendCore(core: Json, at: Complaint["at"]) {
  const [section, key] = at;
  const whole = core[String(section)];
  if (at.length === 1 || whole === undefined || whole === gone) {
    const blank = (blankCore as Json)[String(section)];
    if (whole === undefined && blank !== undefined) core[String(section)] = structuredClone(blank);
    else if (whole === undefined && section === "view")
      core.view = { camera: { center: [0, 20], zoom: 0.5 }, layers: [] };
    else core[String(section)] = gone;
    return;
  }
  // A verdict that is open is no reason to hide the claim from whoever looks for one.
  if (section === "claims" && at[2] === "check" && isRecord(whole) && isRecord(whole[String(key)])) {
    (whole[String(key)] as Json).check = "nuanced";
    return;
  }
  // A reference to what is not there goes alone: the thing may rest on other claims.
  const inner =
    at.length > wholeThings && typeof at.at(-1) === "number" ? at : at.slice(0, section === "view" ? at.length : 2);
  set(core, section === "view" && key === undefined ? [String(section)] : inner, gone);
}

function mendWords(files: StoryFiles, file: string, at: Complaint["at"]) {
  if (!isRecord(files[file])) {
    files[file] = { signedOff: false };
    return;
  }
  const words = files[file];
  const parent = at.slice(0, -1).reduce<unknown>((inner, key) => {
    if (!isRecord(inner)) return undefined;
    inner[key] ??= {};
    return inner[key];
  }, words);
  if (!isRecord(parent)) return set(words, at.slice(0, 2), gone);
  const key = String(at.at(-1));
  const found = parent[key];
  if (found !== undefined) parent[key] = gone;
  else if (key === "signedOff") parent[key] = false;
  else parent[key] = blankWords(at);
}

/** What stands where words are missing: dots, in the shape of the section. */
function blankWords(at: Complaint["at"]): unknown {
  const [section] = at;
  if (at.length === 1)
    return ["topics", "places", "sources", "claims", "layers", "events", "steps"].includes(String(section)) ? {} : "…";
  if (at.length > 2) return "…";
  if (section === "claims") return { text: "…" };
  if (section === "layers") return { title: "…", symbols: {} };
  if (section === "events") return { title: "…" };
  if (section === "steps") return { title: "…", text: "…", alternative: "…" };
  return ["topics", "places", "sources", "parts", "corrections"].includes(String(section)) ? "…" : { name: "…" };
}

function set(value: unknown, at: Complaint["at"], next: unknown) {
  const parent = at.slice(0, -1).reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);
  if (typeof parent === "object" && parent !== null) (parent as Json)[String(at.at(-1))] = next;
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== gone).map(compact);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === gone ? [] : [[key, compact(inner)]])),
  );
}
