import type { IncomingMessage } from "node:http";
import { type Edit, isObject } from "../document/edit";

/** The longest text that the page sends, bytes: an article with its file. */
const mostBytes = 20_000_000;

/** The bytes of a request. @throws {SyntaxError} where there are too many */
export async function bytesIn(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > mostBytes) throw new SyntaxError("This is too long for the desk");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The JSON in a request. @throws {SyntaxError} where it is none */
export const jsonIn = async (request: IncomingMessage): Promise<unknown> =>
  JSON.parse((await bytesIn(request)).toString("utf8")) as unknown;

/** The edits in a request. @throws {SyntaxError} where it is no list of edits */
export function editsIn(body: unknown): Edit[] {
  const isKey = (key: unknown) =>
    typeof key === "string" || (typeof key === "number" && Number.isInteger(key) && key >= 0);
  const isEdit = (each: unknown) =>
    isObject(each) &&
    typeof each.file === "string" &&
    Array.isArray(each.at) &&
    each.at.every((key) => isKey(key) && key !== "__proto__") &&
    (each.order === undefined || (Array.isArray(each.order) && each.order.every((id) => typeof id === "string")));
  if (!Array.isArray(body) || !body.every(isEdit)) throw new SyntaxError("These are no edits");
  return body as Edit[];
}
