import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { slugComplaints } from "../../press/story/slugComplaints";

/** Thrown where a folder or file is none that the desk reads or writes. */
export class NotHere extends Error {
  override name = "NotHere";
}

/** A story's own JSON files: `story.json`, and one a language. */
const jsonFile = /^[A-Za-z][A-Za-z0-9-]*\.json$/;

/** The folder of a story below `data`. @throws {NotHere} where the name is none, or anything on the way is a link */
function folderOf(root: string, slug: string): string {
  if (slugComplaints(slug).length > 0) throw new NotHere(`"${slug}" is not the name of a story`);
  const data = join(root, "data");
  const folder = join(data, slug);
  for (const path of [data, folder]) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isDirectory()) throw new NotHere(`There is no folder data/${path === data ? "" : slug}`);
  }
  return folder;
}

/** The texts of a story's JSON files by name. @throws {NotHere} where there is no such story */
export function readTexts(root: string, slug: string): Record<string, string> {
  const folder = folderOf(root, slug);
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (each) => each.isFile() && jsonFile.test(each.name),
  );
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Names of the folders in `data`; links are none. */
export const folderNames = (root: string): string[] =>
  readdirSync(join(root, "data"), { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));

/**
 * Writes a JSON file of a story, whole or not at all, also if the machine stops meanwhile; undefined deletes it.
 * @throws {NotHere} where it is no file of a story, or a link
 */
export function writeText(root: string, slug: string, file: string, text: string | undefined): void {
  const folder = folderOf(root, slug);
  if (!jsonFile.test(file)) throw new NotHere(`"${file}" is not a file of a story`);
  const path = join(folder, file);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw new NotHere(`data/${slug}/${file} is not a file`);
  if (text === undefined) {
    rmSync(path, { force: true });
    return;
  }
  // Hidden files are none of the story's.
  const next = join(folder, `.${file}.${randomUUID()}`);
  const opened = openSync(next, "wx");
  try {
    writeSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(next, path);
}

/** Makes the folder of a new story. @throws {NotHere} where there is one, or the name is none */
export function makeFolder(root: string, slug: string): void {
  const [wrong] = slugComplaints(slug);
  if (wrong) throw new NotHere(wrong.message);
  const folder = join(root, "data", slug);
  if (lstatSync(folder, { throwIfNoEntry: false })) throw new NotHere(`There is a data/${slug} already`);
  mkdirSync(folder);
}
