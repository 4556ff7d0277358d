import { CsvError, parse } from "csv-parse/sync";
import { decodedText } from "./decodedText";
import { workbookRows } from "./workbookRows";

/** A row of a spreadsheet: its cells as texts, and the line of the file or sheet on which it begins, from 1. */
export interface SheetRow {
  cells: string[];
  line: number;
}

/** The rows of a spreadsheet from its header on, which is the first. */
export interface SheetRows {
  rows: SheetRow[];
  /** What the editor should know about how it was read. */
  notes: string[];
  /** Why there are no rows, and where. */
  wrong?: { message: string; line: number };
}

/** Extensions of files that can be read as spreadsheets. */
export const sheetEnds = /\.(csv|tsv|xlsx|ods)$/i;

/** Rows in which the header is looked for. */
const mostAbove = 12;

/**
 * The rows of a spreadsheet from any program, split at the delimiter by which its header names the most columns; lines
 * above the header are skipped. `isColumn` is true for a name of a column.
 */
export function sheetRows(file: string, bytes: Uint8Array, isColumn: (name: string) => boolean): SheetRows {
  const ways = /\.(xlsx|ods)$/i.test(file) ? workbookWays(bytes) : textWays(bytes);
  const found = ways.map((way) => ({ ...way, header: headerOf(way.rows, isColumn) }));
  const best = found.reduce((most, way) => (way.header.named > most.header.named ? way : most));
  const { rows, notes, wrong, header } = best;
  if (wrong && header.named < 2) return { rows: [], notes: [], wrong };
  if (rows.length === 0)
    return { rows: [], notes: [], wrong: { message: "is empty: its first row names the columns", line: 1 } };
  if (header.named === 0) {
    const first = rows[0]?.cells.filter((cell) => cell !== "").join(" | ") ?? "";
    const message = `its first row must name the columns, such as id: it has "${first.slice(0, 60)}"`;
    return { rows: [], notes: [], wrong: { message, line: rows[0]?.line ?? 1 } };
  }
  if (wrong) return { rows: [], notes: [], wrong };
  return { rows: rows.slice(header.at), notes: [...notes, ...rows.slice(0, header.at).map(passedOver)] };
}

const passedOver = ({ cells, line }: SheetRow) => {
  const text = cells.filter((cell) => cell !== "").join(" | ");
  return `line ${line}, "${text.slice(0, 60)}", is above the names of the columns and passed over`;
};

/** Where the header is, and how many columns it names: the first row that names an id or two columns. */
function headerOf(rows: readonly SheetRow[], isColumn: (name: string) => boolean): { at: number; named: number } {
  const named = rows.slice(0, mostAbove).map(({ cells }) => cells.filter(isColumn).length);
  const at = rows
    .slice(0, mostAbove)
    .findIndex(({ cells }, row) => cells.some((cell) => /^\s*id\s*$/i.test(cell)) || (named[row] ?? 0) >= 2);
  return at < 0 ? { at: 0, named: 0 } : { at, named: named[at] ?? 0 };
}

function workbookWays(bytes: Uint8Array): SheetRows[] {
  try {
    const rows = workbookRows(bytes).map((cells, index) => ({
      cells: cells.map((cell) => cell.trim()),
      line: index + 1,
    }));
    return [{ rows: rows.filter(isFilled), notes: [] }];
  } catch {
    const message = "cannot be read as a workbook: save it anew, or as CSV";
    return [{ rows: [], notes: [], wrong: { message, line: 1 } }];
  }
}

function textWays(bytes: Uint8Array): SheetRows[] {
  const { text, encoding } = decodedText(bytes);
  const notes = encoding === "utf-8" ? [] : [`read as ${encoding}, by its letters`];
  // A line that states the delimiter for Excel; it is kept, so that line numbers stay right.
  const rest = text.replace(/^\ufeff?sep=.(?=\r?\n)/i, "");
  return [",", ";", "\t", "|"].map((delimiter): SheetRows => {
    try {
      const rows = parse(rest, {
        bom: true,
        delimiter,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }) as unknown as { record: string[]; info: { lines: number } }[];
      return {
        notes,
        rows: rows
          .map(({ record, info }) => ({ cells: record, line: info.lines - record.join().split("\n").length + 1 }))
          .filter(isFilled),
      };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const header = rest.split(/\r?\n/, 1).map((line) => ({ cells: line.split(delimiter), line: 1 }));
      return {
        rows: header,
        notes,
        wrong: { message: `is not valid CSV: ${error.message}`, line: Number(error.lines) || 1 },
      };
    }
  });
}

const isFilled = ({ cells }: SheetRow) => cells.some((cell) => cell !== "");
