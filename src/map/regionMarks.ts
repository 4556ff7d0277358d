import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { multiPolygon } from "../geo/multiPolygon";
import { region, steppedBack } from "../layers/look";
import { palettes, type Theme } from "../layers/palette";
import type { EditionEntry } from "../scene/edition";
import { type Scene, symbolOf } from "../scene/sceneOf";
import { textureName } from "./textureImage";

/** The story's own regions: a translucent colour, a texture, and an edge, soft where it is approximate. */
export function regionMarks(): LayerSpecification[] {
  const approximate = (wanted: boolean): FilterSpecification => ["==", ["get", "approximate"], wanted];
  const common = { source: "regions" } as const;
  const color: ExpressionSpecification = ["get", "color"];
  const seen: ExpressionSpecification = ["get", "seen"];
  return [
    {
      ...common,
      id: "regions",
      type: "fill",
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
      filter: approximate(false),
      paint: { "line-color": color, "line-opacity": seen, "line-width": region.outline },
    },
    {
      ...common,
      id: "soft-edges",
      type: "line",
      filter: approximate(true),
      paint: {
        "line-color": color,
        "line-width": 2 * region.softness,
        "line-blur": 2 * region.softness,
        "line-opacity": ["*", region.opacity, seen],
      },
    },
  ];
}

/** The regions of a scene as features, with the properties that `regionMarks` reads; entries in `aside` are dimmed. */
export function regionsOf(scene: Scene, theme: Theme, aside: ReadonlySet<string>) {
  const feature = (entry: EditionEntry) => {
    const symbol = symbolOf(scene.layers, entry);
    const { place } = entry;
    if (symbol.kind !== "fill" || place.at !== "region") return [];
    const texture = place.disputed ? "hatch" : symbol.texture;
    return {
      type: "Feature" as const,
      properties: {
        id: entry.id,
        color: palettes[theme][symbol.color],
        approximate: place.approximate,
        seen: aside.has(entry.id) ? steppedBack : 1,
        ...(texture && { texture: textureName(texture, theme) }),
      },
      geometry: multiPolygon(place.polygons),
    };
  };
  return { type: "FeatureCollection" as const, features: scene.entries.flatMap(feature) };
}
