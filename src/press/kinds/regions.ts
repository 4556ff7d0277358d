import { z } from "zod";
import type { Shape } from "../../story/story";
import { claimsOf, fillSymbols, layerKind, toFillSymbols } from "../schema/layerKind";
import { dateSchema } from "../schema/references";
import { shapeFile } from "../schema/shapeFile";

/** Areas that the base map does not have, from a GeoJSON file beside the story: who holds what, a province, a zone at sea. */
export const kind = layerKind({
  kind: "regions",
  section: "regions",
  draws: "marks",
  spec: (refer) =>
    z.strictObject({
      symbols: fillSymbols,
      ...shapeFile(refer),
    }),
  thing: (refer) =>
    z.strictObject({
      shape: z.string().optional().describe("The id of its shape in the file; its own id when absent"),
      country: refer.country.optional().describe("The country it lies in, as the UN sees it; absent at sea"),
      countries: z.array(refer.country).default([]).describe("Countries that it concerns without lying in them"),
      precision: z
        .enum(["exact", "approximate"])
        .describe("Approximate outlines, such as front lines, are drawn with a soft edge"),
      disputed: z.boolean().default(false).describe("True where it lies in a disputed area: it is hatched"),
      periods: z
        .array(z.strictObject({ during: dateSchema.optional().describe("Absent: always"), symbol: z.string() }))
        .min(1)
        .describe("One period for each status that it has had, with the symbol of that status"),
      claims: refer.claims,
    }),
  symbols: (spec) => toFillSymbols(spec.symbols),
  entries: (spec, regions, story) =>
    regions.flatMap((region) => {
      const { polygons, middle } = story.shapes[spec.file]?.[region.shape ?? region.id] ?? nowhere;
      return region.periods.map(({ during, symbol }, index) => ({
        id: region.periods.length > 1 ? `${region.id}.${index + 1}` : region.id,
        thing: region.id,
        layer: spec.id,
        symbol,
        place: {
          at: "region" as const,
          polygons,
          middle,
          countries: [...(region.country ? [region.country] : []), ...region.countries],
          approximate: region.precision === "approximate",
          disputed: region.disputed,
        },
        claims: claimsOf(region),
        during,
      }));
    }),
});

/** In place of a shape that the file does not have, an error that the check reports. */
const nowhere: Shape = { polygons: [], middle: [0, 0] };
