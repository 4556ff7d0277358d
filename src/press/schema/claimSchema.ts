import { z } from "zod";
import { checks } from "../../story/story";
import { units } from "../../story/units";
import { idSchema } from "./kindSchema";
import { dateSchema, type References } from "./references";

const amount = z
  .strictObject({
    low: z.number().nonnegative(),
    high: z.number().nonnegative(),
    unit: idSchema
      .describe(
        `What is counted: ${units.join(", ")}, a unit that Intl knows such as percent or kilometer, or a word of the story's own, whose plural forms are in "units" of the language files`,
      )
      .meta({ examples: ["people", "ships"] }),
    date: dateSchema,
  })
  .refine(({ low, high }) => low <= high, "low is above high")
  .describe("A counted quantity as a range; low and high are equal where one figure is given");

/** Schema of one claim; references are checked against `refer`. */
export const claimSchema = (refer: References) =>
  z
    .strictObject({
      basis: z
        .enum(["article", "source", "inference"])
        .describe("Who says so: the article, another source, or the editor by inference, whose words then say how"),
      paragraph: z.int().positive().optional().describe("Paragraph of the article"),
      check: z.enum(checks).describe("How it holds up; all but confirmed need a note in the words"),
      sources: z.array(refer.source).describe("Ids of sources; at least one unless the article states it"),
      countries: z.array(refer.country).describe("Whom it concerns: it stands in the panel of each"),
      topic: refer.topic.describe("The heading of the panel under which it stands"),
      date: dateSchema.optional().describe("When it happened, or from when to when it held"),
      asOf: dateSchema
        .optional()
        .describe("For claims about how things stand now: the day as of which it was last checked"),
      amount: amount.optional(),
    })
    .superRefine((claim, context) => {
      if ((claim.basis === "article") !== (claim.paragraph !== undefined))
        context.addIssue({
          code: "custom",
          path: ["paragraph"],
          message: "is given exactly when the basis is the article",
        });
      if (claim.basis !== "article" && claim.sources.length === 0)
        context.addIssue({ code: "custom", path: ["sources"], message: "needs at least one source" });
    });
