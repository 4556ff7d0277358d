import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

/** An element of an XML file as `fast-xml-parser` returns it in order: its children under its name, and its attributes. */
type Node = Record<string, unknown> & { ":@"?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/**
 * The cells of a workbook's first sheet as texts, row by row: numbers with a decimal point, dates in ISO format.
 * Reads Office Open XML (`.xlsx`, ECMA-376) and OpenDocument (`.ods`, ISO/IEC 26300).
 * @throws when the file is not such a workbook
 */
export function workbookRows(bytes: Uint8Array): string[][] {
  const files = unzipSync(bytes);
  const read = (path: string): Node[] | undefined => {
    const content = files[path.replace(/^\//, "")];
    return content && (parser.parse(strFromU8(content)) as Node[]);
  };
  const document = read("content.xml");
  if (document) return openDocumentRows(document);
  const workbook = read("xl/workbook.xml");
  if (!workbook) throw new Error("has no sheet");
  const [sheet] = allOf(workbook, "sheet");
  const links = allOf(read("xl/_rels/workbook.xml.rels") ?? [], "Relationship");
  const target = links.find((link) => attribute(link, "Id") === attribute(sheet, "r:id"));
  const path = attribute(target, "Target") ?? "worksheets/sheet1.xml";
  const cells = read(path.startsWith("/") ? path : `xl/${path}`);
  if (!cells) throw new Error("has no sheet");
  return excelRows(cells, {
    texts: allOf(read("xl/sharedStrings.xml") ?? [], "si").map((each) => textOf(each, "t")),
    dated: datedStyles(read("xl/styles.xml") ?? []),
    // Workbooks from old Macs count days from 1904.
    shift: /^(1|true)$/.test(attribute(allOf(workbook, "workbookPr")[0], "date1904") ?? "") ? 1462 : 0,
  });
}

/** The ISO date of a spreadsheet's serial day; from March 1900 on, before which Excel is off by one. */
export const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

interface ExcelContext {
  texts: readonly string[];
  /** By the number of the style: whether it shows dates. */
  dated: readonly boolean[];
  /** Days to add to a serial day. */
  shift: number;
}

function excelRows(sheet: readonly Node[], { texts, dated, shift }: ExcelContext): string[][] {
  const rows: string[][] = [];
  for (const row of allOf(sheet, "row")) {
    const cells: string[] = [];
    for (const cell of allOf(childrenOf(row), "c")) {
      const column = columnOf(attribute(cell, "r")) ?? cells.length;
      const value = textOf(cell, "v");
      const type = attribute(cell, "t");
      if (type === "s") cells[column] = texts[Number(value)] ?? "";
      else if (type === "inlineStr") cells[column] = textOf(cell, "t");
      else if (type === "b") cells[column] = value === "1" ? "true" : "false";
      else if (type === "d") cells[column] = value.slice(0, 10);
      else if (type || value === "") cells[column] = value;
      else if (dated[Number(attribute(cell, "s"))]) cells[column] = dayOfSerial(Number(value) + shift);
      else cells[column] = String(Number(value));
    }
    rows[(Number(attribute(row, "r")) || rows.length + 1) - 1] = Array.from(cells, (cell) => cell ?? "");
  }
  return Array.from(rows, (row) => row ?? []);
}

/** The column of a cell, from 0, by its address such as `AB7`. */
function columnOf(address: string | undefined): number | undefined {
  const letters = address?.match(/^[A-Z]+/)?.[0];
  return (
    (letters && [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1) ||
    (letters ? 0 : undefined)
  );
}

/** Which cell styles show dates: those with Excel's built-in date formats, and those whose format names days, months or years. */
function datedStyles(styles: readonly Node[]): boolean[] {
  const formats = new Map(
    allOf(styles, "numFmt").map((each) => [attribute(each, "numFmtId"), attribute(each, "formatCode") ?? ""]),
  );
  const [ofCells] = allOf(styles, "cellXfs");
  return allOf(childrenOf(ofCells), "xf").map((style) => {
    const id = attribute(style, "numFmtId");
    const own = formats.get(id)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    const number = Number(id);
    return own === undefined ? (number >= 14 && number <= 17) || number === 22 : /[dy]/i.test(own);
  });
}

/** More repeated cells or rows than this are the empty rest of the sheet. */
const mostRepeated = 1000;

function openDocumentRows(document: readonly Node[]): string[][] {
  const [table] = allOf(document, "table:table");
  const repeated = (node: Node, name: string) => {
    const count = Number(attribute(node, name)) || 1;
    return count > mostRepeated ? 1 : count;
  };
  return allOf(childrenOf(table), "table:table-row").flatMap((row) => {
    const cells = childrenOf(row).flatMap((cell) => {
      if (!("table:table-cell" in cell || "table:covered-table-cell" in cell)) return [];
      return Array.from({ length: repeated(cell, "table:number-columns-repeated") }, () => openDocumentCell(cell));
    });
    return Array.from({ length: repeated(row, "table:number-rows-repeated") }, () => cells);
  });
}

function openDocumentCell(cell: Node): string {
  switch (attribute(cell, "office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return attribute(cell, "office:value") ?? "";
    case "date":
      return (attribute(cell, "office:date-value") ?? "").slice(0, 10);
    case "boolean":
      return attribute(cell, "office:boolean-value") ?? "";
    default:
      return allOf(childrenOf(cell), "text:p")
        .map((paragraph) => textWithin(childrenOf(paragraph)))
        .join("\n");
  }
}

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") ?? "";

function childrenOf(node: Node | undefined): Node[] {
  const children = node?.[nameOf(node)];
  return Array.isArray(children) ? (children as Node[]) : [];
}

const attribute = (node: Node | undefined, name: string): string | undefined => node?.[":@"]?.[name];

/** Every element called `name`, at any depth, in the order of the file. */
const allOf = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => (nameOf(node) === name ? [node] : allOf(childrenOf(node), name)));

/** The text of all elements called `name` in `node`, without the phonetic guides of Excel's strings. */
const textOf = (node: Node, name: string): string =>
  childrenOf(node)
    .filter((child) => nameOf(child) !== "rPh")
    .map((child) => (nameOf(child) === name ? textWithin(childrenOf(child)) : textOf(child, name)))
    .join("");

function textWithin(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const name = nameOf(node);
      if (name === "#text") return String(node[name]);
      if (name === "text:s") return " ".repeat(Number(attribute(node, "text:c")) || 1);
      if (name === "text:line-break") return "\n";
      return name === "office:annotation" ? "" : textWithin(childrenOf(node));
    })
    .join("");
}
