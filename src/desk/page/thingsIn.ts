import type { Mistake } from "../document/deskApi";
import { type Files, idsOf, isObject, valueIn, withValue } from "../document/edit";
import { type Column, cellValue, placeOf, type Section } from "../document/sectionsOf";

/** The ids of a section's things, in the order of the file. */
export function thingIds(files: Files, section: Pick<Section, "name" | "byId">): string[] {
  const value = valueIn(files["story.json"], [section.name]);
  return section.byId ? Object.keys(isObject(value) ? value : {}) : (idsOf(value) ?? []);
}

/** The files in which a thing of a list stands at another index. */
export function withMoved(files: Files, section: Pick<Section, "name" | "byId">, id: string, to: number): Files {
  const list = valueIn(files["story.json"], [section.name]);
  const from = thingIds(files, section).indexOf(id);
  if (!Array.isArray(list) || from < 0 || to < 0 || to >= list.length) return files;
  const moved = list.toSpliced(from, 1).toSpliced(to, 0, list[from]);
  return { ...files, "story.json": withValue(files["story.json"], [section.name], moved) };
}

/** The ids that a field may name: of claims, layers … */
export function namedIds(files: Files, section: string): string[] {
  const value = valueIn(files["story.json"], [section]);
  if (isObject(value)) return Object.keys(value);
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value as string[];
  return idsOf(value) ?? [];
}

/** The id of the thing that a mistake is about; null where it is about none of this section. */
export function thingOf(files: Files, { file, at }: Mistake, section: string): string | null {
  const [name, key] = at;
  if (name !== section || key === undefined) return null;
  if (file !== "story.json" || typeof key === "string") return String(key);
  const found = valueIn(files["story.json"], [section, key]);
  return isObject(found) && typeof found.id === "string" ? found.id : null;
}

/** What is selected, in a table as on the map. */
export interface Selected {
  section: string;
  id: string;
}

/** What the map selects for a row: a thing with a place of its own by its id, all others by their country. */
export function idOnMap(files: Files, { section, id }: Selected): string | null {
  const thing = valueIn(files["story.json"], [section, id]);
  if (section === "parts" || !isObject(thing)) return id;
  const [first] = Array.isArray(thing.countries) ? thing.countries : [];
  if (section === "claims") return typeof first === "string" ? first : null;
  return typeof thing.country === "string" && !thing.place ? thing.country : id;
}

/** The file of a column: `language` is the story's own. */
export const fileOf = (column: Column, language: string) => (column.inWords ? `${language}.json` : "story.json");

/** True for a text that can be the id of a thing. */
export const isId = (text: string) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text);

/** The files with a new thing, at the end of its section. */
export function withThing(files: Files, section: Section, id: string): Files {
  const all = valueIn(files["story.json"], [section.name]) ?? (section.byId ? {} : []);
  const core = withValue(files["story.json"], [section.name], all);
  return { ...files, "story.json": withValue(core, placeOf(section, id), section.byId ? {} : { id }) };
}

/** The files with rows that begin with an id: what has none of these ids yet is new. */
export function withRows(files: Files, section: Section, language: string, rows: readonly string[][]): Files {
  let next = files;
  for (const [id = "", ...cells] of rows.filter(([id = ""]) => isId(id))) {
    if (!thingIds(next, section).includes(id)) next = withThing(next, section, id);
    for (const [index, text] of cells.entries()) {
      const column = section.columns[index];
      if (!column) continue;
      const file = fileOf(column, language);
      const value = cellValue(text, column);
      next = { ...next, [file]: withValue(next[file] ?? {}, placeOf(section, id, column), value) };
    }
  }
  return next;
}
