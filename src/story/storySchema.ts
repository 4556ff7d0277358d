import { z } from "zod";
import { dateSchema, lngLatSchema, type References } from "./references";
import { anchors, checks, units } from "./story";

/** What the story's schema needs to know of a layer kind; `layers/layer.ts` has the whole contract. */
export interface KindSchema {
  kind: string;
  /** The section of `story.json` that holds its things, such as `sites`. */
  section: string;
  /** Schema of one layer of this kind in `layers`, beyond `id` and `kind`. */
  spec: (refer: References) => z.ZodObject;
  /** Schema of one thing in the section. */
  item: (refer: References) => z.ZodObject;
}

/** A BCP 47 language tag, as files are named after. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "an id has letters, digits, hyphens and underscores")
  .max(60)
  .describe("A short id, unique within its section");

/** Ids that addresses write among those of layers, or in place of a selection. */
const selectableId = id.refine((text) => text !== "none" && !/^[A-Z]{3}$/.test(text), {
  error: ({ input }) =>
    input === "none"
      ? '"none" stands for nothing in addresses: choose another id'
      : `"${input}" reads like a country's code in addresses: choose another id`,
});

const isoDay = z.iso.date({ error: ({ input }) => `"${input}" is no day: write it as 2025-10-09` });

const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, "an address begins with https:// or http:// and has no spaces");

const amount = z
  .strictObject({
    low: z.number().nonnegative(),
    high: z.number().nonnegative(),
    unit: z.enum(units),
    date: dateSchema,
  })
  .refine(({ low, high }) => low <= high, "low is above high")
  .describe("A counted quantity as a range; low and high are equal where one figure is given");

/** Schema of one thing of a kind, as `story.json` or a row of a spreadsheet has it. */
export const itemSchema = (kind: KindSchema, refer: References) =>
  kind.item(refer).extend({
    id: selectableId,
    layer: refer.layer.optional().describe("The layer that shows it, where several of its kind could"),
  });

/** Schema of `story.json` for the given kinds; references are checked against `refer`. */
export function storySchema(kinds: readonly KindSchema[], refer: References) {
  const camera = z.strictObject({ center: lngLatSchema, zoom: z.number().min(0).max(10) });
  const view = {
    camera,
    layers: z.array(refer.layer),
    select: z.string().optional().describe("A country's code or the id of a thing on the map"),
    date: isoDay.optional(),
  };
  const anchor = z.enum(anchors).optional();
  const claim = z
    .strictObject({
      basis: z.enum(["article", "source", "inference"]),
      paragraph: z.int().positive().optional().describe("Paragraph of the article"),
      check: z.enum(checks),
      sources: z.array(refer.source),
      countries: z.array(refer.country),
      topic: refer.topic,
      date: dateSchema.optional(),
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
      .array(itemSchema(kind, refer))
      .default([])
      .superRefine((items, context) => uniqueIds(items as unknown as { id: string }[], context)),
  ]);
  const layer = z.discriminatedUnion(
    "kind",
    kinds.map((kind) =>
      kind.spec(refer).extend({ id: selectableId, kind: z.literal(kind.kind), always: z.boolean().optional() }),
    ) as unknown as [z.ZodObject<{ kind: z.ZodLiteral<string>; id: typeof id }>],
    {
      error: ({ input }) => {
        const kind = (input as { kind?: unknown } | null)?.kind;
        return `${kind === undefined ? "is missing" : `${JSON.stringify(kind)} is no layer kind`}: use ${kinds.map((each) => each.kind).join(", ")}`;
      },
    },
  );
  return z.strictObject({
    $schema: z.string().optional(),
    date: isoDay.describe("The article's day, which is the map's default date"),
    updated: isoDay,
    version: z.int().positive(),
    language: z
      .string()
      .regex(languageTag, "is no language: write a BCP 47 tag such as en, or zh-Hant")
      .describe("The default language; its words must be complete"),
    contact: z.string().regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, "must be a mailto: or https: address"),
    article: refer.source,
    topics: z.array(id),
    sources: z.record(
      id,
      z.strictObject({
        publisher: z.string().min(1),
        url: webAddress.optional(),
        date: dateSchema.optional(),
        via: z.string().optional().describe("Where the address is a copy, a mirror or a repost: of which site"),
      }),
    ),
    claims: z.record(id, claim),
    places: z.record(id, z.strictObject({ lngLat: lngLatSchema, capitalOf: refer.country.optional() })),
    layers: z.array(layer).superRefine(uniqueIds),
    view: z.strictObject(view),
    steps: z.array(z.strictObject({ id, ...view, claims: refer.claims })).superRefine(uniqueIds),
    labels: z.array(
      z.union([
        z.strictObject({ country: refer.country, at: lngLatSchema.optional(), anchor }),
        z.strictObject({ place: refer.place, anchor }),
      ]),
    ),
    events: z.array(z.strictObject({ id, date: dateSchema, claims: refer.claims })).superRefine(uniqueIds),
    corrections: z
      .array(z.strictObject({ id, date: isoDay, claims: refer.claims }))
      .default([])
      .superRefine(uniqueIds)
      .describe("Mistakes that were mended after publication; their words are in the language files"),
    formerly: z
      .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug has small letters, digits and hyphens"))
      .default([])
      .describe("Earlier slugs of the story, whose addresses lead here"),
    withdrawn: isoDay.optional().describe("The day on which the story was withdrawn; the language files say why"),
    ...Object.fromEntries(sections),
  });
}

/** Schema of a language file. With `complete` every word is required; otherwise what is missing falls back. */
export function wordsSchema(kinds: readonly KindSchema[], complete: boolean) {
  const text = z.string().trim().min(1, "is empty");
  const words = z.strictObject({
    $schema: z.string().optional(),
    signedOff: z.boolean().describe("False until an editor has signed the translation off"),
    kicker: text,
    headline: text,
    standfirst: text,
    byline: text,
    alternative: text.describe("What the opening view shows, in words"),
    topics: z.record(id, text),
    countries: z.record(id, text).default({}),
    places: z.record(id, text),
    sources: z.record(id, text),
    claims: z.record(
      id,
      z.strictObject({ text, note: text.optional(), counted: text.optional(), how: text.optional() }),
    ),
    layers: z.record(
      id,
      z.strictObject({
        title: text,
        short: text.optional(),
        about: text.optional(),
        symbols: z.record(id, text).default({}),
      }),
    ),
    events: z.record(id, z.strictObject({ title: text })),
    corrections: z.record(id, text).default({}).describe("What was wrong and how it reads now"),
    withdrawn: text.optional().describe("Why the story was withdrawn"),
    steps: z.record(id, z.strictObject({ title: text, text, alternative: text })),
    ...Object.fromEntries(
      kinds.map((kind) => [
        kind.section,
        z.record(id, z.strictObject({ name: text.optional(), detail: text.optional() })).default({}),
      ]),
    ),
  });
  return complete ? words : words.partial().required({ signedOff: true });
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
