import type { Complaint } from "../complaint";
import type { ReadFile } from "../readJson";
import { type Column, columnNamed } from "./columnsOf";
import {
  cellOf,
  columnsIn,
  partsOf,
  readingOf,
  type SheetColumn,
  type SheetSchema,
  WholePlace,
  wordsNamed,
} from "./sheetColumns";
import { type SheetRow, sheetRows } from "./sheetRows";

/** A spreadsheet that has been read: its value is the list of things in its rows. */
export interface ReadSpreadsheet extends ReadFile {
  value: Record<string, unknown>[] | undefined;
  /** The words in its rows: by language, id of the thing and field. */
  words: Record<string, Record<string, Record<string, string>>>;
  /** How cells were understood that are not written in the format's own way; shown to the editor. */
  notes: string[];
  /** The header's name for the column that holds what is at `at` in a row; undefined where there is no such column. */
  columnOf: (at: Complaint["at"]) => string | undefined;
  /** The name that a column for what is at `at` would have, where the header has none. */
  lacks: (at: Complaint["at"]) => string | undefined;
}

/** The things in the rows of a spreadsheet, as its program saved it, below a header that names its columns. */
export function readSpreadsheet(file: string, bytes: Uint8Array, schema: SheetSchema): ReadSpreadsheet {
  const isColumn = (name: string) => !!columnNamed(name, schema.columns) || !!wordsNamed(name, schema);
  const { rows, notes, wrong } = sheetRows(file, bytes, isColumn);
  const [header, ...body] = rows;
  if (wrong || !header) {
    const line = wrong?.line ?? 1;
    return {
      value: undefined,
      complaints: [{ file, at: [], message: wrong?.message ?? "is empty", line, column: 1 }],
      words: {},
      notes: [],
      positionOf: () => ({ line, column: 1 }),
      columnOf: () => undefined,
      lacks: () => undefined,
    };
  }

  const complaints: Complaint[] = [];
  const columns = columnsIn(file, header, body, schema, complaints);
  const understood = columns.map((each) => ({ ...each, reading: readingOf(each, body, schema) }));
  for (const { header: name, index, reading } of understood)
    if (reading.wrong)
      complaints.push({ file, at: [name], message: reading.wrong, line: header.line, column: index + 1 });

  const kept: SheetRow[] = [];
  const words: ReadSpreadsheet["words"] = {};
  const value: Record<string, unknown>[] = [];
  const lineOf = new Map<unknown, number>();
  for (const row of body) {
    const complain = (message: string, index: number, name?: string) =>
      complaints.push({ file, at: name ? [name] : [], message, line: row.line, column: index + 1 });
    row.cells.forEach((cell, index) => {
      if (cell !== "" && index >= header.cells.length)
        complain(`has a cell "${cell}" beyond the last column: is a text with a comma not in quotation marks?`, index);
    });
    const thing: Record<string, unknown> = {};
    for (const { column, index, reading } of understood) {
      const cell = cellOf(row, index);
      if (column && cell !== "") put(thing, column.path, cell, reading.read);
    }
    for (const message of halfPlaces(thing, schema.columns))
      complain(message.message, indexOf(columns, message.name), message.name);
    const { id } = thing;
    const first = lineOf.get(id);
    if (id !== undefined && first !== undefined) {
      complain(`"${id}" is already the id of line ${first}`, indexOf(columns, "id"), "id");
      continue;
    }
    lineOf.set(id, row.line);
    kept.push(row);
    value.push(thing);
    for (const { words: said, index } of columns) {
      const text = said && cellOf(row, index);
      if (!said || !text || typeof id !== "string") continue;
      const own = words[said.language] ?? {};
      words[said.language] = { ...own, [id]: { ...own[id], [said.field]: text } };
    }
  }

  const holds = ({ path }: Column, at: Complaint["at"]) =>
    startsWith(path, at) ||
    startsWith(
      path,
      at.map((key) => (typeof key === "number" ? "*" : key)),
    );
  const columnOf = (at: Complaint["at"]) =>
    columns.find(
      ({ column, words: said }) =>
        (column && holds(column, at)) || (said && at[0] === said.language && at[1] === said.field),
    )?.header;
  return {
    value,
    complaints,
    words,
    notes: [
      ...notes,
      ...understood.flatMap(({ header: name, reading }) =>
        reading.wrong ? [] : reading.notes.map((note) => `${name}: ${note}`),
      ),
    ],
    columnOf,
    lacks: (at) => (columnOf(at) === undefined ? schema.columns.find((column) => holds(column, at))?.name : undefined),
    positionOf([index, ...inner]) {
      const row = kept[Number(index)];
      const name = inner.length > 0 ? columnOf(inner) : undefined;
      return { line: row?.line ?? header.line, column: indexOf(columns, name) + 1 };
    },
  };
}

const indexOf = (columns: readonly SheetColumn[], name: string | undefined) =>
  Math.max(0, columns.find(({ header }) => header === name)?.index ?? 0);

/** Places of which only one axis is given; they are removed from `thing`. */
function halfPlaces(thing: Record<string, unknown>, columns: readonly Column[]): { name: string; message: string }[] {
  return columns.flatMap(({ name, path, type }) => {
    const axis = path.at(-1);
    if (type !== "degrees" || path.includes("*") || typeof axis !== "number") return [];
    const holder = path
      .slice(0, -2)
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], thing);
    const place = (holder as Record<string, unknown> | undefined)?.[String(path.at(-2))];
    if (!Array.isArray(place) || place[axis] !== undefined) return [];
    if (path[0] !== undefined) delete thing[path[0]];
    return [{ name, message: "is missing: a place has longitude and latitude" }];
  });
}

const startsWith = (path: Column["path"], at: Complaint["at"]) => at.every((key, index) => path[index] === key);

/** Puts a cell where its column belongs, and creates the objects and lists on the way. */
function put(thing: Record<string, unknown>, path: Column["path"], cell: string, read: (text: string) => unknown) {
  const [key = "", ...rest] = path;
  if (rest.length === 0) thing[key] = read(cell);
  else if (rest[0] === "*") {
    const list = (thing[key] ?? []) as unknown[];
    // Ids have no commas, so that a list of them may be separated so.
    const parts = partsOf(cell).flatMap((part) =>
      rest.length === 1 && /^[\w-]+(\s*,\s*[\w-]+)+$/.test(part) ? part.split(",") : [part],
    );
    parts.forEach((part, index) => {
      const text = part.trim();
      if (rest.length === 1) {
        if (text !== "") list.push(read(text));
        return;
      }
      const inner = (list[index] ?? {}) as Record<string, unknown>;
      if (text !== "") put(inner, rest.slice(1), text, read);
      list[index] = inner;
    });
    thing[key] = list;
  } else if (rest.length === 1 && typeof rest[0] === "number") {
    const value = read(cell);
    const place = (thing[key] ?? []) as unknown[];
    if (value instanceof WholePlace) thing[key] = value.lngLat;
    else {
      place[rest[0]] = value;
      thing[key] = place;
    }
  } else {
    const inner = (thing[key] ?? {}) as Record<string, unknown>;
    put(inner, rest, cell, read);
    thing[key] = inner;
  }
}
