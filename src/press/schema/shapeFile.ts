import { z } from "zod";
import type { References } from "./references";

/** The fields of a layer whose shapes come from a GeoJSON file beside the story: the file, its source and its licence. */
export const shapeFile = (refer: References) => ({
  file: z
    .string()
    .regex(/^[\w-]+\.geojson$/, "is the name of a file beside story.json that ends in .geojson")
    .describe("The GeoJSON file beside story.json that has the shapes, each with an id in its properties"),
  source: refer.source.describe("Where the shapes come from"),
  licence: z.string().trim().min(2, "is empty: say under which licence the shapes may be shown"),
});
