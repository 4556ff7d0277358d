import { pluralForms } from "../../i18n/translate";
import type { LayerSpec } from "../../story/story";
import { isKnownUnit } from "../../story/units";
import { layerSchema } from "../schema/kindSchema";
import type { LayerKind } from "../schema/layerKind";
import { anyReference, suggestion } from "../schema/references";
import { type Complaint, valueAt } from "./complaint";

type Json = Record<string, unknown>;

/** The sections of a language file that have words for things of `story.json`; kinds add theirs. */
const coreSections = [
  "topics",
  "places",
  "sources",
  "claims",
  "layers",
  "events",
  "steps",
  "parts",
  "corrections",
  "images",
  "quotations",
] as const;

/** Those that a language file may leave out where there is nothing to name. */
const optionalSections: readonly string[] = ["parts", "corrections", "images", "quotations"];

/**
 * Words that are missing from the default language, or that it has in excess: everything in `story.json` needs words, and
 * all words must belong to something. Works on files that may be malformed elsewhere.
 */
export function wordComplaints(core: Json, words: Json, kinds: readonly LayerKind[], file: string): Complaint[] {
  const sections = kinds.map(({ section }) => section);
  const complaints = [...coreSections, ...sections].flatMap((section): Complaint[] => {
    const things = idsIn(core, section);
    const texts = words[section] ?? ([...optionalSections, ...sections].includes(section) ? {} : undefined);
    if (!isRecord(texts)) return [];
    return [
      ...things
        .filter((id) => !Object.hasOwn(texts, id) && !(sections.includes(section) && hasCountryName(core[section], id)))
        .map((id) => ({
          file,
          at: [section, id],
          alike: `words of ${section}`,
          message: "is missing: everything in story.json needs its words here",
        })),
      ...Object.keys(texts)
        .filter((id) => !things.includes(id))
        .map((id) => ({ file, at: [section, id], message: `is not in story.json${suggestion(id, things)}` })),
    ];
  });
  if (typeof core.withdrawn === "string" && words.withdrawn === undefined)
    complaints.push({ file, at: ["withdrawn"], message: "is missing: say why the story was withdrawn" });
  return [
    ...complaints,
    ...claimComplaints(core, words, file),
    ...symbolComplaints(core, words, kinds, file),
    ...leadComplaints(core, words, file),
  ];
}

/** Leads of countries without a part, and of topics that the story does not have. */
function leadComplaints(core: Json, words: Json, file: string): Complaint[] {
  const [parts, topics] = [idsIn(core, "parts"), idsIn(core, "topics")];
  return Object.entries(isRecord(words.leads) ? words.leads : {}).flatMap(([country, leads]): Complaint[] => {
    const at = ["leads", country];
    if (!parts.includes(country))
      return [{ file, at, message: `has no part in story.json${suggestion(country, parts)}` }];
    return Object.keys(isRecord(leads) ? leads : {})
      .filter((topic) => !topics.includes(topic))
      .map((topic) => ({
        file,
        at: [...at, topic],
        message: `is not a topic of this story${suggestion(topic, topics)}`,
      }));
  });
}

/** True for a thing that may go without a name: it is then called by the countries that it lies in or joins. */
const hasCountryName = (things: unknown, id: string): boolean =>
  Array.isArray(things) &&
  things.some(
    (each) => isRecord(each) && each.id === id && (each.country !== undefined || /^[A-Z]{3}$/.test(String(each.from))),
  );

/**
 * Units that neither the interface nor `Intl` knows and for which the default language has no words; units that no claim
 * uses; and plural forms that a language needs. `language` is that of the file.
 */
export function unitComplaints(core: Json, words: Json, own: boolean, file: string): Complaint[] {
  const language = file.replace(/\.json$/, "");
  const used = Object.entries(isRecord(core.claims) ? core.claims : {}).flatMap(([id, claim]) => {
    const unit = valueAt(claim, ["amount", "unit"]);
    return typeof unit === "string" && !isKnownUnit(unit) ? [{ id, unit }] : [];
  });
  const said = isRecord(words.units) ? words.units : {};
  const missing = own
    ? used.filter(
        ({ unit }, index) => !Object.hasOwn(said, unit) && used.findIndex((each) => each.unit === unit) === index,
      )
    : [];
  if (missing.length === 0 && Object.keys(said).length === 0) return [];
  const forms = pluralForms(language);
  const pattern = forms.map((form) => `"${form}": "{amount} …"`).join(", ");
  return [
    ...missing.map(({ id, unit }) => ({
      file: "story.json",
      at: ["claims", id, "amount", "unit"],
      message: `"${unit}" needs its words in ${file}: "units": { "${unit}": { ${pattern} } }`,
    })),
    ...Object.entries(said).flatMap(([unit, by]) => {
      const at = ["units", unit];
      if (!used.some((each) => each.unit === unit))
        return [{ file, at, message: "is not a unit of a claim in story.json" }];
      return forms
        .filter((form) => isRecord(by) && !Object.hasOwn(by, form))
        .map((form) => ({
          file,
          at: [...at, form],
          message: `is missing: ${language} has the plural forms ${forms.join(", ")}`,
        }));
    }),
  ];
}

function claimComplaints(core: Json, words: Json, file: string): Complaint[] {
  const claims = isRecord(core.claims) ? core.claims : {};
  return Object.entries(claims).flatMap(([id, claim]) => {
    const said = valueAt(words, ["claims", id]);
    if (!isRecord(claim) || !isRecord(said)) return [];
    const lack = (field: string, message: string) =>
      said[field] ? [] : [{ file, at: ["claims", id, field], message: `is missing: ${message}` }];
    return [
      ...(typeof claim.check === "string" && claim.check !== "confirmed"
        ? lack("note", `say why the claim is ${claim.check}`)
        : []),
      ...(claim.amount ? lack("counted", "say what the amount counts") : []),
      ...(claim.basis === "inference" ? lack("how", "say how it was inferred") : []),
    ];
  });
}

/** Words for symbols that a layer does not define, and symbols without words. */
function symbolComplaints(core: Json, words: Json, kinds: readonly LayerKind[], file: string): Complaint[] {
  const layers = Array.isArray(core.layers) ? core.layers.filter(isRecord) : [];
  return layers.flatMap((layer) => {
    const said = valueAt(words, ["layers", String(layer.id), "symbols"]);
    const symbols = symbolIds(layer, kinds);
    if (!isRecord(said) || symbols.length === 0) return [];
    return [
      ...Object.keys(said)
        .filter((id) => !symbols.includes(id))
        .map((id) => ({
          file,
          at: ["layers", String(layer.id), "symbols", id],
          message: `is not a symbol of this layer${suggestion(id, symbols)}`,
        })),
      ...symbols
        .filter((id) => !Object.hasOwn(said, id))
        .map((id) => ({
          file,
          at: ["layers", String(layer.id), "symbols", id],
          message: "is missing: the legend needs a word for every symbol and class",
        })),
    ];
  });
}

/** The ids of a layer's legend rows; none where the layer itself is wrong. */
function symbolIds(layer: Json, kinds: readonly LayerKind[]): string[] {
  const kind = kinds.find((each) => each.kind === layer.kind);
  const spec = kind && layerSchema(kind, anyReference).safeParse(layer);
  return spec?.success ? Object.keys(kind?.symbols(spec.data as unknown as LayerSpec) ?? {}) : [];
}

/** Words of a translation that the default language does not have. */
export function strayWords(own: unknown, translated: unknown, file: string, at: string[] = []): Complaint[] {
  if (!isRecord(own) || !isRecord(translated)) return [];
  return Object.entries(translated).flatMap(([key, value]) => {
    // Countries have their own names in each language, and units their own plural forms.
    if (at[0] === "countries" || at[0] === "units") return [];
    if (!Object.hasOwn(own, key) && at.length > 0)
      return [
        { file, at: [...at, key], message: `is not in the default language${suggestion(key, Object.keys(own))}` },
      ];
    return strayWords(own[key], value, file, [...at, key]);
  });
}

/** The ids that a section of `story.json` defines, whether it is an object by id, a list of things or a list of ids. */
export function idsIn(core: Json, section: string): string[] {
  const value = core[section];
  if (isRecord(value)) return Object.keys(value);
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const id = isRecord(each) ? each.id : each;
    return typeof id === "string" ? [id] : [];
  });
}

/** True for a JSON object. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
