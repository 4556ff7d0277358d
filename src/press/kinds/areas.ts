import { z } from "zod";
import { areaSymbols, claimsOf, layerKind, toAreaSymbols } from "../schema/layerKind";
import { dateSchema } from "../schema/references";

/** Disputed areas: hatched faces of the base map, each with what the UN holds. */
export const kind = layerKind({
  kind: "areas",
  section: "areas",
  draws: "marks",
  spec: () => z.strictObject({ symbols: areaSymbols }),
  item: (refer) =>
    z.strictObject({
      area: refer.area,
      country: refer.country.describe("The state that the UN names"),
      symbol: z.string(),
      during: dateSchema.optional(),
      claims: refer.claims,
    }),
  symbols: (spec) => toAreaSymbols(spec.symbols),
  entries: (spec, areas) =>
    areas.map((area) => ({
      id: area.id,
      layer: spec.id,
      symbol: area.symbol,
      place: { at: "area", area: area.area, country: area.country },
      claims: claimsOf(area),
      during: area.during,
    })),
});
