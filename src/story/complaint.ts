import type { z } from "zod";
import { suggestion } from "./references";

/** One mistake in a story, with what mends it. */
export interface Complaint {
  file: string;
  /** Where in the file: `roles[3].country`. */
  path: string;
  message: string;
}

/** Thrown with every mistake of a story at once. */
export class StoryError extends Error {
  override name = "StoryError";
  constructor(
    readonly slug: string,
    readonly complaints: readonly Complaint[],
  ) {
    super(
      `data/${slug} has ${complaints.length === 1 ? "a mistake" : `${complaints.length} mistakes`}:\n${complaints.map(sentence).join("\n")}`,
    );
  }
}

/** The complaint as one line: `story.json: roles[3].country: "KRG" is no country code; did you mean "KGZ"?` */
export const sentence = ({ file, path, message }: Complaint): string => `${file}: ${path ? `${path}: ` : ""}${message}`;

/** A path as an editor writes it: `roles[3].country`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`)).join("");

/** Zod's issues in our words; `file` is the name of the file that was parsed, `value` what was in it. */
export function complaintsOf(file: string, error: z.ZodError, value: unknown): Complaint[] {
  return error.issues.flatMap((issue) => issueComplaints(file, issue, value));
}

function issueComplaints(file: string, issue: z.core.$ZodIssue, value: unknown): Complaint[] {
  const path = pathText(issue.path);
  const found = valueAt(value, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        file,
        path: pathText([...issue.path, key]),
        message: `is not a field that is known here${suggestion(
          key,
          Object.keys(found ?? {}).filter((other) => other !== key),
        )}`,
      }));
    case "invalid_type":
      return [
        {
          file,
          path,
          message: found === undefined ? "is missing" : `${shown(found)} must be ${article(issue.expected)}`,
        },
      ];
    case "invalid_value":
      return [
        {
          file,
          path,
          message:
            found === undefined
              ? "is missing"
              : `${shown(found)} must be ${list(issue.values)}${suggestion(String(found), issue.values.map(String))}`,
        },
      ];
    case "too_small":
    case "too_big":
    case "not_multiple_of":
      return [{ file, path, message: `${shown(found)}: ${issue.message}` }];
    case "invalid_union": {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
      if (!nearest?.length) return [{ file, path, message: issue.message }];
      return nearest.flatMap((inner) =>
        issueComplaints(file, { ...inner, path: [...issue.path, ...inner.path] }, value),
      );
    }
    case "invalid_key":
      return issue.issues.flatMap((inner) => [{ file, path, message: inner.message }]);
    default:
      return [{ file, path, message: issue.message }];
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(" or ");

const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
