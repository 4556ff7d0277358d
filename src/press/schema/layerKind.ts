import { z } from "zod";
import { type Draws, type Entry, type MapSymbol, pointShapes, textures } from "../../layers/layer";
import { meanings } from "../../layers/palette";
import type { ClaimId, LayerSpec, Story } from "../../story/story";
import type { KindSchema } from "./kindSchema";
import type { References } from "./references";

/**
 * One sort of thing that a story can show: its schema, its symbols and its entries.
 * To add one, add a file to `press/kinds` that exports a `layerKind(…)` as `kind`.
 */
export interface LayerKind extends KindSchema {
  /** What its layers draw; where none of its symbols has a colour, what would colour countries draws textures: see `drawsOf`. */
  draws: Exclude<Draws, "textures">;
  /** Symbols by id, in the order of the legend. */
  symbols: (spec: LayerSpec) => Record<string, MapSymbol>;
  /** The symbol of things without a figure, of kinds that class things by a figure. */
  withoutFigure?: (spec: LayerSpec) => string;
  entries: (spec: LayerSpec, things: unknown[], story: Story) => Entry[];
}

type Parsed<Schema extends (refer: References) => z.ZodObject> = z.infer<ReturnType<Schema>>;

/** A layer kind whose functions receive the parsed types of its own schemas; the result has the type of all kinds. */
export function layerKind<
  Spec extends (refer: References) => z.ZodObject,
  Thing extends (refer: References) => z.ZodObject,
>(kind: {
  kind: string;
  section: string;
  draws: LayerKind["draws"];
  spec: Spec;
  thing: Thing;
  symbols: (spec: Parsed<Spec> & LayerSpec) => Record<string, MapSymbol>;
  withoutFigure?: (spec: Parsed<Spec> & LayerSpec) => string;
  entries: (spec: Parsed<Spec> & LayerSpec, things: (Parsed<Thing> & { id: string })[], story: Story) => Entry[];
}): LayerKind {
  return kind as unknown as LayerKind;
}

/** Schema of the symbols of a layer for which the story chooses them, all of one kind of symbol. */
export const fillSymbols = z
  .record(z.string(), z.strictObject({ color: z.enum(meanings), texture: z.enum(textures).optional() }))
  .describe("Legend rows in order: each symbol's colour by meaning, and a texture where colour alone would not do");

/** The same of a layer that shows whole countries, and may lie over the colours of another. */
export const countrySymbols = z
  .record(z.string(), z.strictObject({ color: z.enum(meanings).optional(), texture: z.enum(textures).optional() }))
  .describe(
    "Legend rows in order: each symbol's colour by meaning, and a texture where colour alone would not do. Textures without colours, in all rows of a layer, lie over the colours of another layer",
  );

export const pointSymbols = z
  .record(z.string(), z.strictObject({ color: z.enum(meanings), shape: z.enum(pointShapes) }))
  .describe("Legend rows in order: each symbol's colour by meaning, and its shape");

/** Fill symbols as the contract has them. */
export const toFillSymbols = (symbols: z.infer<typeof countrySymbols>): Record<string, MapSymbol> =>
  Object.fromEntries(Object.entries(symbols).map(([id, look]) => [id, { kind: "fill", ...look }]));

/** What a layer draws: a layer of countries of which no symbol has a colour lies over the colours of another. */
export function drawsOf(kind: LayerKind, spec: LayerSpec): Draws {
  if (kind.draws !== "fills") return kind.draws;
  return Object.values(kind.symbols(spec)).some((symbol) => symbol.kind === "fill" && symbol.color)
    ? "fills"
    : "textures";
}

/** Point symbols as the contract has them. */
export const toPointSymbols = (symbols: z.infer<typeof pointSymbols>): Record<string, MapSymbol> =>
  Object.fromEntries(Object.entries(symbols).map(([id, look]) => [id, { kind: "point", ...look }]));

/** A thing's claims with the type of the contract; the schema has made sure that there is one. */
export const claimsOf = (thing: { claims: string[] }) => thing.claims as [ClaimId, ...ClaimId[]];

/** The symbol of the first class that `value` reaches, or `unknown` where there is no value. A value below every class is an error that `entryComplaints` reports. */
export function classOf(
  classes: readonly { id: string; atLeast: number }[],
  unknown: string,
  value: number | undefined,
): string {
  if (value === undefined) return unknown;
  return classes.find((each) => value >= each.atLeast)?.id ?? unknown;
}

/** Schema of a layer's classes, of which at most `most` can be distinguished. */
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
