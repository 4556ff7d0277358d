import { z } from "zod";
import type { References } from "../story/references";
import type { Amount, AreaId, ClaimId, Iso3, LayerSpec, LngLat, Story } from "../story/story";
import type { StoryDate } from "../story/storyDate";
import type { KindSchema } from "../story/storySchema";
import { type Meaning, meanings } from "./palette";

/** The look of an entry, and its row in the legend. */
export type MapSymbol =
  | { kind: "area"; color: Meaning; texture?: Texture | undefined }
  | { kind: "line"; color: Meaning; width: LineWidth; dashed: boolean; arrow: boolean }
  | { kind: "point"; color: Meaning; shape: PointShape };

export const textures = ["dots", "hatch", "lines"] as const;
export type Texture = (typeof textures)[number];
export const lineWidths = ["wide", "medium", "thin"] as const;
export type LineWidth = (typeof lineWidths)[number];
export const pointShapes = [
  "diamond",
  "hollow-diamond",
  "square",
  "hollow-square",
  "shield",
  "cross",
  "none",
  "scales",
  "handshake",
] as const;
export type PointShape = (typeof pointShapes)[number];

/** How well a point's place is known: the site itself, its town, or only the wider area. */
export const precisions = ["exact", "town", "area"] as const;
export type Precision = (typeof precisions)[number];

/** Where an entry lies. */
export type EntryPlace =
  | { at: "country"; country: Iso3 }
  | { at: "point"; country: Iso3; lngLat: LngLat; precision: Precision }
  | { at: "route"; from: Iso3; to: Iso3 }
  | { at: "area"; area: AreaId; country: Iso3 };

/** One mark on the map, one row in the list, said by one claim or more. */
export interface Entry {
  /** Unique in the story. Entries of one thing share its id up to a `.`. */
  id: string;
  layer: string;
  /** The id, within its layer, of its symbol and legend row. */
  symbol: string;
  place: EntryPlace;
  claims: [ClaimId, ...ClaimId[]];
  /** Absent: not known, and drawn as not known. */
  amount?: Amount | undefined;
  /** Absent: always. */
  during?: StoryDate | undefined;
}

/** `areas` colour whole countries, one layer at a time; `marks` lie on top, any number together. */
export type Draws = "areas" | "marks";

/**
 * One sort of thing that a story can show: its schema, its symbols and its entries.
 * To add one, add a file to `layers/kinds` that exports a `layerKind(…)` as `kind`.
 */
export interface LayerKind extends KindSchema {
  draws: Draws;
  /** Symbols by id, in the order of the legend. */
  symbols: (spec: LayerSpec) => Record<string, MapSymbol>;
  entries: (spec: LayerSpec, items: unknown[], story: Story) => Entry[];
}

type Parsed<Schema extends (refer: References) => z.ZodObject> = z.infer<ReturnType<Schema>>;

/** A layer kind whose functions see the parsed types of its own schemas; the registry forgets them. */
export function layerKind<
  Spec extends (refer: References) => z.ZodObject,
  Item extends (refer: References) => z.ZodObject,
>(kind: {
  kind: string;
  section: string;
  draws: Draws;
  spec: Spec;
  item: Item;
  symbols: (spec: Parsed<Spec> & LayerSpec) => Record<string, MapSymbol>;
  entries: (spec: Parsed<Spec> & LayerSpec, items: (Parsed<Item> & { id: string })[], story: Story) => Entry[];
}): LayerKind {
  return kind as unknown as LayerKind;
}

/** Schema of the symbols of a layer whose story chooses them, of one kind of symbol. */
export const areaSymbols = z
  .record(z.string(), z.strictObject({ color: z.enum(meanings), texture: z.enum(textures).optional() }))
  .describe("Legend rows in order: each symbol's colour by meaning, and a texture where colour alone would not do");

export const pointSymbols = z
  .record(z.string(), z.strictObject({ color: z.enum(meanings), shape: z.enum(pointShapes) }))
  .describe("Legend rows in order: each symbol's colour by meaning, and its shape");

/** Area symbols as the contract has them. */
export const toAreaSymbols = (symbols: z.infer<typeof areaSymbols>): Record<string, MapSymbol> =>
  Object.fromEntries(Object.entries(symbols).map(([id, look]) => [id, { kind: "area", ...look }]));

/** Point symbols as the contract has them. */
export const toPointSymbols = (symbols: z.infer<typeof pointSymbols>): Record<string, MapSymbol> =>
  Object.fromEntries(Object.entries(symbols).map(([id, look]) => [id, { kind: "point", ...look }]));

/** A thing's claims, as the contract wants them; the schema has made sure that there is one. */
export const claimsOf = (item: { claims: string[] }) => item.claims as [ClaimId, ...ClaimId[]];

/** The symbol of the first class that `value` reaches, or `unknown` where there is no value. A value below every class is a mistake, which `entryComplaints` tells. */
export function classOf(
  classes: readonly { id: string; atLeast: number }[],
  unknown: string,
  value: number | undefined,
): string {
  if (value === undefined) return unknown;
  return classes.find((each) => value >= each.atLeast)?.id ?? unknown;
}

/** Schema of a layer's classes, of which at most `most` can be told apart. */
export const classesSchema = (most: number, look: string) =>
  z
    .array(z.strictObject({ id: z.string().min(1), atLeast: z.number() }))
    .min(1)
    .max(most, `has more classes than there are ${look}: at most ${most}`)
    .refine(
      (all) => all.every((each, i) => i === 0 || each.atLeast < (all[i - 1]?.atLeast ?? 0)),
      "classes run from the highest down",
    )
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "two classes have the same id")
    .describe("Classes from the highest down; a figure belongs to the first that its low end reaches");
