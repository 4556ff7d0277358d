/** The part of a JSON Schema that spreadsheets need. */
export interface JsonSchema {
  type?: string;
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema;
  prefixItems?: JsonSchema[];
  description?: string;
}

/** A column that a spreadsheet may have: its name is the path of a field. */
export interface Column {
  name: string;
  /** Where its value goes in a thing; `"*"` stands for each of a list. */
  path: readonly (string | number)[];
  type: "text" | "number" | "truth" | "date" | "country" | "degrees" | "place";
}

/** The ends of the two columns that a place on the globe is written in. */
const axes = ["lng", "lat"] as const;

/**
 * The columns of a spreadsheet whose rows are things of `schema`, by one rule for every kind:
 * a field is a column; a field within a field has both names with a dot between; `lngLat` is two columns, `lng` and `lat`,
 * or one; a list is one cell, its parts separated by semicolons, and a list of objects one such cell for each of their
 * fields.
 */
export function columnsOf(schema: JsonSchema, path: (string | number)[] = []): Column[] {
  const nameOf = (keys: readonly (string | number)[]) => keys.filter((key) => key !== "*").join(".");
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([field, inner]) => columnsOf(inner, [...path, field]));
  if (schema.prefixItems?.length === 2)
    return [
      ...axes.map(
        (axis, index): Column => ({
          name: nameOf([...path.slice(0, -1), axis]),
          path: [...path, index],
          type: "degrees",
        }),
      ),
      { name: nameOf(path), path, type: "place" },
    ];
  // A list within a list has no column: a cell holds one list.
  if (schema.items) return path.includes("*") ? [] : columnsOf(schema.items, [...path, "*"]);
  return [{ name: nameOf(path), path, type: typeOf(schema) }];
}

function typeOf({ type, format }: JsonSchema): Column["type"] {
  if (type === "number" || type === "integer") return "number";
  if (type === "boolean") return "truth";
  if (format === "edtf" || format === "date") return "date";
  return format === "country" ? "country" : "text";
}

/** Other common names for the columns of a place, without dots and spaces, in lower case. */
const aliases: Record<string, string> = {
  longitude: "lng",
  lon: "lng",
  long: "lng",
  x: "lng",
  latitude: "lat",
  y: "lat",
  coordinates: "lngLat",
  coords: "lngLat",
  position: "lngLat",
  place: "lngLat",
  latlng: "lngLat",
  latlon: "lngLat",
  "lat,lng": "lngLat",
  "lat,lon": "lngLat",
};

/** The column that a cell of the header names, whatever its case and spaces; undefined where there is none. */
export function columnNamed(header: string, columns: readonly Column[]): Column | undefined {
  const plain = plainName(header);
  const own = columns.find(({ name }) => plainName(name) === plain);
  const alias = Object.hasOwn(aliases, plain) ? aliases[plain] : plain;
  return (
    own ??
    columns.find(({ name, type }) => (type === "degrees" || type === "place") && name.split(".").at(-1) === alias)
  );
}

/** A column's name in lower case, without spaces and invisible characters. */
export const plainName = (name: string): string => name.replace(/[\s\u200b\ufeff_]+/g, "").toLowerCase();
