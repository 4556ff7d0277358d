import { z } from "zod";
import { lineWidths, type MapSymbol } from "../../layers/layer";
import { meanings } from "../../layers/palette";
import type { LngLat, Story } from "../../story/story";
import { seas } from "../names/seas";
import { claimsOf, classesSchema, classOf, layerKind } from "../schema/layerKind";
import { dateSchema } from "../schema/references";
import { shapeFile } from "../schema/shapeFile";
import { curvedLine } from "../sea/curvedLine";
import { seaPath } from "../sea/seaPath";

/**
 * The routes of ships, trains and pipelines from place to place: by sea the shortest one, by land through given points or
 * along a line of a GeoJSON file beside the story.
 */
export const kind = layerKind({
  kind: "routes",
  section: "routes",
  draws: "marks",
  spec: (refer) =>
    z.strictObject({
      ...z.object(shapeFile(refer)).partial().shape,
      symbols: z
        .record(
          z.string(),
          z.strictObject({
            color: z.enum(meanings),
            width: z.enum(lineWidths),
            dashed: z.boolean().describe("For what no longer exists, or does not exist yet"),
            arrow: z.boolean(),
          }),
        )
        .optional()
        .describe("Legend rows in order: each symbol's colour by meaning, and its line"),
      color: z.enum(meanings).optional().describe("With classes: the colour of every line"),
      arrow: z.boolean().default(true).describe("With classes: whether lines have heads"),
      classes: classesSchema(lineWidths.length, "widths of lines")
        .optional()
        .describe("Instead of symbols: widths of lines by their figures, from the widest down"),
      unknown: z
        .string()
        .optional()
        .describe("With classes: the symbol of routes without a figure, drawn thin and dashed"),
      former: z
        .string()
        .optional()
        .describe("With classes: the symbol of what is no longer there, drawn grey and dashed"),
    }),
  thing: (refer) =>
    z.strictObject({
      from: refer.place,
      to: refer.place,
      via: z.array(refer.place).default([]).describe("Places in between, in order"),
      by: z
        .enum(["sea", "land"])
        .describe("By sea it takes the shortest way over water, by land the straight one from point to point"),
      shape: z
        .string()
        .optional()
        .describe("By land: the id of its line in the layer's file, along which it goes from end to end"),
      curved: z
        .boolean()
        .default(false)
        .describe("By land: in a soft curve through its points rather than straight from one to the next"),
      figure: refer.claim.optional().describe("The claim whose amount sets the class, where the layer has classes"),
      countries: z.array(refer.country).default([]).describe("Countries that it begins in, passes or ends in"),
      periods: z
        .array(
          z.strictObject({
            during: dateSchema.optional().describe("Absent: always there"),
            symbol: z
              .string()
              .optional()
              .describe("Absent where the layer has classes, but for what is no longer there"),
            avoids: z.array(refer.sea).default([]).describe("Straits, canals and seas that are closed to it, by sea"),
          }),
        )
        .min(1)
        .describe("One period for each status that it has had, each with the route that it then takes"),
      claims: refer.claims,
    }),
  symbols: ({ symbols = {}, color = "grey", arrow, classes = [], unknown, former }) => {
    const line = { kind: "line", arrow } as const;
    const dashed = { ...line, width: "thin", dashed: true } as const;
    return Object.fromEntries([
      ...Object.entries(symbols).map(([id, symbol]): [string, MapSymbol] => [id, { kind: "line", ...symbol }]),
      ...classes.map(({ id }, index): [string, MapSymbol] => [
        id,
        { ...line, color, width: lineWidths[index] ?? "thin", dashed: false },
      ]),
      ...(unknown === undefined ? [] : [[unknown, { ...dashed, color }] as [string, MapSymbol]]),
      ...(former === undefined ? [] : [[former, { ...dashed, color: "closed" }] as [string, MapSymbol]]),
    ]);
  },
  withoutFigure: ({ unknown }) => unknown ?? "",
  entries: (spec, routes, story) =>
    routes.flatMap((route) =>
      route.periods.map(({ during, symbol, avoids }, index) => ({
        id: route.periods.length > 1 ? `${route.id}.${index + 1}` : route.id,
        thing: route.id,
        layer: spec.id,
        symbol: symbol ?? classOf(spec.classes ?? [], spec.unknown ?? "", amountOf(route, story)?.low),
        amount: symbol === undefined ? amountOf(route, story) : undefined,
        place: {
          at: "line" as const,
          line:
            route.shape === undefined
              ? lineThrough(pointsOf([route.from, ...route.via, route.to], story), route, avoids)
              : lineBetween(
                  pointsOf([route.from, route.to], story),
                  story.shapes[spec.file ?? ""]?.[route.shape]?.line,
                ),
          countries: route.countries,
        },
        claims: claimsOf(route),
        during,
      })),
    ),
});

const amountOf = ({ figure }: { figure?: string | undefined }, { claims }: Story) =>
  figure === undefined ? undefined : claims[figure]?.amount;

const pointsOf = (places: readonly string[], story: Story): LngLat[] =>
  places.flatMap((id) => (story.places[id] ? [story.places[id].lngLat] : []));

/** The drawn line, from the end that is nearer to the first place; empty where there is none, which the check reports. */
function lineBetween([from]: readonly LngLat[], line: readonly LngLat[] = []): LngLat[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!from || !first || !last) return [];
  const away = ([lng, lat]: LngLat) => Math.hypot(lng - from[0], lat - from[1]);
  return away(last) < away(first) ? [...line].reverse() : [...line];
}

/** Sea routes found so far, by their ends and the waters that they avoid. */
const found = new Map<string, LngLat[]>();

/** The line from point to point; empty where there is no way by sea. */
function lineThrough(
  points: readonly LngLat[],
  { by, curved }: { by: "sea" | "land"; curved: boolean },
  avoids: readonly string[],
): LngLat[] {
  if (by === "land") return curved ? curvedLine(points) : [...points];
  const legs = points.slice(1).map((to, index): LngLat[] => {
    const from = points[index] ?? to;
    const key = JSON.stringify([from, to, avoids]);
    const closed = avoids.flatMap((id) => ({ id, shape: seas.get(id)?.shape }));
    const leg =
      found.get(key) ??
      seaPath(
        from,
        to,
        closed.flatMap(({ id, shape }) => (shape ? [{ id, shape }] : [])),
      ) ??
      [];
    found.set(key, leg);
    return leg;
  });
  if (legs.some((leg) => leg.length === 0)) return [];
  return legs.flatMap((leg, index) => (index === 0 ? leg : leg.slice(1)));
}
