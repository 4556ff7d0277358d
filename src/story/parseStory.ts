import { type Complaint, complaintsOf, pathText, StoryError } from "./complaint";
import { type KnownIds, referencesTo, suggestion } from "./references";
import type { Language, Story, Words } from "./story";
import { type KindSchema, storySchema, wordsSchema } from "./storySchema";

/** The codes and ids of the base map that a story may name. */
export interface Geography {
  /** ISO 3166-1 alpha-3 codes. */
  countries: readonly string[];
  /** Ids of disputed areas. */
  areas: readonly string[];
}

/** A folder of `data`, read but not checked: parsed JSON by file name, such as `story.json` and `en.json`. */
export type StoryFiles = Record<string, unknown>;

/**
 * The story of one folder: the only way in.
 * @throws {StoryError} with every mistake at once.
 */
export function parseStory(slug: string, files: StoryFiles, kinds: readonly KindSchema[], geography: Geography): Story {
  const raw = files["story.json"];
  if (!isRecord(raw))
    throw new StoryError(slug, [{ file: "story.json", path: "", message: "is missing, or is no JSON object" }]);
  const complaints: Complaint[] = [];
  const parsed = storySchema(kinds, referencesTo(knownIds(raw, geography))).safeParse(raw);
  if (!parsed.success) complaints.push(...complaintsOf("story.json", parsed.error, raw));

  const language = typeof raw.language === "string" ? raw.language : "en";
  const words = new Map<Language, Record<string, unknown>>();
  for (const [file, value] of Object.entries(files)) {
    if (file === "story.json") continue;
    const tag = file.replace(/\.json$/, "");
    const result = wordsSchema(kinds, tag === language).safeParse(value);
    if (result.success) words.set(tag, result.data);
    else complaints.push(...complaintsOf(file, result.error, value));
  }
  if (!(`${language}.json` in files))
    complaints.push({
      file: `${language}.json`,
      path: "",
      message: "is missing: it holds the words of the default language",
    });
  if (complaints.length > 0 || !parsed.success) throw new StoryError(slug, complaints);

  const { $schema: _, ...core } = parsed.data;
  const sections = kinds.map((kind) => kind.section);
  const bySection = core as unknown as Record<string, unknown[]>;
  const story = {
    ...omit(core, sections),
    slug,
    items: Object.fromEntries(sections.map((section) => [section, bySection[section] ?? []])),
    words: {},
    untranslated: {},
  } as unknown as Story;

  const own = groupItems(words.get(language) ?? {}, sections);
  complaints.push(...wordComplaints(story, own, `${language}.json`));
  for (const [tag, value] of words) {
    const missing: string[] = [];
    story.words[tag] = fallBack(own, groupItems(value, sections), [], missing) as Words;
    story.untranslated[tag] = missing;
    if (tag !== language) complaints.push(...strayWords(own, groupItems(value, sections), `${tag}.json`));
  }
  complaints.push(...viewComplaints(story));
  if (complaints.length > 0) throw new StoryError(slug, complaints);
  return story;
}

function knownIds(raw: Record<string, unknown>, geography: Geography): KnownIds {
  const keys = (section: string) => Object.keys(isRecord(raw[section]) ? raw[section] : {});
  const ids = (section: string) =>
    (Array.isArray(raw[section]) ? raw[section] : []).flatMap((item) =>
      isRecord(item) && typeof item.id === "string" ? [item.id] : [],
    );
  // The story's own countries come first, so that a typing error is mended to one of them.
  const valid = new Set(geography.countries);
  const own =
    JSON.stringify(raw)
      .match(/"[A-Z]{3}"/g)
      ?.map((code) => code.slice(1, -1)) ?? [];
  return {
    countries: [...new Set([...own.filter((code) => valid.has(code)), ...geography.countries])],
    areas: geography.areas,
    sources: keys("sources"),
    claims: keys("claims"),
    places: keys("places"),
    events: ids("events"),
    layers: ids("layers"),
    topics: (Array.isArray(raw.topics) ? raw.topics : []).map(String),
  };
}

/** Every thing of the story needs its words in the default language, and every word a thing. */
function wordComplaints(story: Story, words: Words, file: string): Complaint[] {
  const needed: Record<string, Record<string, unknown>> = {
    topics: byId(story.topics.map((id) => ({ id }))),
    places: story.places,
    sources: story.sources,
    claims: story.claims,
    layers: byId(story.layers),
    events: byId(story.events),
    steps: byId(story.steps),
    corrections: byId(story.corrections),
  };
  for (const [section, items] of Object.entries(story.items))
    needed[`items.${section}`] = byId(items as { id: string }[]);
  const complaints = Object.entries(needed).flatMap(([path, things]) => {
    const texts = (path.startsWith("items.") ? words.items[path.slice(6)] : words[path as keyof Words]) as
      | Record<string, unknown>
      | undefined;
    const section = path.replace("items.", "");
    return [
      ...Object.keys(things)
        .filter((id) => !texts?.[id])
        .map((id) => ({
          file,
          path: `${section}.${id}`,
          message: "is missing: everything in story.json needs its words here",
        })),
      ...Object.keys(texts ?? {})
        .filter((id) => !(id in things))
        .map((id) => ({
          file,
          path: `${section}.${id}`,
          message: `is not in story.json${suggestion(id, Object.keys(things))}`,
        })),
    ];
  });
  if (story.withdrawn && !words.withdrawn)
    complaints.push({ file, path: "withdrawn", message: "is missing: say why the story was withdrawn" });
  for (const [id, claim] of Object.entries(story.claims)) {
    const said = words.claims[id];
    if (!said) continue;
    if (claim.check !== "confirmed" && !said.note)
      complaints.push({ file, path: `claims.${id}.note`, message: `is missing: say why the claim is ${claim.check}` });
    if (claim.amount && !said.counted)
      complaints.push({ file, path: `claims.${id}.counted`, message: "is missing: say what the amount counts" });
    if (claim.basis === "inference" && !said.how)
      complaints.push({ file, path: `claims.${id}.how`, message: "is missing: say how it was inferred" });
  }
  return complaints;
}

/** Words of a translation that the default language does not have. */
function strayWords(own: unknown, translated: unknown, file: string, path: string[] = []): Complaint[] {
  if (!isRecord(own) || !isRecord(translated)) return [];
  return Object.entries(translated).flatMap(([key, value]) => {
    if (path[0] === "countries") return [];
    const at = [...path, key];
    if (!(key in own) && path.length > 0)
      return [
        {
          file,
          path: pathText(at.filter((part) => part !== "items")),
          message: `is not in the default language${suggestion(key, Object.keys(own))}`,
        },
      ];
    return strayWords(own[key], value, file, at);
  });
}

function viewComplaints(story: Story): Complaint[] {
  const views = [
    { path: "view", view: story.view },
    ...story.steps.map((step, i) => ({ path: `steps[${i}]`, view: step })),
  ];
  const selectable = new Set([
    ...Object.values(story.claims).flatMap((claim) => claim.countries),
    ...Object.values(story.items).flatMap((items) => (items as { id: string }[]).map(({ id }) => id)),
  ]);
  return views.flatMap(({ path, view }) =>
    view.select !== undefined && !selectable.has(view.select)
      ? [
          {
            file: "story.json",
            path: `${path}.select`,
            message: `"${view.select}" is neither a country with a claim nor a thing on the map${suggestion(view.select, [...selectable])}`,
          },
        ]
      : [],
  );
}

/** `words` with what it lacks taken from `own`; the dotted paths of what was taken are added to `missing`. */
function fallBack(own: unknown, words: unknown, path: string[], missing: string[]): unknown {
  if (words === undefined) {
    if (path.length > 0) missing.push(path.filter((part) => part !== "items").join("."));
    return own;
  }
  if (!isRecord(own) || !isRecord(words)) return words;
  // Country names fall back to CLDR in the reader's language, not to another language's spelling.
  if (path[0] === "countries") return words;
  return Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(words)])].map((key) => [
      key,
      fallBack(own[key], words[key], [...path, key], missing),
    ]),
  );
}

/** A language file with the words of the kinds' sections gathered under `items`. */
function groupItems(words: Record<string, unknown>, sections: string[]): Words {
  const { $schema: _, ...rest } = words;
  const items = Object.fromEntries(sections.map((section) => [section, words[section] ?? {}]));
  return { countries: {}, ...omit(rest, sections), items } as unknown as Words;
}

const byId = <Thing extends { id: string }>(things: readonly Thing[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

const omit = (record: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
