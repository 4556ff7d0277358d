import { z } from "zod";
import { claimsOf, fillSymbols, layerKind, toFillSymbols } from "../schema/layerKind";
import { dateSchema } from "../schema/references";

/** Disputed areas: hatched areas of the base map, each with the UN's position. */
export const kind = layerKind({
  kind: "disputes",
  section: "disputes",
  draws: "marks",
  spec: () => z.strictObject({ symbols: fillSymbols }),
  thing: (refer) =>
    z.strictObject({
      area: refer.area,
      country: refer.country.describe("The state that the UN names"),
      symbol: z.string(),
      during: dateSchema.optional(),
      claims: refer.claims,
    }),
  symbols: (spec) => toFillSymbols(spec.symbols),
  entries: (spec, disputes) =>
    disputes.map((dispute) => ({
      id: dispute.id,
      thing: dispute.id,
      layer: spec.id,
      symbol: dispute.symbol,
      place: { at: "area", area: dispute.area, country: dispute.country },
      claims: claimsOf(dispute),
      during: dispute.during,
    })),
});
