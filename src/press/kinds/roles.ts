import { z } from "zod";
import { claimsOf, countrySymbols, layerKind, toFillSymbols } from "../schema/layerKind";

/** What each country does at the events of the story: one role per country, one colour per role. */
export const kind = layerKind({
  kind: "roles",
  section: "roles",
  draws: "fills",
  spec: () => z.strictObject({ symbols: countrySymbols }),
  thing: (refer) =>
    z.strictObject({
      country: refer.country,
      role: z.string().describe("A symbol of the layer"),
      events: z.array(refer.event).default([]),
      claims: refer.claims,
    }),
  symbols: (spec) => toFillSymbols(spec.symbols),
  entries: (spec, roles) =>
    roles
      .filter((role) => Object.hasOwn(spec.symbols, role.role))
      .map((role) => ({
        id: role.id,
        thing: role.id,
        layer: spec.id,
        symbol: role.role,
        place: { at: "country", country: role.country },
        claims: claimsOf(role),
        events: role.events,
      })),
});
