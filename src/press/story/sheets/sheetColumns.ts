import { suggestion } from "../../schema/references";
import type { Complaint } from "../complaint";
import { countriesOf, datesOf, degreesOf, numbersOf, placesOf, type Reading } from "./columnReadings";
import { type Column, columnNamed, plainName } from "./columnsOf";
import type { SheetRow } from "./sheetRows";

/** What the rows of a spreadsheet mean. */
export interface SheetSchema {
  columns: readonly Column[];
  /** Fields of the words of a thing, each a column for each language: `name`, `name.fr`. */
  words: readonly string[];
  /** Codes of the countries that a text names: one for a name or code in use, several where it is not clear. */
  countriesNamed: (text: string) => readonly string[];
  /** The language of columns of words that do not name one. */
  language: string;
}

/** A column of the sheet, and its position. */
export interface SheetColumn {
  header: string;
  index: number;
  column?: Column | undefined;
  words?: { field: string; language: string } | undefined;
}

/** The columns that the header names; complains about unknown and duplicate ones. */
export function columnsIn(
  file: string,
  header: SheetRow,
  body: readonly SheetRow[],
  schema: SheetSchema,
  complaints: Complaint[],
): SheetColumn[] {
  const names = [...schema.columns.map(({ name }) => name), ...schema.words];
  const seen = new Set<string>();
  return header.cells.flatMap((name, index): SheetColumn[] => {
    // Office programs leave unnamed columns at the end.
    if (name === "" && body.every((row) => cellOf(row, index) === "")) return [];
    const column = columnNamed(name, schema.columns);
    const words = wordsNamed(name, schema);
    const complain = (message: string) =>
      complaints.push({
        file,
        at: name === "" ? [] : [name],
        message,
        value: name,
        line: header.line,
        column: index + 1,
      });
    if (name === "") complain("this column has cells and no name: name it, or delete it");
    else if (!column && !words)
      complain(`is not a column of this spreadsheet${suggestion(name, names) || `: use ${names.join(", ")}`}`);
    const key = column ? column.name : plainName(name);
    if (seen.has(key) && name !== "") complain("is the name of two columns: delete one");
    seen.add(key);
    return [{ header: name, index, column, words }];
  });
}

/** The words that a column such as `name` or `name.fr` holds. */
export function wordsNamed(header: string, { words, language }: SheetSchema): SheetColumn["words"] {
  const [field = "", tag, ...more] = header.trim().split(".");
  const own = words.find((each) => each === plainName(field));
  if (!own || more.length > 0 || (tag !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))) return undefined;
  return { field: own, language: tag ?? language };
}

/** How the cells of a column are read: from all of them together. */
export function readingOf(
  { column, header, index }: SheetColumn,
  body: readonly SheetRow[],
  { countriesNamed }: SheetSchema,
): Reading<unknown> {
  const cells = body.map((row) => cellOf(row, index)).filter((cell) => cell !== "");
  const texts = column?.path.includes("*") ? cells.flatMap((cell) => partsOf(cell)) : cells;
  switch (column?.type) {
    case "date":
      return datesOf(texts);
    case "number":
      return numbersOf(texts);
    case "degrees": {
      // A whole place may be written in the first of its two columns.
      const places = placesOf(texts, false);
      const degrees = degreesOf(texts);
      const isPlace = (text: string) => typeof degrees.read(text) === "string" && typeof places.read(text) !== "string";
      const whole = placesOf(texts.filter(isPlace), false);
      return {
        notes: [...degrees.notes, ...whole.notes],
        read: (text) => (isPlace(text) ? new WholePlace(whole.read(text)) : degrees.read(text)),
      };
    }
    case "place":
      return placesOf(texts, plainName(header).endsWith("lnglat"));
    case "country":
      return countriesOf(texts, countriesNamed);
    case "truth":
      return { notes: [], read: (text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text) };
    default:
      return { notes: [], read: (text) => text };
  }
}

/** A place that was found in the column of one of its axes. */
export class WholePlace {
  constructor(readonly lngLat: unknown) {}
}

/** A cell without invisible characters, except for joiners, which Persian and Indian scripts need. */
export const cellOf = ({ cells }: SheetRow, index: number): string =>
  (cells[index] ?? "").replace(/[\u200b\u2060\ufeff]/g, "").trim();

/** The parts of a list in one cell, separated by semicolons or line breaks; empty ones at the end do not count. */
export function partsOf(cell: string): string[] {
  const parts = cell.split(/[;\n]/).map((part) => part.trim());
  return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1);
}
