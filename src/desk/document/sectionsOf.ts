import { isObject, type Key } from "./edit";

/** A JSON Schema, as far as the desk reads it. */
export interface Schema {
  type?: string;
  description?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  required?: string[];
  oneOf?: Schema[];
  format?: string;
}

/** One column of a table. */
export interface Column {
  /** As in a spreadsheet of the story: `place.precision`, or a field of the words. */
  name: string;
  /** True for what is in the language's file. */
  inWords: boolean;
  /** What leads from a thing, or from its words, to the value. */
  at: readonly string[];
  kind: "text" | "number" | "list" | "point";
  about: string;
  /** The only values it may have; none where it may have any. */
  choices: readonly string[];
  /** The section of the story whose ids it names, such as `claims`; absent where it names none. */
  names?: string | undefined;
}

/** A section of a story that is edited as a table, a row for each of its things. */
export interface Section {
  name: string;
  /** True where the story has an object by id, and not a list of things with ids. */
  byId: boolean;
  about: string;
  columns: readonly Column[];
  /** The schema of one thing, and of its words; null where it has none. */
  thing: Schema;
  words: Schema | null;
}

/** Fields that name things of another section. */
const namingFields: Record<string, string> = {
  claims: "claims",
  facts: "claims",
  figure: "claims",
  sources: "sources",
  events: "events",
  topic: "topics",
  layer: "layers",
  layers: "layers",
  capitalOf: "countries",
  country: "countries",
  countries: "countries",
  from: "places",
  to: "places",
  via: "places",
};

/** The sections of a story, from its JSON Schemas: those with an id for each thing. */
export function sectionsOf(story: Schema, words: Schema): Section[] {
  return Object.entries(story.properties ?? {}).flatMap(([name, section]): Section[] => {
    const byId = isObject(section.additionalProperties);
    const thing = (byId ? section.additionalProperties : section.items) as Schema | undefined;
    // Layers have a schema for each kind: their table has what all of them have.
    const shared = thing?.oneOf ? { properties: { kind: { type: "string" }, id: { type: "string" } } } : thing;
    if (!thing || !shared?.properties || (!byId && !shared.properties.id)) return [];
    const said = words.properties?.[name]?.additionalProperties;
    const own = isObject(said) ? (said as Schema) : null;
    return [
      {
        name,
        byId,
        about: section.description ?? "",
        columns: [...(own ? columnsIn(own, true) : []), ...columnsIn(shared, false)].filter(
          (column) => column.name !== "id",
        ),
        thing,
        words: own,
      },
    ];
  });
}

/** The fields of a story, and of its words, that belong to the story as a whole. */
const wholeFields = ["date", "updated", "version", "language", "contact", "article", "topics", "view", "labels"];
const wholeWords = ["kicker", "headline", "standfirst", "byline", "alternative", "topics", "leftOut"];

/** What belongs to the story as a whole, as a section of one thing. */
export const wholeStory = (story: Schema, words: Schema): Section => ({
  name: "",
  byId: true,
  about: "",
  columns: [],
  thing: only(story, wholeFields),
  words: only(words, wholeWords),
});

const only = (schema: Schema, names: readonly string[]): Schema => ({
  type: "object",
  properties: Object.fromEntries(
    names.flatMap((name) => (schema.properties?.[name] ? [[name, schema.properties[name]]] : [])),
  ),
  required: (schema.required ?? []).filter((name) => names.includes(name)),
  additionalProperties: false,
});

/** The columns of a schema; objects within have both names. What a cell cannot hold, such as lists of objects, has none. */
function columnsIn(schema: Schema, inWords: boolean, at: readonly string[] = []): Column[] {
  const column = (kind: Column["kind"], choices: readonly string[] = []): Column[] => {
    const field = at.at(-1) ?? "";
    const items = isObject(schema.items) ? (schema.items as Schema) : schema;
    const names = items.format === "country" ? "countries" : namingFields[field];
    return [
      {
        name: at.join(".") || "text",
        inWords,
        at,
        kind,
        about: schema.description ?? "",
        choices,
        ...(!inWords && names && { names }),
      },
    ];
  };
  if (schema.prefixItems) return column("point");
  if (schema.type === "number" || schema.type === "integer") return column("number");
  if (schema.type === "string") return column("text", schema.enum);
  if (schema.type === "array")
    return isObject(schema.items) && (schema.items as Schema).type === "string" ? column("list") : [];
  if (at.length > 1) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => columnsIn(inner, inWords, [...at, key]));
}

/** A value as a cell shows it. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value))
    return value.every((each) => typeof each === "number") ? value.join(", ") : value.map(String).join("; ");
  return String(value);
}

/** What a cell's text stands for; undefined for an empty one. What does not fit stays a text, which the check reports. */
export function cellValue(text: string, { kind }: Column): unknown {
  const plain = text.trim();
  if (plain === "") return undefined;
  if (kind === "list") return plain.split(/\s*;\s*/).filter((each) => each !== "");
  if (kind === "number")
    return Number.isFinite(Number(plain.replace(",", "."))) ? Number(plain.replace(",", ".")) : plain;
  if (kind === "point") {
    const numbers = plain.split(/[,;\s]+/).map(Number);
    return numbers.length === 2 && numbers.every(Number.isFinite) ? numbers : plain;
  }
  return plain;
}

/** The rows of a pasted piece of a spreadsheet, with quoted cells that hold line breaks or tabs. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end = ""] of text
    .replace(/\r\n?/g, "\n")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  const last = rows.at(-1);
  return rows.length > 1 && (last?.length === 0 || (last?.length === 1 && last[0] === "")) ? rows.slice(0, -1) : rows;
}

/** What leads to a thing of a section in `story.json`, and to its words in a language's file. */
export const placeOf = (section: Section, id: string, column?: Column): Key[] =>
  section.name === "" ? [] : [section.name, id, ...(column?.at ?? [])];
