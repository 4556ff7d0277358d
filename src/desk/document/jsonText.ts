import { isObject } from "./edit";

/** The longest line that a value is put on, as in the project's formatter. */
export const lineWidth = 120;

/** A value on one line, with the spaces that the project's formatter sets. */
export function inlineText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineText).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inlineText(inner)}`);
  return fields.length > 0 ? `{ ${fields.join(", ")} }` : "{}";
}

/**
 * A value on several lines: each field of an object on its own; lists without objects, and what is inside them, on one
 * line where they fit.
 * @param indent - the white space of the line that the value begins on
 */
export function expandedText(value: unknown, indent: string): string {
  const isList = Array.isArray(value);
  const entries: [name: string, inner: unknown][] = isList
    ? value.map((inner) => ["", inner])
    : isObject(value)
      ? Object.entries(value).map(([key, inner]) => [`${JSON.stringify(key)}: `, inner])
      : [];
  if (entries.length === 0) return inlineText(value);
  const deeper = `${indent}  `;
  const lines = entries.map(([name, inner], index) => {
    const room = lineWidth - deeper.length - name.length - (index < entries.length - 1 ? 1 : 0);
    const inline = inlineText(inner);
    const fits = Array.isArray(inner) && !inner.some(isObject) && inline.length <= room;
    return `${deeper}${name}${fits ? inline : expandedText(inner, deeper)}`;
  });
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
