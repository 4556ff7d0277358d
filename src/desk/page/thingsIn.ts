import type { Mistake } from "../document/deskApi";
import { type Files, idsOf, isObject, valueIn, withValue } from "../document/edit";
import type { Section } from "../document/sectionsOf";

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
