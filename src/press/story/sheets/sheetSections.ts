import { z } from "zod";
import type { LayerKind } from "../../schema/layerKind";
import { anyReference } from "../../schema/references";
import { storySchema } from "../../schema/storySchema";
import { columnsOf, type JsonSchema } from "./columnsOf";
import type { SheetSchema } from "./sheetColumns";

/** A section of `story.json` that may be a spreadsheet instead. */
export interface SheetSection extends SheetSchema {
  section: string;
  /** True where `story.json` holds it as an object by id, false where as a list. */
  byId: boolean;
  /** True where the words of a thing are one text and no object. */
  plainWords: boolean;
}

/** Sections of the core with the fields of their words. */
const coreSections: Record<string, { words: readonly string[]; plainWords?: boolean }> = {
  claims: { words: ["text", "note", "counted", "how"] },
  sources: { words: ["title"], plainWords: true },
  places: { words: ["name"], plainWords: true },
  events: { words: ["title"] },
};

/** Every section that may be a spreadsheet, with its columns; words that name no language are in `language`. */
export function sheetSections(
  kinds: readonly LayerKind[],
  language: string,
  countriesNamed: SheetSchema["countriesNamed"],
): SheetSection[] {
  const { properties = {} } = z.toJSONSchema(storySchema(kinds, anyReference), { io: "input" }) as JsonSchema;
  const ofKinds = Object.fromEntries(kinds.map(({ section }) => [section, { words: ["name", "detail"] }]));
  return Object.entries<{ words: readonly string[]; plainWords?: boolean }>({ ...coreSections, ...ofKinds }).map(
    ([section, { words, plainWords = false }]) => {
      const { additionalProperties, items } = properties[section] ?? {};
      const byId = additionalProperties !== undefined;
      const own = columnsOf(additionalProperties ?? items ?? {});
      const columns = byId ? [{ name: "id", path: ["id"], type: "text" as const }, ...own] : own;
      return { section, byId, plainWords, columns, words, language, countriesNamed };
    },
  );
}
