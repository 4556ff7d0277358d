import { z } from "zod";
import { anchors, mostCallouts, mostFacts } from "../../story/story";
import { languageTag } from "../names/languages";
import { claimSchema } from "./claimSchema";
import { idSchema, type KindSchema, layerSchema, thingSchema } from "./kindSchema";
import { mediaSchema } from "./mediaSchema";
import { dateSchema, daySchema, lngLatSchema, placeCheckedSchema, type References } from "./references";

/** Schema of the address by which a file names its JSON Schema. */
export const schemaAddress = z.string().optional().describe("Gives completion in editing programs");

const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, "an address begins with https:// or http:// and has no spaces");

/** Schema of `story.json` for the given kinds; references are checked against `refer`. */
export function storySchema(kinds: readonly KindSchema[], refer: References) {
  const camera = z
    .strictObject({ center: lngLatSchema, zoom: z.number().min(0).max(10).describe("0 is the whole globe, 10 a town") })
    .describe("Where the map looks")
    .meta({ examples: [{ center: [64, 47], zoom: 2.4 }] });
  const view = {
    camera,
    focus: z
      .array(refer.seen)
      .min(1)
      .optional()
      .describe(
        "Countries and places that must stay visible: the map is shown as large as they allow, on every screen",
      ),
    wideFocus: z
      .array(refer.seen)
      .optional()
      .describe("Further countries and places that must stay visible on large screens"),
    layers: z.array(refer.layer).describe("Layers that are on; at most one that colours countries"),
    select: z.string().optional().describe("A country's code or the id of a thing on the map"),
    date: daySchema.optional().describe("The day that the map shows; the article's day when absent"),
    callouts: z
      .array(
        z.strictObject({
          claim: refer.claim,
          at: z.string().describe("A country's code, or the id of a place or of a thing on the map"),
        }),
      )
      .max(mostCallouts, `a view has at most ${mostCallouts} callouts`)
      .optional()
      .describe("Short sentences on the map, each with a line to its place, the most important first"),
  };
  const explainerPart = z.strictObject({
    id: idSchema,
    show: z
      .strictObject({
        step: refer.step.optional(),
        select: z.string().nullable().optional().describe("A country's code or the id of a thing; null for nothing"),
        layers: z.array(refer.layer).optional(),
        date: daySchema.optional(),
      })
      .describe("What the map shows beside this part"),
    claims: refer.claims,
  });
  const anchor = z.enum(anchors).optional().describe("Where the text lies relative to its point");
  const sections = kinds.map((kind) => [
    kind.section,
    z
      .array(thingSchema(kind, refer))
      .default([])
      .superRefine((things, context) => uniqueIds(things as unknown as { id: string }[], context))
      .describe(`What layers of kind "${kind.kind}" show; may be a spreadsheet ${kind.section}.csv instead`),
  ]);
  const layer = z.discriminatedUnion(
    "kind",
    kinds.map((kind) => layerSchema(kind, refer)) as unknown as [
      z.ZodObject<{ kind: z.ZodLiteral<string>; id: typeof idSchema }>,
    ],
    {
      error: ({ input }) => {
        const kind = (input as { kind?: unknown } | null)?.kind;
        return `${kind === undefined ? "is missing" : `${JSON.stringify(kind)} is not a layer kind`}: use ${kinds.map((each) => each.kind).join(", ")}`;
      },
    },
  );
  return z.strictObject({
    $schema: schemaAddress.meta({ examples: ["../story.schema.json"] }),
    date: daySchema
      .describe("The day of the article, or of a story without one: the map's default date")
      .meta({ examples: ["2025-10-08"] }),
    updated: daySchema.describe("The day of the last change; no source may be dated later"),
    version: z.int().positive().describe("Counts the published versions from 1"),
    language: z
      .string()
      .regex(languageTag, "is not a language: write a BCP 47 tag such as en, or zh-Hant")
      .describe("The default language; its words must be complete"),
    contact: z
      .string()
      .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, "must be a mailto: or https: address")
      .describe("Where readers report an error")
      .meta({ examples: ["mailto:corrections@newsroom.example"] }),
    article: refer.source
      .optional()
      .describe("The source that is the article itself; absent where the story explains none"),
    topics: z.array(idSchema).describe("Headings of the panel, in order; their words are in the language files"),
    sources: z
      .record(
        idSchema,
        z.strictObject({
          publisher: z
            .string()
            .min(1)
            .describe("As readers know it")
            .meta({ examples: ["Reuters"] }),
          url: webAddress.optional().describe("Where a reader can check it"),
          date: dateSchema.optional().describe("When it was published"),
          via: z.string().optional().describe("Where the address is a copy, a mirror or a repost: of which site"),
          mirrorOf: webAddress.optional().describe("The original's own address, where the address is a copy of it"),
        }),
      )
      .describe("Publications that a reader can check, by id; the language files describe each"),
    claims: z
      .record(idSchema, claimSchema(refer))
      .describe("Everything that the map says, one checkable statement each, by id"),
    places: z
      .record(
        idSchema,
        z.strictObject({
          lngLat: lngLatSchema,
          placeChecked: placeCheckedSchema,
          capitalOf: refer.country.optional().describe("Flows and ties of the country begin and end here"),
        }),
      )
      .describe("Towns that the map names or draws from, by id"),
    layers: z
      .array(layer)
      .superRefine(uniqueIds)
      .describe("Themes that readers can switch on and off, in the order of the legend"),
    view: z.strictObject(view).describe("What is on screen when a reader arrives"),
    steps: z
      .array(z.strictObject({ id: idSchema, ...view, claims: refer.claims }))
      .superRefine(uniqueIds)
      .describe("Stops of the tour, in order"),
    explainer: z
      .strictObject({
        paragraphs: z
          .array(explainerPart)
          .min(1)
          .superRefine(uniqueIds)
          .describe("The parts of the article in order, each with the map beside it"),
        locators: z
          .array(explainerPart)
          .max(2)
          .default([])
          .superRefine(uniqueIds)
          .describe("Small maps, each of one thing"),
      })
      .optional()
      .describe("The story told as an article, on a page of its own; its words are in the language files"),
    labels: z
      .array(
        z.union([
          z.strictObject({ country: refer.country, at: lngLatSchema.optional(), anchor }),
          z.strictObject({ place: refer.place, anchor }),
        ]),
      )
      .describe("Names on the map, the most important first: where two collide, the later one is dropped"),
    events: z
      .array(z.strictObject({ id: idSchema, date: dateSchema, claims: refer.claims }))
      .superRefine(uniqueIds)
      .describe("What happened when, for the timeline"),
    parts: z
      .record(
        idSchema,
        z.strictObject({
          claims: refer.claims,
          facts: z
            .array(refer.claim)
            .max(mostFacts)
            .optional()
            .describe("Up to three claims with an amount, shown as figures; when absent the first of each topic"),
        }),
      )
      .default({})
      .describe(
        "What the sentence on each country's or thing's part rests on, by code or id; its words are in the language files",
      )
      .meta({ examples: [{ TJK: { claims: ["c1"], facts: ["m1"] } }] }),
    corrections: z
      .array(z.strictObject({ id: idSchema, date: daySchema, claims: refer.claims }))
      .default([])
      .superRefine(uniqueIds)
      .describe("Mistakes that were corrected after publication; their words are in the language files"),
    draft: z.literal(true).optional().describe("While it is written: the build leaves the story out"),
    formerly: z
      .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug has small letters, digits and hyphens"))
      .default([])
      .describe("Earlier slugs of the story, whose addresses lead here"),
    ...mediaSchema(refer),
    withdrawn: daySchema.optional().describe("The day on which the story was withdrawn; the language files say why"),
    ...Object.fromEntries(sections),
  });
}

function uniqueIds(things: readonly { id: string }[], context: z.core.$RefinementCtx) {
  const seen = new Map<string, number>();
  things.forEach((thing, index) => {
    const first = seen.get(thing.id);
    if (first !== undefined)
      context.addIssue({
        code: "custom",
        path: [index, "id"],
        input: thing.id,
        message: `"${thing.id}" is already the id of number ${first}`,
      });
    else seen.set(thing.id, index);
  });
}
