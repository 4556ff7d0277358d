import { z } from "zod";
import { precisions } from "../../layers/layer";
import { claimsOf, layerKind, pointSymbols, toPointSymbols } from "../schema/layerKind";
import { dateSchema, lngLatSchema, placeCheckedSchema } from "../schema/references";

/** Events at a place, on land or at sea: on the map from their day on, with the sign of the latest status. */
export const kind = layerKind({
  kind: "events",
  section: "incidents",
  draws: "marks",
  spec: () => z.strictObject({ symbols: pointSymbols }),
  thing: (refer) =>
    z.strictObject({
      place: z.strictObject({ lngLat: lngLatSchema, precision: z.enum(precisions) }),
      placeChecked: placeCheckedSchema,
      country: refer.country.optional().describe("The country it lies in; absent at sea"),
      within: refer.sea.optional().describe("The sea, gulf, strait or canal it lies in; absent on land"),
      countries: z.array(refer.country).default([]).describe("Countries that it concerns without lying in them"),
      periods: z
        .array(z.strictObject({ during: dateSchema, symbol: z.string() }))
        .min(1)
        .describe("What became of it: each status with the day from which it holds; the last one stays"),
      claims: refer.claims,
    }),
  symbols: (spec) => toPointSymbols(spec.symbols),
  entries: (spec, incidents) =>
    incidents.flatMap((incident) =>
      incident.periods.map(({ during, symbol }, index) => ({
        id: incident.periods.length > 1 ? `${incident.id}.${index + 1}` : incident.id,
        thing: incident.id,
        layer: spec.id,
        symbol,
        place: {
          at: "point" as const,
          ...incident.place,
          country: incident.country,
          touches: incident.countries.length > 0 ? incident.countries : undefined,
        },
        claims: claimsOf(incident),
        during: during.includes("/") ? during : `${during}/..`,
        happened: during,
      })),
    ),
});
