import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { shaftOf } from "../geo/curvesOf";
import { borderLook, dashes, haloPixels, lineWidthPixels } from "../layers/look";
import type { Color } from "../layers/palette";
import type { LngLat } from "../story/story";
import { within } from "./baseLayer";
import type { DrawnParts } from "./drawnParts";

/** Borders, by class. */
export const borders = (color: (name: Color) => string): LayerSpecification[] =>
  Object.entries(borderLook).map(([kind, look]) => ({
    id: kind,
    type: "line",
    source: "base",
    filter: ["all", within("borders"), ["==", ["get", "class"], kind]],
    paint: {
      "line-color": color(look.color),
      "line-width": look.width,
      ...("dashes" in look && { "line-dasharray": [...look.dashes] }),
    },
  }));

/** Flows and ties, on halos. */
export function lineMarks(color: (name: Color) => string): LayerSpecification[] {
  const dashed = (wanted: boolean): FilterSpecification => ["==", ["get", "dashed"], wanted];
  const opacity = { "line-opacity": ["get", "seen"] } as const satisfies {
    [property: string]: ExpressionSpecification;
  };
  const paint = { ...opacity, "line-color": ["get", "color"], "line-width": ["get", "width"] } as const satisfies {
    [property: string]: ExpressionSpecification;
  };
  const source = "lines";
  const layout = { "line-cap": "round" } as const;
  return [
    {
      id: "halos",
      type: "line",
      source,
      layout,
      paint: { ...opacity, "line-color": color("halo"), "line-width": ["+", ["get", "width"], 2 * haloPixels] },
    },
    { id: "solid-lines", type: "line", source, filter: dashed(false), layout, paint },
    {
      id: "dashed-lines",
      type: "line",
      source,
      filter: dashed(true),
      paint: { ...paint, "line-dasharray": [...dashes] },
    },
  ];
}

/** Flows and ties as features, with the looks that `lineMarks` reads; `curves` by entry id, `[lng, lat]`. */
export function linesOf(
  lines: DrawnParts["lines"],
  curves: ReadonlyMap<string, readonly LngLat[]>,
  color: (name: Color) => string,
) {
  const feature = ({ id, symbol, seen }: DrawnParts["lines"][number]) => {
    const curve = curves.get(id);
    if (!curve) return [];
    return {
      type: "Feature" as const,
      properties: { id, color: color(symbol.color), width: lineWidthPixels[symbol.width], dashed: symbol.dashed, seen },
      geometry: {
        type: "LineString" as const,
        coordinates: (symbol.arrow ? shaftOf(curve) : curve).map(([lng, lat]) => [lng, lat]),
      },
    };
  };
  return { type: "FeatureCollection" as const, features: lines.flatMap(feature) };
}
