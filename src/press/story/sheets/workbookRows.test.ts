import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { workbookRows } from "./workbookRows";

const rows = [
  ["id", "name", "during", "place.lng", "open"],
  ["old-pier", "Old «pier» & <new>", new Date("2023-11-19T00:00:00Z"), -21.9, true],
  ["new", "Пристань\nдва", "1950/2001; 2002/..", 0.1, false],
  [],
  ["last", "  spaced   out ", new Date("1999-12-31T00:00:00Z"), 1e-7, null],
];
const expected = [
  ["id", "name", "during", "place.lng", "open"],
  ["old-pier", "Old «pier» & <new>", "2023-11-19", "-21.9", "true"],
  ["new", "Пристань\nдва", "1950/2001; 2002/..", "0.1", "false"],
  [],
  ["last", "  spaced   out ", "1999-12-31", "1e-7"],
];
/** Rows without their empty ends. */
const trimmed = (all: string[][]) => all.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));

describe("a workbook's first sheet is read as its cells are meant", () => {
  test.each([
    ["xlsx", writeXlsx],
    ["ods", writeOds],
  ])("%s", async (_, write) => {
    const bytes = await write({
      sheets: [
        { name: "Sites", rows },
        { name: "Notes", rows: [["not", "read"]] },
      ],
    });
    expect(trimmed(workbookRows(bytes))).toEqual(expected);
  });
});

test("what is not a workbook is told as such", () => {
  expect(() => workbookRows(new TextEncoder().encode("id,name"))).toThrow();
});
