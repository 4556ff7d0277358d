import { z } from "zod";
import { anchors, checks, mostFacts } from "../../story/story";
import { units } from "../../story/units";
import { languageTag } from "../names/languages";
import { dateSchema, daySchema, lngLatSchema, placeCheckedSchema, type References } from "./references";

/** What the story's schema needs to know of a layer kind; `layers/layer.ts` has the whole contract. */
export interface KindSchema {
  kind: string;
  /** The section of `story.json` that holds its things, such as `sites`. */
  section: string;
  /** Schema of one layer of this kind in `layers`, beyond `id` and `kind`. */
  spec: (refer: References) => z.ZodObject;
  /** Schema of one thing in the section. */
  thing: (refer: References) => z.ZodObject;
}

/** Schema of an id of a thing of the core. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "an id has letters, digits, hyphens and underscores")
  .max(60)
  .describe("A short id, unique within its section");

/** Ids that addresses write among those of layers, or in place of a selection. */
const selectableId = idSchema.refine((text) => text !== "none" && !/^[A-Z]{3}$/.test(text), {
  error: ({ input }) =>
    input === "none"
      ? '"none" stands for nothing in addresses: choose another id'
      : `"${input}" reads like a country's code in addresses: choose another id`,
});

/** Schema of the address by which a file names its JSON Schema. */
export const schemaAddress = z.string().optional().describe("Gives completion in editing programs");

const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, "an address begins with https:// or http:// and has no spaces");

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

/** Schema of one thing of a kind, as `story.json` or a row of a spreadsheet has it. */
export const thingSchema = (kind: KindSchema, refer: References) =>
  kind.thing(refer).extend({
    id: selectableId,
    layer: refer.layer.optional().describe("The layer that shows it, where several of its kind could"),
  });

/** Schema of one layer of a kind, as `story.json` has it. */
export const layerSchema = (kind: KindSchema, refer: References) =>
  kind.spec(refer).extend({
    id: selectableId,
    kind: z.literal(kind.kind),
    always: z.boolean().optional().describe("True when readers cannot switch it off"),
  });

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
      .describe("Countries and places that must be seen: every stage shows the map as large as they allow"),
    wideFocus: z.array(refer.seen).optional().describe("Countries and places that large stages show besides"),
    layers: z.array(refer.layer).describe("Layers that are on; at most one that colours countries"),
    select: z.string().optional().describe("A country's code or the id of a thing on the map"),
    date: daySchema.optional().describe("The day that the map shows; the article's day when absent"),
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
      .describe("What the map shows meanwhile"),
    claims: refer.claims,
  });
  const anchor = z.enum(anchors).optional().describe("Where the text lies relative to its point");
  const claim = z
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
      asOf: dateSchema.optional().describe("The day for which it was last checked, where it says how things stand now"),
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
        return `${kind === undefined ? "is missing" : `${JSON.stringify(kind)} is no layer kind`}: use ${kinds.map((each) => each.kind).join(", ")}`;
      },
    },
  );
  return z.strictObject({
    $schema: schemaAddress.meta({ examples: ["../story.schema.json"] }),
    date: daySchema
      .describe("The day of the article, or of a story without one: the map's default date")
      .meta({ examples: ["2025-10-08"] }),
    updated: daySchema.describe("The day of the last change; no source is younger"),
    version: z.int().positive().describe("Counts the published versions from 1"),
    language: z
      .string()
      .regex(languageTag, "is no language: write a BCP 47 tag such as en, or zh-Hant")
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
      .describe("Publications that a reader can check, by id; what each is stands in the language files"),
    claims: z.record(idSchema, claim).describe("Everything that the map says, one checkable statement each, by id"),
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
      .describe("Themes that readers can switch, in the order of the legend"),
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
          .describe("Each with the map beside it, in order"),
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
      .describe("Names on the map, the most important first: where two collide the later gives way"),
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
    formerly: z
      .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug has small letters, digits and hyphens"))
      .default([])
      .describe("Earlier slugs of the story, whose addresses lead here"),
    withdrawn: daySchema.optional().describe("The day on which the story was withdrawn; the language files say why"),
    ...Object.fromEntries(sections),
  });
}

function uniqueIds(items: readonly { id: string }[], context: z.core.$RefinementCtx) {
  const seen = new Map<string, number>();
  items.forEach((item, index) => {
    const first = seen.get(item.id);
    if (first !== undefined)
      context.addIssue({
        code: "custom",
        path: [index, "id"],
        input: item.id,
        message: `"${item.id}" is already the id of number ${first}`,
      });
    else seen.set(item.id, index);
  });
}
