import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import type { Picture } from "../../story/media";
import type { LayerKind } from "../schema/layerKind";
import { pictureEnds } from "../schema/mediaSchema";
import { suggestion } from "../schema/references";
import { type Complaint, valueAt } from "./complaint";
import type { StoryFiles } from "./parseStory";
import { type ReadFile, readJson } from "./readJson";
import { type ReadSpreadsheet, readSpreadsheet } from "./sheets/readSpreadsheet";
import type { SheetSchema } from "./sheets/sheetColumns";
import { sheetEnds } from "./sheets/sheetRows";
import { type SheetSection, sheetSections } from "./sheets/sheetSections";
import { isRecord } from "./wordComplaints";

/** A folder of `data`, read. */
export interface StoryFolder {
  /** The JSON files that could be read, with the spreadsheets in their sections of `story.json` and of the words. */
  files: StoryFiles;
  /** Errors that keep files from being read, and files that do not belong to the story. */
  complaints: Complaint[];
  /** Names of JSON files that are there but could not be read. */
  unreadable: string[];
  /** True where `story.json` or a spreadsheet cannot be read: everything else that seems wrong may follow from that. */
  blocked: boolean;
  /** How cells were understood that are not written in the format's own way, file by file. */
  notes: string[];
  /** The complaint with the place and the value in the text that the editor wrote: JSON or spreadsheet. */
  placed: (complaint: Complaint) => Complaint;
}

/** A spreadsheet of the folder, with the section that it holds. */
interface FolderSheet extends ReadSpreadsheet {
  file: string;
  section: SheetSection;
}

type Json = Record<string, unknown>;

/** Reads the folder of a story without checking the story; `countriesNamed` returns the codes that a name stands for. */
export function readFolder(
  folder: string,
  kinds: readonly LayerKind[],
  countriesNamed: SheetSchema["countriesNamed"] = () => [],
): StoryFolder {
  const names = namesIn(folder);
  const read = new Map(
    names.filter((name) => /\.(geo)?json$/.test(name)).map((name) => [name, readText(folder, name)]),
  );
  const own: StoryFiles = {};
  for (const [file, { value }] of read) if (value !== undefined) own[file] = value;
  const core = own["story.json"];
  const language = isRecord(core) && typeof core.language === "string" ? core.language : "en";

  const sections = sheetSections(kinds, language, countriesNamed);
  const sheets = new Map<string, FolderSheet>();
  const strange: Complaint[] = [];
  for (const file of names) {
    const complain = (message: string) => strange.push({ file, at: [], message });
    const [stem = "", ...ends] = file.toLowerCase().split(".");
    const section = sections.find((each) => each.section === stem);
    if (/\.(geo)?json$/.test(file)) continue;
    if (pictureEnds.test(file)) {
      const picture = readPicture(join(folder, file));
      if (picture) own[file] = picture;
      else complain("is not a picture that can be read: save it as JPEG, PNG or WebP");
      continue;
    }
    if (!sheetEnds.test(file)) {
      if (section && (ends.length > 1 || /^(xls|numbers|xlsm|xlsb)$/.test(ends.join())))
        complain(`is not a spreadsheet that can be read: save it as ${stem}.xlsx, ${stem}.ods or ${stem}.csv`);
    } else if (!section) complain(`is not a spreadsheet of a story${nearest(stem, file, sections)}`);
    else if (sheets.has(stem)) complain(`holds what ${sheets.get(stem)?.file} holds: keep one of them`);
    else sheets.set(stem, { ...readSpreadsheet(file, readFileSync(join(folder, file)), section), file, section });
  }

  const files = { ...own };
  const twice = [...sheets.values()].flatMap((sheet) => joinSheet(files, own, sheet));
  const ofSheets = [...sheets.values()].flatMap(({ complaints }) => complaints);
  const unreadable = [...read.keys()].filter((file) => !(file in own));
  return {
    files,
    complaints: [...strange, ...[...read.values()].flatMap(({ complaints }) => complaints), ...ofSheets, ...twice],
    unreadable,
    blocked:
      strange.length > 0 ||
      unreadable.includes("story.json") ||
      [...sheets.values()].some(({ value }) => value === undefined),
    notes: [...sheets.values()].flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`)),
    placed: (complaint) => placedIn({ read, own, files, sheets }, complaint),
  };
}

/** Files of the folder, except for what programs leave behind: hidden files, and the lock files of open ones. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() && !/^(\.|~\$)/.test(entry.name) ? [entry.name] : []))
    .sort();

/** What the build needs to know of a picture file; undefined where it is none. */
function readPicture(path: string): Picture | undefined {
  const bytes = readFileSync(path);
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    // Cameras that are held upright say so, and write the picture as it lies.
    return orientation > 4 ? { width: height, height: width, hash, path } : { width, height, hash, path };
  } catch {
    return undefined;
  }
}

function readText(folder: string, file: string): ReadFile {
  try {
    return readJson(file, new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, file))));
  } catch {
    const complaint = { file, at: [], message: "is not written in UTF-8: save it so" };
    return { value: undefined, complaints: [complaint], positionOf: () => ({ line: 1, column: 1 }) };
  }
}

/** Puts the things of a sheet and their words into `files`; complains about what `own`, the files as written, already has. */
function joinSheet(files: StoryFiles, own: StoryFiles, { file, section, value, words }: FolderSheet): Complaint[] {
  const { section: name, byId, plainWords, language } = section;
  const core = files["story.json"];
  if (!isRecord(core) || value === undefined) return [];
  const complaints: Complaint[] = [];
  if (Object.hasOwn(core, name)) {
    const message = `is written here and in ${file}: keep one of them`;
    return [{ file: "story.json", at: [name], message }];
  }
  const things = byId ? Object.fromEntries(value.map(({ id, ...rest }) => [String(id), rest])) : value;
  files["story.json"] = { ...core, [name]: things };
  for (const [tag, byThing] of Object.entries(words)) {
    const wordsFile = `${tag}.json`;
    // Words in a language without a file are a translation that nobody has signed off.
    const said = (files[wordsFile] ?? (tag === language ? undefined : { signedOff: false })) as Json | undefined;
    if (!isRecord(said)) continue;
    const there = isRecord(said[name]) ? said[name] : {};
    const joined: Json = { ...there };
    for (const [id, fields] of Object.entries(byThing)) {
      const before = there[id];
      for (const field of Object.keys(fields))
        if (plainWords ? before !== undefined : valueAt(before, [field]) !== undefined)
          complaints.push({
            file: wordsFile,
            at: [name, id, ...(plainWords ? [] : [field])],
            message: `is written here and in ${file}: keep one of them`,
          });
      joined[id] = plainWords ? Object.values(fields)[0] : { ...fields, ...(isRecord(before) ? before : {}) };
    }
    files[wordsFile] = { ...said, [name]: joined };
  }
  return own === files ? [] : complaints;
}

interface Placing {
  read: ReadonlyMap<string, ReadFile>;
  own: StoryFiles;
  files: StoryFiles;
  sheets: ReadonlyMap<string, FolderSheet>;
}

function placedIn({ read, own, files, sheets }: Placing, complaint: Complaint): Complaint {
  const { file, at, line } = complaint;
  if (line !== undefined || at.length === 0) return complaint;
  const found = valueAt(files[file], at);
  const value = found === undefined ? {} : { value: found };
  const [section, key, ...inner] = at;
  const sheet = sheets.get(String(section));
  const inText = { ...complaint, ...value, ...read.get(file)?.positionOf(at) };
  if (!sheet?.value) return inText;
  const rowOf = (id: unknown) => sheet.value?.findIndex((each) => String(each.id) === String(id)) ?? -1;
  if (file !== "story.json") {
    // These words are in the spreadsheet, not in the language's file.
    const tag = file.replace(/\.json$/, "");
    if (valueAt(own[file], at) !== undefined || sheet.words[tag]?.[String(key)] === undefined) {
      const [word] = sheet.section.words;
      const isNameless = at.length === 2 && found === undefined && rowOf(key) >= 0;
      if (!isNameless || !word) return inText;
      return { ...inText, message: `is missing: say it here, or in a column "${word}" of ${sheet.file}` };
    }
    const path = [tag, ...(inner.length > 0 ? inner : sheet.section.words.slice(0, 1))];
    return inSheet(sheet, { ...complaint, ...value }, rowOf(key), path);
  }
  if (isRecord(own["story.json"]) && Object.hasOwn(own["story.json"], String(section))) return inText;
  return inSheet(sheet, { ...complaint, ...value }, sheet.section.byId ? rowOf(key) : Number(key), inner);
}

/** The complaint about what is at `inner` in a row of the sheet; a column that every row lacks is reported once, for the header. */
function inSheet(sheet: FolderSheet, complaint: Complaint, row: number, inner: Complaint["at"]): Complaint {
  const { file } = sheet;
  const lacks = complaint.value === undefined && inner.length > 0 ? sheet.lacks(inner) : undefined;
  if (lacks)
    return {
      file,
      at: [],
      message: `has no column "${lacks}", which its rows need`,
      ...sheet.positionOf([-1]),
      column: 1,
    };
  const column = sheet.columnOf(inner);
  const id = sheet.value?.[row]?.id;
  const shownAt = inner.length > 0 && column !== undefined ? column : id;
  const at = typeof shownAt === "string" ? [shownAt] : [];
  return { ...complaint, file, at, ...sheet.positionOf([row, ...inner]) };
}

function nearest(stem: string, file: string, sections: readonly SheetSection[]): string {
  const known = sections.map(({ section }) => section);
  const end = file.slice(file.lastIndexOf("."));
  const meant = /"(.*)"/.exec(suggestion(stem, known))?.[1];
  return meant ? `; did you mean "${meant}${end}"?` : `: use ${known.map((section) => `${section}${end}`).join(", ")}`;
}
