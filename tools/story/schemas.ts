import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { anyReference } from "../../src/press/schema/references";
import { storySchema } from "../../src/press/schema/storySchema";
import { wordsSchema } from "../../src/press/schema/wordsSchema";
import { layerKinds } from "../../src/press/story/layerKinds";
import { looksPicture } from "./looksPicture";

/** The JSON Schemas of `story.json` and of the language files by file name, for completion in editing programs. */
export const jsonSchemas = (): Record<string, string> => ({
  "story.schema.json": written(storySchema(layerKinds, anyReference)),
  "words.schema.json": written(wordsSchema(layerKinds, false)),
});

const written = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`;

/** Where the guide has the picture of what a story may choose. */
export const picturePath = "docs/colours-and-signs.svg";

/** `npm run story schema`: writes the JSON Schemas into `data`, and the picture of colours and signs for the guide. */
export function writeSchemas(root: string): void {
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(root, "data", name), text);
  writeFileSync(join(root, picturePath), looksPicture());
}
