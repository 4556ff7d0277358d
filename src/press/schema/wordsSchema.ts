import { z } from "zod";
import { idSchema, type KindSchema } from "./kindSchema";
import { daySchema } from "./references";
import { schemaAddress } from "./storySchema";

/** The most words that one sentence may have, according to the style guide. */
const mostWords = 25;

/** The most letters of a sentence on the map. */
export const longestCallout = 90;

/** The plural forms that CLDR knows. */
const pluralNames = ["zero", "one", "two", "few", "many", "other"] as const;

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/** Schema of a language file. With `complete` every word is required; otherwise what is missing falls back. */
export function wordsSchema(kinds: readonly KindSchema[], complete: boolean) {
  const text = z.string().trim().min(1, "is empty");
  const sentence = text.refine((said) => wordsIn(said) <= mostWords, {
    error: ({ input }) => `has ${wordsIn(String(input))} words; this sentence has at most ${mostWords}`,
  });
  /** In a translation, what a thing lacks is taken from the story's own language, word by word. */
  const thing = <Shape extends z.ZodRawShape>(shape: Shape) =>
    complete ? z.strictObject(shape) : z.strictObject(shape).partial();
  const thingWords = z.strictObject({
    name: text.optional().describe("Its name in the list and the panel; the country's name when absent"),
    detail: text.optional().describe("A line beneath: an office, a type of site"),
  });
  const words = z.strictObject({
    $schema: schemaAddress.meta({ examples: ["../words.schema.json"] }),
    signedOff: z
      .union([z.boolean(), z.strictObject({ by: z.string().trim().min(1, "is empty"), on: daySchema })])
      .describe("False until an editor has signed off the translation; then who did so, and on what day")
      .meta({ examples: [{ by: "N. Karimova", on: "2026-11-28" }] }),
    kicker: text.describe("A line above the headline: the kind of piece, place and day"),
    headline: text.describe("What the map shows, in one line"),
    standfirst: text.describe("One or two sentences below the headline"),
    byline: text.describe("Who made the map"),
    alternative: text.describe("What the opening view shows, in words"),
    topics: z.record(idSchema, text).describe("Headings of the panel"),
    countries: z
      .record(idSchema, text)
      .default({})
      .describe("Names of countries that the newsroom spells differently from CLDR"),
    places: z.record(idSchema, text).describe("Names of places"),
    units: z
      .record(
        idSchema,
        z.partialRecord(z.enum(pluralNames), text.regex(/\{amount\}/, "has no {amount} for the number")),
      )
      .default({})
      .describe("The story's own units, each in the plural forms of the language; {amount} stands for the number")
      .meta({ examples: [{ ships: { one: "{amount} ship", other: "{amount} ships" } }] }),
    sources: z.record(idSchema, text).describe("What each source is: its title, or a description"),
    claims: z
      .record(
        idSchema,
        thing({
          text: text.describe("One statement, plain and attributed, of at most 25 words"),
          note: text.optional().describe("The reason for its check; required unless it is confirmed"),
          counted: text.optional().describe("What the amount counts and who counted; required with an amount"),
          how: text.optional().describe("How it was inferred; required for inferences"),
        }),
      )
      .describe("The words of each claim")
      .meta({ examples: [{ ferries: { text: "Two ferries a week join the islands." } }] }),
    callouts: z
      .record(
        idSchema,
        text.refine((said) => said.length <= longestCallout, {
          error: ({ input }) =>
            `has ${String(input).length} letters; a sentence on the map has at most ${longestCallout}`,
        }),
      )
      .optional()
      .describe(
        `Claims in at most ${longestCallout} letters, for the map, by claim; the claim's own words when absent`,
      ),
    layers: z
      .record(
        idSchema,
        thing({
          title: text.describe("The layer's name in the legend"),
          short: text.optional().describe("A shorter name, for phones"),
          about: text.optional().describe("What colours, widths or figures mean and what they leave out"),
          symbols: z.record(idSchema, text).default({}).describe("The words of the legend's rows"),
          notes: z
            .record(idSchema, text)
            .optional()
            .describe("A word or two for the map itself, by symbol, such as “not there”"),
        }),
      )
      .describe("The words of each layer"),
    events: z.record(idSchema, thing({ title: text })).describe("What happened, for the timeline"),
    parts: z
      .record(idSchema, sentence)
      .default({})
      .describe("What each country or thing is in the story, in one sentence of at most 25 words, by code or id")
      .meta({ examples: [{ TJK: "Tajikistan hosts both summits." }] }),
    leads: z
      .record(idSchema, z.record(idSchema, text))
      .default({})
      .describe(
        "What a folded topic of a country begins with, by country and topic; else the start of its first claim",
      ),
    corrections: z.record(idSchema, text).default({}).describe("What was wrong and how it reads now"),
    leftOut: text.optional().describe("What the claims leave out of the article, and why"),
    withdrawn: text.optional().describe("Why the story was withdrawn"),
    steps: z
      .record(
        idSchema,
        thing({
          title: text,
          text: text.describe("At most 45 words"),
          alternative: text.describe("What the map shows at this step, for those who do not see it"),
        }),
      )
      .describe("The words of each stop of the tour"),
    images: z
      .record(
        idSchema,
        thing({
          alternative: text.describe("What it shows, for those who do not see it"),
          caption: text.optional().describe("A line beneath it"),
        }),
      )
      .default({})
      .describe("The words of each image"),
    quotations: z
      .record(
        idSchema,
        thing({
          words: text.describe("As they were said, without quotation marks; or translated"),
          who: text.describe("Who said so"),
          where: text.optional().describe("Where and when, such as: to parliament, 3 May 2025"),
        }),
      )
      .default({})
      .describe("The words of each quotation"),
    explainer: thing({
      headline: text,
      standfirst: text,
      paragraphs: z
        .record(idSchema, text)
        .describe("In [these words](TJK) is a link that selects a country, or a thing by its id"),
      locators: z.record(idSchema, text).default({}).describe("What each small map shows"),
    })
      .optional()
      .describe("The words of the page that tells the story as an article"),
    ...Object.fromEntries(
      kinds.map((kind) => [
        kind.section,
        z.record(idSchema, thingWords).default({}).describe(`Names of what layers of kind "${kind.kind}" show, by id`),
      ]),
    ),
  });
  return complete ? words : words.partial().required({ signedOff: true });
}
