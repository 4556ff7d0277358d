import { z } from "zod";
import { claimsOf, countrySymbols, layerKind, toFillSymbols } from "../schema/layerKind";
import { dateSchema } from "../schema/references";

/** Status in an organisation: member, suspended, partner, former, each for its period. */
export const kind = layerKind({
  kind: "memberships",
  section: "memberships",
  draws: "fills",
  spec: () => z.strictObject({ organisation: z.string(), symbols: countrySymbols }),
  thing: (refer) =>
    z.strictObject({
      organisation: z.string(),
      country: refer.country,
      periods: z.array(z.strictObject({ during: dateSchema, symbol: z.string() })).min(1),
      claims: refer.claims,
    }),
  symbols: (spec) => toFillSymbols(spec.symbols),
  entries: (spec, memberships) =>
    memberships
      .filter((membership) => membership.organisation === spec.organisation)
      .flatMap((membership) =>
        membership.periods.map((period, index) => ({
          id: membership.periods.length > 1 ? `${membership.id}.${index + 1}` : membership.id,
          thing: membership.id,
          layer: spec.id,
          symbol: period.symbol,
          place: { at: "country" as const, country: membership.country },
          claims: claimsOf(membership),
          during: period.during,
        })),
      ),
});
