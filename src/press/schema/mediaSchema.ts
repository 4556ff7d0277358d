import { z } from "zod";
import { idSchema } from "./kindSchema";
import type { References } from "./references";

/** Ends of the names of picture files. */
export const pictureEnds = /\.(jpe?g|png|webp|avif|tiff?)$/i;

/** The most images of a story: each is bounded, and all of them together are. */
const mostImages = 20;

const of = z.string().describe("The id of a claim, thing, event or step, or a country's code: it is shown there");

/** Schemas of images and quotations by id; references are checked against `refer`. */
export const mediaSchema = (refer: References) => ({
  images: z
    .record(
      idSchema,
      z.strictObject({
        file: z
          .string()
          .regex(
            pictureEnds,
            "is not the name of a picture file beside story.json: use .jpg, .png, .webp, .avif or .tif",
          )
          .meta({ examples: ["harbour.jpg"] }),
        of,
        credit: z.string().trim().min(1, "is empty").describe("Who made it"),
        licence: z.string().trim().min(1, "is empty").describe("Under which licence it may be published"),
      }),
    )
    .refine((all) => Object.keys(all).length <= mostImages, `a story has at most ${mostImages} images`)
    .default({})
    .describe("Pictures beside claims, things and steps, by id"),
  quotations: z
    .record(idSchema, z.strictObject({ of, source: refer.source }))
    .default({})
    .describe("Someone's own words beside claims, things and steps, by id"),
});
