import { CsvError, parse } from "csv-parse/sync";
import { suggestion } from "../schema/references";
import { type Column, columnsOf, type JsonSchema } from "./columnsOf";
import type { Complaint } from "./complaint";
import type { ReadFile } from "./jsonFile";

/** A spreadsheet, read: its value is the list of things that its rows stand for. */
export interface ReadSpreadsheet extends ReadFile {
  /** The name of the column that holds what is at `at` in a row. */
  columnOf: (at: Complaint["at"]) => string | undefined;
}

interface Row {
  record: string[];
  info: { lines: number };
}

/** CSV (RFC 4180), with the names of its columns in the first row; `schema` is that of one thing. */
export function readCsv(file: string, text: string, schema: JsonSchema): ReadSpreadsheet {
  const known = columnsOf(schema);
  const broken = (message: string, line = 1): ReadSpreadsheet => ({
    value: undefined,
    complaints: [{ file, at: [], message, line, column: 1 }],
    positionOf: () => ({ line, column: 1 }),
    columnOf: () => undefined,
  });
  let rows: Row[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return broken(`is no valid CSV: ${error.message}`, Number(error.lines) || 1);
  }
  const [header, ...body] = rows;
  if (!header) return broken("is empty: its first row names the columns");
  const names = header.record;
  if (names.length === 1 && /[;\t]/.test(names[0] ?? ""))
    return broken("has its cells separated by semicolons or tabs: save it as CSV with commas, in UTF-8");

  const complaints: Complaint[] = [];
  const columns = names.map((name, index): Column | undefined => {
    const column = known.find((each) => each.name === name);
    const complain = (message: string) =>
      complaints.push({ file, at: [name], message, value: name, line: 1, column: index + 1 });
    if (!column)
      complain(
        `is no column of this spreadsheet${
          suggestion(
            name,
            known.map((each) => each.name),
          ) || `: use ${known.map((each) => each.name).join(", ")}`
        }`,
      );
    else if (names.indexOf(name) < index) complain("is the name of two columns: delete one");
    return column;
  });
  const lineOf = (row: Row) => row.info.lines - row.record.join().split("\n").length + 1;
  const filled = body.filter(({ record }) => record.some((cell) => cell !== ""));
  const value = filled.map((row) => {
    const thing: Record<string, unknown> = {};
    row.record.forEach((cell, index) => {
      const column = columns[index];
      if (index >= names.length && cell !== "")
        complaints.push({
          file,
          at: [],
          message: `has a cell "${cell}" beyond the last column: is a text with a comma not in quotation marks?`,
          line: lineOf(row),
          column: index + 1,
        });
      if (column && cell !== "") put(thing, column.path, cell, column.type);
    });
    return thing;
  });
  const columnOf = (at: Complaint["at"]) => {
    const path = at.map((key) => (typeof key === "number" ? "*" : key));
    return known.find((column) => startsWith(column.path, at) || startsWith(column.path, path))?.name;
  };
  return {
    value,
    complaints,
    columnOf,
    positionOf([index, ...inner]) {
      const row = filled[Number(index)];
      const name = inner.length > 0 ? columnOf(inner) : undefined;
      return { line: row ? lineOf(row) : 1, column: Math.max(0, names.indexOf(name ?? "")) + 1 };
    },
  };
}

const startsWith = (path: Column["path"], at: Complaint["at"]) => at.every((key, index) => path[index] === key);

/** Puts a cell where its column says, making the objects and lists on the way. */
function put(thing: Record<string, unknown>, path: Column["path"], cell: string, type: Column["type"]) {
  const [key = "", ...rest] = path;
  if (rest.length === 0) thing[key] = cellValue(cell, type);
  else if (rest[0] === "*") {
    const list = (thing[key] ?? []) as unknown[];
    cell.split(";").forEach((part, index) => {
      const text = part.trim();
      if (rest.length === 1) {
        if (text !== "") list.push(cellValue(text, type));
        return;
      }
      const inner = (list[index] ?? {}) as Record<string, unknown>;
      if (text !== "") put(inner, rest.slice(1), text, type);
      list[index] = inner;
    });
    thing[key] = list;
  } else {
    const inner = (thing[key] ?? (typeof rest[0] === "number" ? [] : {})) as Record<string, unknown>;
    put(inner, rest, cell, type);
    thing[key] = inner;
  }
}

/** A cell as its schema wants it; what does not fit stays a text, for the schema to refuse. */
function cellValue(cell: string, type: Column["type"]): string | number | boolean {
  if (type === "number" && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (type === "truth" && /^(true|false)$/i.test(cell)) return cell.toLowerCase() === "true";
  return cell;
}
