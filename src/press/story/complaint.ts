import type { z } from "zod";
import { suggestion } from "../schema/references";

/** One mistake in a story, and how to fix it. */
export interface Complaint {
  file: string;
  /** The keys that lead to the place in the file: `["roles", 3, "country"]`. */
  at: readonly (string | number)[];
  message: string;
  /** What is wrong, without the values: where it is so in many places of a file, only the first is told in full. */
  alike?: string;
  /** The value at that place, for tools; absent where there is none. */
  value?: unknown;
  /** Its line and column in the file, from 1; in a spreadsheet, the column of cells. Known once the text has been read. */
  line?: number | undefined;
  column?: number | undefined;
}

/** Thrown with all mistakes of a story at once. */
export class StoryError extends Error {
  override name = "StoryError";
  /** Each complaint as one line, with the path of its file from the project's root. */
  readonly lines: readonly string[];
  constructor(
    readonly slug: string,
    readonly complaints: readonly Complaint[],
  ) {
    const lines = complaints.map((each) => `data/${slug}/${sentence(each)}`);
    super(
      `data/${slug} has ${complaints.length === 1 ? "a mistake" : `${complaints.length} mistakes`}:\n${lines.join("\n")}`,
    );
    this.lines = lines;
  }
}

/** The complaint as one line: `story.json:41:18: roles[3].country: "KRG" is not a country code; did you mean "KGZ"?` */
export const sentence = ({ file, line, column, at, message }: Complaint): string =>
  `${[file, line, line && column].filter(Boolean).join(":")}: ${at.length > 0 ? `${pathText(at)}: ` : ""}${message}`;

/** A path as an editor writes it: `roles[3].country`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`)).join("");

/** Zod's issues in our words; `file` is the name of the file that was parsed, `value` what was in it. */
export function complaintsOf(file: string, error: z.ZodError, value: unknown): Complaint[] {
  const missing = error.issues.map(({ path }) => path).filter((path) => valueAt(value, path) === undefined);
  return error.issues.flatMap((issue) => issueComplaints(file, issue, value, missing));
}

function issueComplaints(
  file: string,
  issue: z.core.$ZodIssue,
  value: unknown,
  /** The keys that lead to what is missing. */
  missing: readonly PropertyKey[][] = [],
): Complaint[] {
  const at = issue.path as (string | number)[];
  const found = valueAt(value, at);
  const complain = (message: string) => [{ file, at, message }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        file,
        at: [...at, key],
        message: `is not a field that is known here${suggestion(key, [
          ...missing.filter((path) => path.slice(0, -1).join() === at.join()).map((path) => String(path.at(-1))),
          ...Object.keys(found ?? {}).filter((other) => other !== key),
        ])}`,
      }));
    case "invalid_type":
      return complain(
        found === undefined ? missingText(at) : `${shown(found)} must be ${types[issue.expected] ?? issue.expected}`,
      );
    case "invalid_value":
      return complain(
        found === undefined
          ? missingText(at)
          : `${shown(found)} must be ${list(issue.values)}${suggestion(String(found), issue.values.map(String))}`,
      );
    case "too_small":
      return complain(`${shown(found)}: ${boundText(issue, "at least", Number(issue.minimum))}`);
    case "too_big":
      return complain(`${shown(found)}: ${boundText(issue, "at most", Number(issue.maximum))}`);
    case "not_multiple_of":
      return complain(`${shown(found)}: ${issue.message}`);
    case "invalid_union": {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
      if (!nearest?.length) return complain(issue.message);
      return nearest.flatMap((inner) => issueComplaints(file, { ...inner, path: [...at, ...inner.path] }, value));
    }
    case "invalid_key":
      return issue.issues.flatMap((inner) => complain(inner.message));
    default:
      return complain(issue.message);
  }
}

/** What an editor is told of a field that is absent. A site needs its country, even one that is far from any. */
const missingText = (at: readonly (string | number)[]) =>
  at[0] === "sites" && at.at(-1) === "country"
    ? 'is missing: what lies at sea belongs in "incidents", in a layer of the kind "events"'
    : "is missing";

/** The value at `at` in parsed JSON; undefined where there is none. */
export const valueAt = (value: unknown, at: readonly PropertyKey[]): unknown =>
  at.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** JSON's types, in words an editor uses. */
const types: Record<string, string> = {
  array: "a list [ … ]",
  tuple: "a list [ … ]",
  object: "an object { … }",
  record: "an object { … }",
  string: 'a text in "quotation marks"',
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

/** The schema's own words, or ours in place of Zod's. */
function boundText(issue: { origin: string; message: string }, bound: "at least" | "at most", limit: number): string {
  if (!issue.message.startsWith("Too ")) return issue.message;
  if (issue.origin === "string")
    return limit === 1 && bound === "at least" ? "is empty" : `must have ${bound} ${limit} letters`;
  if (issue.origin === "array") return `must have ${bound} ${limit} ${limit === 1 ? "thing" : "things"}`;
  return `must be ${bound} ${limit}`;
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(" or ");
