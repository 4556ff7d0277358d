import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Complaint } from "./complaint";

/** A place in a text, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A file of a story, read. */
export interface ReadFile {
  /** Its content; undefined when it cannot be read at all. */
  value: unknown;
  /** What is wrong with it as JSON or CSV, whatever its content. */
  complaints: Complaint[];
  /** The position in the text of `at`, or of the nearest value around it. */
  positionOf: (at: Complaint["at"]) => Position;
}

/** JSON with the position of everything in it; complains about syntax errors and duplicate keys. */
export function readJson(file: string, text: string): ReadFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const position = positions(text);
  const complain = (offset: number, message: string): Complaint => ({ file, at: [], message, ...position(offset) });
  if (errors.length > 0 || !tree) {
    const grammar = errors.map(({ error, offset }) =>
      complain(offset, `is not valid JSON here: ${fixes[printParseErrorCode(error)] ?? "correct it"}`),
    );
    return {
      value: undefined,
      complaints: grammar.length > 0 ? grammar.slice(0, 1) : [complain(0, "is empty")],
      positionOf: () => ({ line: 1, column: 1 }),
    };
  }
  return {
    value: JSON.parse(text),
    complaints: repeatedKeys(tree).map(({ key, offset, first }) =>
      complain(offset, `"${key}" is written twice here; the first is on line ${position(first).line}: delete one`),
    ),
    positionOf(at) {
      for (let length = at.length; length > 0; length--) {
        const node = findNodeAtLocation(tree, [...at.slice(0, length)]);
        if (node) return position(node.offset);
      }
      return position(tree.offset);
    },
  };
}

const fixes: Record<string, string> = {
  InvalidSymbol: 'texts stand in "quotation marks"',
  InvalidNumberFormat: "a number is written as 1234.5",
  PropertyNameExpected: 'a name in "quotation marks" is expected; there may be a comma too many before',
  ValueExpected: "a value is expected; there may be a comma too many before",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing before",
  CloseBraceExpected: "a closing brace } is missing",
  CloseBracketExpected: "a closing bracket ] is missing",
  EndOfFileExpected: "the file should end before this",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "a quotation mark is missing at the end of the text",
  UnexpectedEndOfNumber: "a number is not finished",
  InvalidUnicode: "\\u needs four digits",
  InvalidEscapeCharacter: 'a backslash stands before " or \\ only',
  InvalidCharacter: "a text runs over the end of the line, or has a tab in it",
};

function repeatedKeys(node: Node): { key: string; offset: number; first: number }[] {
  const children = node.children ?? [];
  const own = new Map<string, number>();
  const repeated =
    node.type === "object"
      ? children.flatMap(({ children: [name] = [] }) => {
          if (!name) return [];
          const key = String(name.value);
          const first = own.get(key);
          if (first === undefined) own.set(key, name.offset);
          return first === undefined ? [] : [{ key, offset: name.offset, first }];
        })
      : [];
  return [...repeated, ...children.flatMap(repeatedKeys)];
}

/** A function from offsets in `text` to lines and columns. */
function positions(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let line = starts.findIndex((start) => start > offset);
    if (line < 0) line = starts.length;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
