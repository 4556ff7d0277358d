import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { pointShapes, textures } from "../../src/layers/layer";
import { meanings } from "../../src/layers/palette";
import { anyReference } from "../../src/press/schema/references";
import { storySchema } from "../../src/press/schema/storySchema";
import { wordsSchema } from "../../src/press/schema/wordsSchema";
import { exampleStory } from "../../src/press/story/exampleStory";
import { layerKinds } from "../../src/press/story/layerKinds";
import { readFolder } from "../../src/press/story/readFolder";
import { storySlugs } from "../../src/press/story/readStories";
import { looksPicture } from "./looksPicture";
import { jsonSchemas, picturePath } from "./schemas";

type Key = string | number;
type Json = Record<Key, unknown>;

// Dates carry a pattern beside their format, which is what Ajv then checks.
const ajv = new Ajv2020({ strict: true, validateFormats: false });
const validators = Object.fromEntries(
  Object.entries(jsonSchemas()).map(([name, schema]) => [name, ajv.compile(JSON.parse(schema))]),
);
const zodSchemas: Record<string, z.ZodType> = {
  "story.schema.json": storySchema(layerKinds, anyReference),
  "words.schema.json": wordsSchema(layerKinds, false),
};
const schemaOf = (file: string) => (file === "story.json" ? "story.schema.json" : "words.schema.json");

test.each(Object.entries(jsonSchemas()))("the published %s is that of the code", (name, schema) => {
  expect(readFileSync(`data/${name}`, "utf8"), "run npm run story schema").toBe(schema);
});

test("the guide's picture has every colour, shape and texture that a story may choose, as the map draws it", () => {
  expect(readFileSync(picturePath, "utf8"), "run npm run story schema").toBe(looksPicture());
  for (const look of [...meanings, ...pointShapes, ...textures]) expect(looksPicture()).toContain(`>${look}</text>`);
});

describe.each(storySlugs(process.cwd()))("the files of %s", (slug) => {
  const { files } = readFolder(join(process.cwd(), "data", slug), layerKinds);
  test.each(Object.keys(files))("are what the schema says: %s, which names it", (file) => {
    const validate = validators[schemaOf(file)];
    validate?.(files[file]);
    expect(validate?.errors ?? []).toEqual([]);
    expect((files[file] as Json).$schema).toBe(`../${schemaOf(file)}`);
  });
});

describe("an editing program", () => {
  test.each(["story.json", "en.json"])("refuses the same shapes as the command in %s", (file) => {
    const validate = validators[schemaOf(file)];
    const zod = zodSchemas[schemaOf(file)];
    const original = exampleStory()[file];
    const mutants = pathsIn(original).flatMap((path) =>
      [undefined, null, 0, -1, 1e9, "", "word", true, [], {}, [null]].map((value) => ({ path, value })),
    );
    const wrong = mutants.filter(({ path, value }) => {
      const mutant = structuredClone(original);
      replace(mutant as Json, path, value);
      return shapeIsRefused(zod?.safeParse(mutant)) !== !validate?.(mutant);
    });
    expect(wrong).toEqual([]);
    expect(mutants.length).toBeGreaterThan(500);
  });

  test("refuses fields that are not known", () => {
    for (const file of ["story.json", "en.json"])
      expect(validators[schemaOf(file)]?.({ ...(exampleStory()[file] as object), unheard: 1 }), file).toBe(false);
  });

  test("has something to say of every field of the core, and examples of what is hard to guess", () => {
    const { properties } = JSON.parse(jsonSchemas()["story.schema.json"] ?? "") as { properties: Json };
    const mute = Object.entries(properties).filter(([, each]) => !(each as Json).description);
    expect(mute.map(([name]) => name)).toEqual([]);
    const words = JSON.parse(jsonSchemas()["words.schema.json"] ?? "") as { properties: Json };
    expect(Object.keys(words.properties).filter((name) => !(words.properties[name] as Json).description)).toEqual([]);
    expect(JSON.stringify(properties)).toContain('"examples"');
  });
});

/** True when Zod refuses for a reason that a schema can express: anything but a refinement of ours. */
function shapeIsRefused(result: z.ZodSafeParseResult<unknown> | undefined): boolean {
  const shape = ({ code, ...issue }: z.core.$ZodIssue): boolean =>
    code === "invalid_union"
      ? (issue as z.core.$ZodIssueInvalidUnion).errors.every((inner) => inner.some(shape))
      : code !== "custom";
  return result?.error?.issues.some(shape) ?? false;
}

function pathsIn(value: unknown, path: Key[] = []): Key[][] {
  if (typeof value !== "object" || value === null) return [path];
  const keys: Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [...(path.length > 0 ? [path] : []), ...keys.flatMap((key) => pathsIn((value as Json)[key], [...path, key]))];
}

function replace(value: Json, path: readonly Key[], by: unknown) {
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key] as Json, value);
  const key = path.at(-1) ?? "";
  if (by !== undefined) parent[key] = by;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}
