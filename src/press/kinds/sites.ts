import { z } from "zod";
import { precisions } from "../../layers/layer";
import { claimsOf, layerKind, pointSymbols, toPointSymbols } from "../schema/layerKind";
import { dateSchema, lngLatSchema, placeCheckedSchema } from "../schema/references";

/** Military bases and similar sites, by type and by status over time. A site without a point is drawn on its country. */
export const kind = layerKind({
  kind: "sites",
  section: "sites",
  draws: "marks",
  spec: () => z.strictObject({ symbols: pointSymbols }),
  thing: (refer) =>
    z.strictObject({
      country: refer.country.describe("The country it lies in, as the UN sees it"),
      place: z.strictObject({ lngLat: lngLatSchema, precision: z.enum(precisions) }).optional(),
      placeChecked: placeCheckedSchema,
      periods: z
        .array(z.strictObject({ during: dateSchema, symbol: z.string() }))
        .min(1)
        .describe("One period for each status that it has had, with the symbol of that status"),
      figure: refer.claim.optional().describe("The claim whose amount counts the troops"),
      claims: refer.claims,
    }),
  symbols: (spec) => toPointSymbols(spec.symbols),
  entries: (spec, sites, story) =>
    sites.flatMap((site) =>
      site.periods.map((period, index) => ({
        id: site.periods.length > 1 ? `${site.id}.${index + 1}` : site.id,
        thing: site.id,
        layer: spec.id,
        symbol: period.symbol,
        place: site.place
          ? { at: "point" as const, country: site.country, ...site.place }
          : { at: "country" as const, country: site.country },
        claims: claimsOf(site),
        amount: site.figure ? story.claims[site.figure]?.amount : undefined,
        during: period.during,
      })),
    ),
});
