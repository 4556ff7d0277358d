/** A JSON Schema, as far as spreadsheets need it. */
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  description?: string;
}

/** A column that a spreadsheet may have: its name is the path of a field. */
export interface Column {
  name: string;
  /** Where its value goes in a thing; `"*"` stands for each of a list. */
  path: readonly (string | number)[];
  type: "text" | "number" | "truth";
}

/** The ends of the two columns that a place on the globe is written in. */
const axes = ["lng", "lat"] as const;

/**
 * The columns of a spreadsheet whose rows are things of `schema`, by one rule for every kind:
 * a field is a column; a field within a field has both names with a dot between; `lngLat` is two columns, `lng` and `lat`;
 * a list is one cell, its parts separated by semicolons, and a list of objects one such cell for each of their fields.
 */
export function columnsOf(schema: JsonSchema, path: (string | number)[] = []): Column[] {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([field, inner]) => columnsOf(inner, [...path, field]));
  if (schema.prefixItems?.length === 2)
    return axes.map((axis, index) => ({
      name: [...path.slice(0, -1), axis].filter((key) => key !== "*").join("."),
      path: [...path, index],
      type: "number",
    }));
  // A list within a list has no column: a cell holds one list.
  if (schema.items) return path.includes("*") ? [] : columnsOf(schema.items, [...path, "*"]);
  const type =
    schema.type === "number" || schema.type === "integer" ? "number" : schema.type === "boolean" ? "truth" : "text";
  return [{ name: path.filter((key) => key !== "*").join("."), path, type }];
}
