import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { multiPolygon } from "../geo/multiPolygon";
import { region } from "../layers/look";
import { palettes, type Theme } from "../layers/palette";
import type { DrawnParts } from "./drawnParts";
import { textureName } from "./textureImage";

/**
 * Regions of the story's own: a colour that lets through what lies beneath, a texture, and an outline. The colour of
 * those with a soft edge is in `liveDrawing`, as MapLibre blurs lines only.
 */
export function regionMarks(): LayerSpecification[] {
  const exact: FilterSpecification = ["==", ["get", "approximate"], false];
  const common = { source: "regions" } as const;
  const color: ExpressionSpecification = ["get", "color"];
  const seen: ExpressionSpecification = ["get", "seen"];
  return [
    {
      ...common,
      id: "regions",
      type: "fill",
      filter: exact,
      paint: { "fill-color": color, "fill-opacity": ["*", region.opacity, seen], "fill-antialias": false },
    },
    {
      ...common,
      id: "region-textures",
      type: "fill",
      filter: ["has", "texture"],
      paint: { "fill-pattern": ["get", "texture"], "fill-opacity": seen, "fill-antialias": false },
    },
    {
      ...common,
      id: "region-outlines",
      type: "line",
      filter: exact,
      paint: { "line-color": color, "line-opacity": seen, "line-width": region.outline },
    },
  ];
}

/** Regions as features, with the properties that `regionMarks` reads. */
export function regionsOf(regions: DrawnParts["regions"], theme: Theme) {
  const feature = ({ id, place, symbol, seen }: DrawnParts["regions"][number]) => {
    const texture = place.disputed ? "hatch" : symbol.texture;
    return {
      type: "Feature" as const,
      properties: {
        id,
        color: palettes[theme][symbol.color ?? "land"],
        approximate: place.approximate,
        seen,
        ...(texture && { texture: textureName(texture, theme) }),
      },
      geometry: multiPolygon(place.polygons),
    };
  };
  return { type: "FeatureCollection" as const, features: regions.map(feature) };
}
