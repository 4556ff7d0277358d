import type { Picture } from "../../story/media";
import type { Language, Story } from "../../story/story";
import { isLanguage, languageTag } from "../names/languages";
import { seas } from "../names/seas";
import type { LayerKind } from "../schema/layerKind";
import { pictureEnds } from "../schema/mediaSchema";
import { countrySuggestion, type KnownIds, referencesTo } from "../schema/references";
import { storySchema } from "../schema/storySchema";
import { wordsSchema } from "../schema/wordsSchema";
import { calloutWordComplaints } from "./calloutComplaints";
import { type Complaint, complaintsOf, StoryError, valueAt } from "./complaint";
import { entriesOf, type StoryEntry } from "./entriesOf";
import { entryComplaints } from "./entryComplaints";
import { explainerComplaints, linkComplaints } from "./explainerComplaints";
import { shapesIn } from "./shapesIn";
import { slugComplaints } from "./slugComplaints";
import { storyComplaints } from "./storyComplaints";
import { omit, storyWords } from "./storyWords";
import { textComplaints } from "./textComplaints";
import { textureComplaints } from "./textureComplaints";
import { idsIn, isRecord, strayWords, unitComplaints, wordComplaints } from "./wordComplaints";

/** The codes and ids of the base map that a story may name. */
export interface Geography {
  /** ISO 3166-1 alpha-3 codes. */
  countries: readonly string[];
  /** Ids of disputed areas. */
  areas: readonly string[];
  /** The codes of the countries that a text names, in any language or by another system's code, those of `own` first. */
  countriesNamed: (text: string, own: readonly string[]) => readonly string[];
}

/** A folder of `data`, read but not checked: parsed JSON by file name, such as `story.json` and `en.json`. */
export type StoryFiles = Record<string, unknown>;

/** A story with its entries: everything that `parseStory` makes of a folder, checked. */
export interface ParsedStory extends Story {
  entries: readonly StoryEntry[];
  /** Versions that are kept as they were, for frames that stay at them. */
  frozen?: readonly ParsedStory[];
  /** In such a version: the one that the story has now. */
  current?: number;
}

/** Finds what the schema cannot: contradictions between parts. Receives a story without its words. */
export type StoryCheck = (story: ParsedStory) => Complaint[];

type Json = Record<string, unknown>;

/**
 * The story of one folder, with its entries: the only entry point. `checks` are those that need the base map.
 * @throws {StoryError} with all mistakes at once
 */
export function parseStory(
  slug: string,
  files: StoryFiles,
  kinds: readonly LayerKind[],
  geography: Geography,
  checks: readonly StoryCheck[] = [],
): ParsedStory {
  const raw = files["story.json"];
  if (!isRecord(raw))
    throw new StoryError(slug, [{ file: "story.json", at: [], message: "is missing, or is not a JSON object" }]);
  const sections = kinds.map((kind) => kind.section);
  const language = typeof raw.language === "string" && languageTag.test(raw.language) ? raw.language : "en";
  const complaints = [...slugComplaints(slug), ...textComplaints("story.json", raw, false)];

  const shapes: Story["shapes"] = {};
  const pictures: Story["pictures"] = {};
  for (const [file, value] of Object.entries(files)) {
    if (pictureEnds.test(file)) pictures[file] = value as Picture;
    if (!file.endsWith(".geojson")) continue;
    const found = shapesIn(file, value);
    shapes[file] = found.shapes;
    complaints.push(...found.complaints);
  }
  const core = parseCore(slug, raw, kinds, geography, { shapes, pictures });
  complaints.push(...core.complaints);
  const ownChecks: StoryCheck[] = [
    storyComplaints,
    (story) => entryComplaints(story, kinds, story.entries),
    (story) => textureComplaints(story, kinds),
  ];
  for (const check of [...ownChecks, ...checks]) if (core.story) complaints.push(...core.inFile(check(core.story)));

  const words = new Map<Language, Json>();
  for (const [file, value] of Object.entries(files)) {
    if (file === "story.json" || file.endsWith(".geojson") || pictureEnds.test(file)) continue;
    const tag = file.replace(/\.json$/, "");
    if (!isLanguage(tag)) {
      const message = "is named after no language: language files are called by a BCP 47 tag, such as en.json";
      complaints.push({ file, at: [], message });
      continue;
    }
    const result = wordsSchema(kinds, tag === language).safeParse(value);
    complaints.push(...textComplaints(file, value, true));
    if (result.success) words.set(tag, result.data);
    else complaints.push(...complaintsOf(file, result.error, value));
    if (!isRecord(value)) continue;
    complaints.push(...countryComplaints(raw, value, geography, file), ...linkComplaints(raw, value, sections, file));
    complaints.push(...unitComplaints(raw, value, tag === language, file), ...calloutWordComplaints(raw, value, file));
    if (tag === language)
      complaints.push(...wordComplaints(raw, value, kinds, file), ...explainerComplaints(raw, value, file));
    else complaints.push(...strayWords(files[`${language}.json`], value, file));
  }
  if (!(`${language}.json` in files))
    complaints.push({
      file: `${language}.json`,
      at: [],
      message: "is missing: it holds the words of the default language",
    });
  if (complaints.length > 0 || !core.story) throw new StoryError(slug, complaints);

  const story = core.story;
  for (const [tag, { words: said, missing }] of storyWords(words, language, sections)) {
    story.words[tag] = said;
    story.untranslated[tag] = missing;
  }
  return story;
}

/** What lies beside `story.json` and its words. */
type Beside = Pick<Story, "shapes" | "pictures">;

/** What `parseCore` could make of `story.json`. */
interface Core {
  complaints: Complaint[];
  /** Without words. Absent where something is wrong that everything else depends on; otherwise without the parts that are wrong. */
  story?: ParsedStory;
  /** Complaints about `story` with the places of things in the file, without those that merely follow from earlier ones. */
  inFile: (complaints: readonly Complaint[]) => Complaint[];
}

/** Parts of `story.json` that can be left out one by one, besides the sections of the kinds. */
const severalParts = ["sources", "claims", "places", "events", "steps", "labels", "parts", "images", "quotations"];

/** Parses `story.json`. Parts that are wrong are left out, so that the others can still be checked against each other. */
function parseCore(slug: string, raw: Json, kinds: readonly LayerKind[], geography: Geography, beside: Beside): Core {
  const schema = storySchema(kinds, referencesTo(knownIds(raw, geography)));
  const sections = kinds.map((kind) => kind.section);
  const parsed = schema.safeParse(raw);
  if (parsed.success)
    return { complaints: [], story: storyOf(slug, parsed.data, kinds, beside), inFile: (all) => [...all] };
  const complaints = complaintsOf("story.json", parsed.error, raw);
  const wrong = new Set(parsed.error.issues.map(({ path }) => path.slice(0, 2).join()));
  const kept: Record<string, number[]> = {};
  const left: string[] = [];
  const sound = { ...raw };
  for (const section of [...sections, ...severalParts]) {
    const parts = raw[section];
    const isWrong = (key: string | number) => wrong.has(`${section},${key}`);
    if (Array.isArray(parts)) {
      kept[section] = [...parts.keys()].filter((index) => !isWrong(index));
      sound[section] = kept[section].map((index) => parts[index]);
      left.push(...parts.flatMap((part, index) => (isWrong(index) && isRecord(part) ? [String(part.id)] : [])));
    } else if (isRecord(parts)) {
      sound[section] = omit(parts, Object.keys(parts).filter(isWrong));
      left.push(...Object.keys(parts).filter(isWrong));
    }
  }
  const rest = schema.safeParse(sound);
  if (!rest.success) return { complaints, inFile: () => [] };
  const placed = (complaint: Complaint): Complaint => {
    const [section, index, ...inner] = complaint.at;
    const original = kept[String(section)]?.[Number(index)];
    return original === undefined ? complaint : { ...complaint, at: [String(section), original, ...inner] };
  };
  // Something that refers to a dropped part may be fine: only the dropped part is reported.
  const follows = ({ at }: Complaint) => {
    const text = JSON.stringify(valueAt(raw, at.slice(0, 2)) ?? null);
    return left.some((id) => at[1] === id || text.includes(JSON.stringify(id)));
  };
  return {
    complaints,
    story: storyOf(slug, rest.data, kinds, beside),
    inFile: (all) => all.map(placed).filter((complaint) => !follows(complaint)),
  };
}

function storyOf(
  slug: string,
  core: { $schema?: string | undefined },
  kinds: readonly LayerKind[],
  beside: Beside,
): ParsedStory {
  const { $schema: _, ...fields } = core;
  const sections = kinds.map((kind) => kind.section);
  const bySection = fields as unknown as Record<string, unknown[]>;
  const story = {
    ...omit(fields, sections),
    slug,
    ...beside,
    things: Object.fromEntries(sections.map((section) => [section, bySection[section] ?? []])),
    words: {},
    untranslated: {},
  } as unknown as Story;
  return { ...story, entries: entriesOf(story, kinds) };
}

function countryComplaints(raw: Json, words: Json, geography: Geography, file: string): Complaint[] {
  const known = { ...geography, ownCountries: countriesIn(raw, geography) };
  return Object.keys(isRecord(words.countries) ? words.countries : {})
    .filter((code) => !geography.countries.includes(code))
    .map((code) => ({
      file,
      at: ["countries", code],
      message: `is not a country code${countrySuggestion(code, known)}`,
    }));
}

/** The country codes that a story uses anywhere. */
function countriesIn(raw: Json, { countries }: Geography): string[] {
  const written = JSON.stringify(raw).match(/"[A-Z]{3}"/g) ?? [];
  const codes = new Set(written.map((code) => code.slice(1, -1)));
  return countries.filter((code) => codes.has(code));
}

function knownIds(raw: Json, geography: Geography): KnownIds {
  return {
    countries: geography.countries,
    ownCountries: countriesIn(raw, geography),
    countriesNamed: geography.countriesNamed,
    areas: geography.areas,
    seas: [...seas.keys()],
    sources: idsIn(raw, "sources"),
    claims: idsIn(raw, "claims"),
    places: idsIn(raw, "places"),
    events: idsIn(raw, "events"),
    layers: idsIn(raw, "layers"),
    steps: idsIn(raw, "steps"),
    topics: idsIn(raw, "topics"),
  };
}
