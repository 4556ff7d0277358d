import { z } from "zod";
import type { References } from "./references";

/** What the story's schema needs to know about a layer kind; `layerKind.ts` has the whole contract. */
export interface KindSchema {
  kind: string;
  /** The section of `story.json` that holds its things, such as `sites`. */
  section: string;
  /** Schema of one layer of this kind in `layers`, beyond `id` and `kind`. */
  spec: (refer: References) => z.ZodObject;
  /** Schema of one thing in the section. */
  thing: (refer: References) => z.ZodObject;
}

/** Schema of an id. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "an id has letters, digits, hyphens and underscores")
  .max(60)
  .describe("A short id, unique within its section");

/** Schema of ids that appear in addresses, among layers or as the selection. */
const selectableId = idSchema.refine((text) => text !== "none" && !/^[A-Z]{3}$/.test(text), {
  error: ({ input }) =>
    input === "none"
      ? '"none" stands for nothing in addresses: choose another id'
      : `"${input}" reads like a country's code in addresses: choose another id`,
});

/** Schema of one thing of a kind, as written in `story.json` or in a row of a spreadsheet. */
export const thingSchema = (kind: KindSchema, refer: References) =>
  kind.thing(refer).extend({
    id: selectableId,
    layer: refer.layer.optional().describe("The layer that shows it, where several of its kind could"),
  });

/** Schema of one layer of a kind, as written in `story.json`. */
export const layerSchema = (kind: KindSchema, refer: References) =>
  kind.spec(refer).extend({
    id: selectableId,
    kind: z.literal(kind.kind),
    always: z.boolean().optional().describe("True when readers cannot switch it off"),
  });
