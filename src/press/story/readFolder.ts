import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { LayerKind } from "../schema/layerKind";
import { anyReference, suggestion } from "../schema/references";
import { itemSchema } from "../schema/storySchema";
import type { JsonSchema } from "./columnsOf";
import { type Complaint, valueAt } from "./complaint";
import { type ReadSpreadsheet, readCsv } from "./csvFile";
import { type ReadFile, readJson } from "./jsonFile";
import type { StoryFiles } from "./parseStory";
import { isRecord } from "./wordComplaints";

/** A folder of `data`, read. */
export interface StoryFolder {
  /** The JSON files that could be read, with the spreadsheets in their sections of `story.json`. */
  files: StoryFiles;
  /** What keeps files from being read, and files that belong to nothing. */
  complaints: Complaint[];
  /** Names of files that are there but could not be read. */
  unreadable: string[];
  /** The complaint with the place and the value in the text that the editor wrote: JSON or spreadsheet. */
  placed: (complaint: Complaint) => Complaint;
}

/** Reads the folder of a story without asking whether the story is sound. */
export function readFolder(folder: string, kinds: readonly LayerKind[]): StoryFolder {
  const texts = readTexts(folder);
  const read = new Map<string, ReadFile>();
  const sheets = new Map<string, ReadSpreadsheet>();
  const complaints: Complaint[] = [];
  for (const [file, text] of texts) {
    const kind = kinds.find(({ section }) => `${section}.csv` === file);
    if (text === undefined) complaints.push({ file, at: [], message: "is not written in UTF-8: save it so" });
    else if (file.endsWith(".json")) read.set(file, readJson(file, text));
    else if (kind) sheets.set(kind.section, readCsv(file, text, rowSchema(kind)));
    else complaints.push({ file, at: [], message: `is no spreadsheet of a story${nearest(file, kinds)}` });
  }
  complaints.push(...[...read.values(), ...sheets.values()].flatMap((each) => each.complaints));

  const files: StoryFiles = {};
  for (const [file, { value }] of read) if (value !== undefined) files[file] = value;
  const core = files["story.json"];
  if (isRecord(core))
    for (const [section, { value }] of sheets) {
      const message = `is written here and in ${section}.csv: keep one of them`;
      if (Object.hasOwn(core, section)) complaints.push({ file: "story.json", at: [section], message });
      else if (value !== undefined) files["story.json"] = { ...(files["story.json"] as object), [section]: value };
    }

  const placed = (complaint: Complaint): Complaint => {
    const { file, at, line } = complaint;
    if (line !== undefined || at.length === 0) return complaint;
    const found = valueAt(files[file], at);
    const value = found === undefined ? {} : { value: found };
    const [section, ...inRow] = at;
    const sheet = sheets.get(String(section));
    if (file !== "story.json" || !sheet || (isRecord(core) && Object.hasOwn(core, String(section))))
      return { ...complaint, ...value, ...read.get(file)?.positionOf(at) };
    const id = valueAt(files[file], [...at.slice(0, 2), "id"]);
    const column = sheet.columnOf(inRow.slice(1));
    const shownAt = inRow.length > 1 && column !== undefined ? column : id;
    return {
      ...complaint,
      ...value,
      file: `${section}.csv`,
      at: typeof shownAt === "string" ? [shownAt] : [],
      ...sheet.positionOf(inRow),
    };
  };
  return { files, complaints, unreadable: [...texts.keys()].filter((file) => !(file in files)), placed };
}

/** The text of every JSON file and spreadsheet of a folder; undefined where it is not UTF-8. */
function readTexts(folder: string): Map<string, string | undefined> {
  const names = readdirSync(folder).filter((name) => /\.(json|csv)$/.test(name));
  return new Map(
    names.sort().map((name) => {
      try {
        return [name, new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, name)))];
      } catch {
        return [name, undefined];
      }
    }),
  );
}

const rowSchema = (kind: LayerKind) => z.toJSONSchema(itemSchema(kind, anyReference), { io: "input" }) as JsonSchema;

function nearest(file: string, kinds: readonly LayerKind[]): string {
  const known = kinds.map(({ section }) => `${section}.csv`);
  return suggestion(file, known) || `: use ${known.join(", ")}`;
}
