import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { type Edit, indexOf, isObject, type Key, valueIn } from "./edit";
import { expandedText, inlineText, lineWidth } from "./jsonText";

/**
 * The text of a JSON file after an edit: everything else stays as it was written, byte for byte. `text` is undefined for
 * a new file; the result is undefined for a deleted one.
 * @throws when `text` is no JSON, or lacks what the edit is about
 */
export function writeEdit(text: string | undefined, { at, value, after, order }: Edit): string | undefined {
  if (at.length === 0) return value === undefined ? undefined : `${expandedText(value, "")}\n`;
  if (text === undefined) throw new Error("The file is not there");
  if (order) return reordered(text, at, order);
  const path = at.slice(0, -1);
  const key = at.at(-1) as Key;
  const { node: parent, value: around } = found(text, path);
  const index = Array.isArray(around)
    ? indexOf(around, key)
    : Object.keys(isObject(around) ? around : {}).indexOf(String(key));
  const there = index >= 0 && index < (parent.children?.length ?? 0);
  if (!there && value === undefined) return text;
  if (!there) {
    const keys = Array.isArray(around) ? around : Object.keys(around as object);
    const place =
      after === undefined
        ? keys.length
        : after === null
          ? 0
          : (Array.isArray(around) ? indexOf(around, after) : keys.indexOf(String(after))) + 1;
    return settled(inserted(text, parent, place, Array.isArray(around) ? undefined : String(key), value), path);
  }
  const child = parent.children?.[index] as Node;
  if (value === undefined) return settled(removed(text, parent, index), path);
  const old = child.type === "property" ? (child.children?.[1] as Node) : child;
  const written = isInline(text, parent) ? inlineText(value) : textAt(text, old.offset, value);
  return settled(spliced(text, old, written), path);
}

const spliced = (text: string, { offset, length }: { offset: number; length: number }, by: string) =>
  text.slice(0, offset) + by + text.slice(offset + length);

/** The value and its node that `at` leads to. */
function found(text: string, at: readonly Key[]): { node: Node; value: unknown } {
  const whole: unknown = JSON.parse(text);
  const tree = parseTree(text);
  const path: Key[] = [];
  let inner = whole;
  for (const key of at) {
    const step = Array.isArray(inner) ? indexOf(inner, key) : key;
    path.push(step);
    inner = valueIn(inner, [key]);
  }
  const node = tree && findNodeAtLocation(tree, path);
  if (!node) throw new Error(`There is nothing at ${at.join(".")}`);
  return { node, value: inner };
}

/** The white space that the line of an offset begins with. */
const indentAt = (text: string, offset: number) =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";

const isInline = (text: string, node: Node) =>
  (node.children?.length ?? 0) > 0 && !text.slice(node.offset, node.offset + node.length).includes("\n");

/** The text of a value that begins at `offset`: on the line where it fits and has no object, else on several. */
function textAt(text: string, offset: number, value: unknown): string {
  const column = offset - text.lastIndexOf("\n", offset - 1) - 1;
  const inline = inlineText(value);
  if (!hasObject(value) && column + inline.length < lineWidth) return inline;
  return expandedText(value, indentAt(text, offset));
}

const hasObject = (value: unknown): boolean =>
  isObject(value) ? Object.keys(value).length > 0 : Array.isArray(value) && value.some(hasObject);

function inserted(text: string, parent: Node, place: number, key: string | undefined, value: unknown): string {
  const name = key === undefined ? "" : `${JSON.stringify(key)}: `;
  const children = parent.children ?? [];
  if (children.length > 0 && isInline(text, parent)) {
    const piece = name + inlineText(value);
    const next = children[place];
    const last = children.at(-1) as Node;
    return next
      ? spliced(text, { offset: next.offset, length: 0 }, `${piece}, `)
      : spliced(text, { offset: last.offset + last.length, length: 0 }, `, ${piece}`);
  }
  const [first] = children;
  const outer = indentAt(text, parent.offset);
  const indent = first ? indentAt(text, first.offset) : `${outer}  `;
  const own = `${indent}${name}`;
  const inline = inlineText(value);
  const piece =
    own + (!hasObject(value) && own.length + inline.length < lineWidth ? inline : expandedText(value, indent));
  if (!first) {
    const [open, close] = parent.type === "array" ? ["[", "]"] : ["{", "}"];
    return spliced(text, parent, `${open}\n${piece}\n${outer}${close}`);
  }
  const before = children[place - 1];
  if (before) return spliced(text, { offset: before.offset + before.length, length: 0 }, `,\n${piece}`);
  return spliced(text, { offset: first.offset, length: 0 }, `${piece.trimStart()},\n${indent}`);
}

function removed(text: string, parent: Node, index: number): string {
  const children = parent.children ?? [];
  const [before, child, next] = [children[index - 1], children[index] as Node, children[index + 1]];
  if (children.length === 1) return spliced(text, parent, parent.type === "array" ? "[]" : "{}");
  if (next) return spliced(text, { offset: child.offset, length: next.offset - child.offset }, "");
  const from = (before as Node).offset + (before as Node).length;
  return spliced(text, { offset: from, length: child.offset + child.length - from }, "");
}

/** The things of a list change places; the text of each stays as it is. */
function reordered(text: string, at: readonly Key[], order: readonly string[]): string {
  const { node, value } = found(text, at);
  const children = node.children ?? [];
  const pieces = order.map((id) => {
    const child = children[indexOf(value as unknown[], id)] as Node;
    return text.slice(child.offset, child.offset + child.length);
  });
  return children.reduceRight((all, child, index) => spliced(all, child, pieces[index] ?? ""), text);
}

/**
 * Lays out again what an edit made too long for its line, and puts on one line a list that fits there again, as the
 * project's formatter would.
 */
function settled(text: string, path: readonly Key[]): string {
  let result = text;
  for (let depth = path.length; depth > 0; depth--) {
    const { node, value } = found(result, path.slice(0, depth));
    const lineStart = result.lastIndexOf("\n", node.offset - 1) + 1;
    const lineEnd = result.indexOf("\n", node.offset);
    const raw = result.slice(node.offset, node.offset + node.length);
    const rest = result.slice(node.offset + node.length, lineEnd < 0 ? undefined : lineEnd);
    if (!raw.includes("\n")) {
      const isLong = (lineEnd < 0 ? result.length : lineEnd) - lineStart > lineWidth;
      // The outermost that is on this line is laid out anew.
      const outer = depth > 1 ? found(result, path.slice(0, depth - 1)).node : undefined;
      if (isLong && !(outer && isInline(result, outer)) && node.children?.length)
        result = spliced(result, node, expandedText(value, indentAt(result, node.offset)));
    } else if (Array.isArray(value) && !/\{\s*\n/.test(raw)) {
      const inline = inlineText(value);
      const comma = result[node.offset + node.length] === "," ? 1 : 0;
      if (node.offset - lineStart + inline.length + comma <= lineWidth && rest.length <= raw.length)
        result = spliced(result, node, inline);
    }
  }
  return result;
}
