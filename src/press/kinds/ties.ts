import { z } from "zod";
import { lineWidths, type MapSymbol, pointShapes } from "../../layers/layer";
import { meanings } from "../../layers/palette";
import { claimsOf, layerKind } from "../schema/layerKind";
import { dateSchema } from "../schema/references";

const color = z.enum(meanings);
const look = z.union([
  z.strictObject({ color, shape: z.enum(pointShapes) }),
  z.strictObject({ color, width: z.enum(lineWidths), dashed: z.boolean(), arrow: z.boolean() }),
]);

/** Relations: a line between two countries, or a mark on the one that is concerned. */
export const kind = layerKind({
  kind: "ties",
  section: "ties",
  draws: "marks",
  spec: () => z.strictObject({ symbols: z.record(z.string(), look) }),
  thing: (refer) =>
    z.strictObject({
      symbol: z.string(),
      from: refer.country,
      to: refer.country.optional().describe("Absent where the tie concerns one country only"),
      during: dateSchema.optional(),
      claims: refer.claims,
    }),
  symbols: (spec) =>
    Object.fromEntries(
      Object.entries(spec.symbols).map(([id, symbol]): [string, MapSymbol] => [
        id,
        "shape" in symbol ? { kind: "point", ...symbol } : { kind: "line", ...symbol },
      ]),
    ),
  entries: (spec, ties) =>
    ties.map((tie) => ({
      id: tie.id,
      thing: tie.id,
      layer: spec.id,
      symbol: tie.symbol,
      place: tie.to ? { at: "route", from: tie.from, to: tie.to } : { at: "country", country: tie.from },
      claims: claimsOf(tie),
      during: tie.during,
    })),
});
