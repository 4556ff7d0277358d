import { z } from "zod";
import { lineWidths, type MapSymbol } from "../../layers/layer";
import { meanings } from "../../layers/palette";
import { claimsOf, classesSchema, classOf, layerKind } from "../schema/layerKind";

/** People or money from one country to another, as arrows between capitals whose width shows the class. */
export const kind = layerKind({
  kind: "flows",
  section: "flows",
  draws: "marks",
  spec: () =>
    z.strictObject({
      color: z.enum(meanings),
      classes: classesSchema(lineWidths.length, "widths of lines"),
      unknown: z.string().describe("The symbol of flows without a figure, drawn dashed"),
    }),
  thing: (refer) =>
    z.strictObject({
      from: refer.country,
      to: refer.country,
      figure: refer.claim.optional().describe("The claim whose amount sets the class"),
      claims: refer.claims,
    }),
  symbols: ({ color, classes, unknown }) => {
    const line = { kind: "line", color, arrow: true } as const;
    const known = classes.map(({ id }, index): [string, MapSymbol] => [
      id,
      { ...line, width: lineWidths[index] ?? "thin", dashed: false },
    ]);
    return Object.fromEntries([...known, [unknown, { ...line, width: "thin", dashed: true }]]);
  },
  withoutFigure: ({ unknown }) => unknown,
  entries: (spec, flows, story) =>
    flows.map((flow) => {
      const amount = flow.figure ? story.claims[flow.figure]?.amount : undefined;
      return {
        id: flow.id,
        thing: flow.id,
        layer: spec.id,
        symbol: classOf(spec.classes, spec.unknown, amount?.low),
        place: { at: "route", from: flow.from, to: flow.to },
        claims: claimsOf(flow),
        amount,
      };
    }),
});
