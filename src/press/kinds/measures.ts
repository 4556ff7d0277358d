import { z } from "zod";
import type { MapSymbol } from "../../layers/layer";
import type { Meaning } from "../../layers/palette";
import { claimsOf, classesSchema, classOf, layerKind } from "../schema/layerKind";

const scale: Meaning[] = ["scale-4", "scale-3", "scale-2", "scale-1"];

/** A number per country, in stated classes from dark to light. Countries without a figure have a texture. */
export const kind = layerKind({
  kind: "measures",
  section: "measures",
  draws: "fills",
  spec: () =>
    z.strictObject({
      measure: z.string(),
      classes: classesSchema(scale.length, "shades"),
      unknown: z.string().describe("The symbol of countries of the story without a figure"),
    }),
  thing: (refer) =>
    z.strictObject({
      measure: z.string(),
      country: refer.country,
      figure: refer.claim.optional().describe("The claim whose amount is shown"),
      claims: refer.claims,
    }),
  symbols: ({ classes, unknown }) => {
    const known = classes.map(({ id }, index): [string, MapSymbol] => [
      id,
      { kind: "fill", color: scale[index] ?? "scale-1" },
    ]);
    return Object.fromEntries([...known, [unknown, { kind: "fill", color: "named", texture: "dots" }]]);
  },
  withoutFigure: ({ unknown }) => unknown,
  entries: (spec, measures, story) =>
    measures
      .filter((measure) => measure.measure === spec.measure)
      .map((measure) => {
        const amount = measure.figure ? story.claims[measure.figure]?.amount : undefined;
        return {
          id: measure.id,
          thing: measure.id,
          layer: spec.id,
          symbol: classOf(spec.classes, spec.unknown, amount?.low),
          place: { at: "country", country: measure.country },
          claims: claimsOf(measure),
          amount,
        };
      }),
});
