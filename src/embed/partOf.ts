import { type ChoicePart, choicePartOf, type Shown } from "./protocol";

/** The part of a choice in a text written like an address: `select=TJK`, `step=arrival&layers=none`. */
export function partOf(text: string): ChoicePart {
  const values: Record<string, unknown> = {};
  for (const [field, value] of new URLSearchParams(text)) {
    const isNone = value === "none";
    if (field === "layers" && value) values[field] = isNone ? [] : value.split(",");
    else values[field] = isNone ? null : value || null;
  }
  return choicePartOf(values);
}

/** A value of a choice as written in an attribute; null for none, where the view decides. */
export function textOf(field: keyof Shown, value: unknown): string | null {
  if (value === undefined || (value === null && field !== "select")) return null;
  // A list is written with commas.
  return String(value ?? "") || "none";
}

/** True when all of `part` is on screen. */
export const isShown = (part: ChoicePart, shown: Shown): boolean =>
  Object.entries(part).every(([field, value]) => {
    const now = shown[field as keyof Shown];
    return Array.isArray(now)
      ? Array.isArray(value) && value.length === now.length && now.every((layer) => value.includes(layer))
      : value === now;
  });
