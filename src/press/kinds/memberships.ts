import { z } from "zod";
import { areaSymbols, claimsOf, layerKind, toAreaSymbols } from "../schema/layerKind";
import { dateSchema } from "../schema/references";

/** Seats in an organisation: member, suspended, partner, former, each for its period. */
export const kind = layerKind({
  kind: "memberships",
  section: "memberships",
  draws: "areas",
  spec: () => z.strictObject({ organisation: z.string(), symbols: areaSymbols }),
  item: (refer) =>
    z.strictObject({
      organisation: z.string(),
      country: refer.country,
      periods: z.array(z.strictObject({ during: dateSchema, symbol: z.string() })).min(1),
      claims: refer.claims,
    }),
  symbols: (spec) => toAreaSymbols(spec.symbols),
  entries: (spec, memberships) =>
    memberships
      .filter((membership) => membership.organisation === spec.organisation)
      .flatMap((membership) =>
        membership.periods.map((period, index) => ({
          id: membership.periods.length > 1 ? `${membership.id}.${index + 1}` : membership.id,
          layer: spec.id,
          symbol: period.symbol,
          place: { at: "country" as const, country: membership.country },
          claims: claimsOf(membership),
          during: period.during,
        })),
      ),
});
