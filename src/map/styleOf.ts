import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { BaseMap } from "../geo/baseMap";
import { shaftOf } from "../geo/curvesOf";
import type { MapSymbol } from "../layers/layer";
import { borderLook, dashes, haloPixels, lineWidthPixels, outline as outlines, steppedBack } from "../layers/look";
import { type Color, fillColor, palettes, type Theme } from "../layers/palette";
import type { EditionEntry } from "../scene/edition";
import { type Scene, symbolOf } from "../scene/sceneOf";
import type { Iso3, LngLat } from "../story/story";
import { regionMarks, regionsOf } from "./regionMarks";
import { textureName } from "./textureImage";

/** What the live map shows, except points, arrowheads and labels, which are on top of both still and map. */
export interface Picture {
  scene: Scene;
  theme: Theme;
  /** Curves of the routes, by entry id. */
  curves: ReadonlyMap<string, readonly LngLat[]>;
  /** Countries to lift out, as while a row of the legend has focus. */
  highlighted: readonly Iso3[];
  /** Ids of the entries that step back. */
  aside: ReadonlySet<string>;
  /** True when countries are outlined under the pointer, which takes all their outlines as lines. */
  hovers: boolean;
}

/** The scheme of the address at which MapLibre asks for the base map. */
export const baseMapScheme = "base-map";

/**
 * The whole style of the live map, a pure function of what is to be seen. Countries come from the base map and are
 * coloured by joining on their code; only the story's few lines travel as data. The whole base map is one source, as
 * MapLibre draws the outlines of all tiles anew, to clip by them, wherever one source follows another.
 */
export function styleOf(picture: Picture): StyleSpecification {
  const { scene, highlighted, theme, hovers } = picture;
  const color = (name: Color) => palettes[theme][name];
  const regions = regionsOf(scene, theme, picture.aside);
  const lines = linesOf(picture, color);
  const selected = scene.selection?.kind === "country" ? [scene.selection.country] : [];
  // A layer without anything in it would still be cut into tiles.
  const outline = (id: string, countries: readonly Iso3[], width: number): LayerSpecification[] =>
    countries.length === 0
      ? []
      : [
          {
            id,
            type: "line",
            source: "base",
            filter: ["all", within("countries"), ["in", ["get", "iso3"], ["literal", [...countries]]]],
            layout: { "line-join": "round" },
            paint: { "line-color": color("ink"), "line-width": width },
          },
        ];
  return {
    version: 8,
    projection: { type: "globe" },
    sources: {
      base: {
        type: "geojson",
        data: `${baseMapScheme}://all`,
        promoteId: "iso3",
        // Simplifying each shape by itself would open gaps between neighbours.
        tolerance: 0,
        buffer: 8,
        // Tiles of this zoom are as fine as the data; beyond it no more are cut.
        maxzoom: 4,
      },
      ...(regions.features.length > 0 && { regions: { type: "geojson", data: regions, tolerance: 0 } }),
      ...(lines.features.length > 0 && { lines: { type: "geojson", data: lines, tolerance: 0 } }),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": color("sea") } },
      {
        id: "graticule",
        type: "line",
        source: "base",
        filter: within("graticule"),
        paint: { "line-color": color("graticule"), "line-width": outlines.graticule },
      },
      ...countryFills(picture),
      { id: "lakes", type: "fill", source: "base", filter: within("lakes"), paint: { "fill-color": color("sea") } },
      ...areaMarks(picture),
      ...(regions.features.length > 0 ? regionMarks() : []),
      ...borders(color),
      ...(hovers ? [hovered(color)] : []),
      ...outline("highlighted", highlighted, outlines.highlighted),
      ...outline("selected", selected, outlines.selected),
      ...(lines.features.length > 0 ? lineMarks(color) : []),
    ],
  };
}

/** The features of one layer of the base map. */
const within = (layer: keyof BaseMap | "graticule"): ExpressionSpecification => ["==", ["get", "layer"], layer];

/** The outline of the country under the pointer. While there is none, its width is 0, so that it is not drawn at all. */
const hovered = (color: (name: Color) => string): LayerSpecification => ({
  id: "hovered",
  type: "line",
  source: "base",
  filter: within("countries"),
  paint: {
    "line-color": color("ink"),
    "line-width": 0,
    "line-width-transition": { duration: 0 },
    "line-opacity": ["case", ["boolean", ["feature-state", "hover"], false], 1, 0],
  },
});

/** All land, whole countries coloured by the one area layer that is on; its outline is the coast. */
function countryFills({ scene, theme, aside }: Picture): LayerSpecification[] {
  const filled = scene.entries.flatMap((entry) => {
    const symbol = symbolOf(scene.layers, entry);
    return symbol.kind === "fill" && entry.place.at === "country"
      ? [{ country: entry.place.country, symbol, seen: seen(entry, aside) }]
      : [];
  });
  const textured = filled.filter(({ symbol }) => symbol.texture);
  const isSelected = (country: Iso3) => scene.selection?.kind === "country" && scene.selection.country === country;
  return [
    {
      id: "land",
      type: "fill",
      source: "base",
      filter: within("countries"),
      paint: {
        "fill-color": byCode(
          filled.map(({ country, symbol, seen }) => [
            country,
            mixed(palettes[theme][fillColor(symbol.color, isSelected(country))], palettes[theme].land, seen),
          ]),
          palettes[theme].land,
        ),
        "fill-outline-color": palettes[theme].coast,
      },
    },
    ...(textured.length === 0
      ? []
      : [
          {
            id: "country-textures",
            type: "fill" as const,
            source: "base",
            filter: [
              "all",
              within("countries"),
              ["in", ["get", "iso3"], ["literal", textured.map(({ country }) => country)]],
            ] as FilterSpecification,
            paint: {
              "fill-pattern": byCode(
                textured.map(({ country, symbol }) => [country, textureName(symbol.texture ?? "dots", theme)]),
                textureName("dots", theme),
              ),
              "fill-opacity": byCode(
                textured.map(({ country, seen }) => [country, seen]),
                1,
              ),
              "fill-antialias": false,
            },
          },
        ]),
  ];
}

/** Parts of countries, such as disputed areas: a texture on whatever colour the country has. */
function areaMarks({ scene, theme, aside }: Picture): LayerSpecification[] {
  const areas = scene.entries.flatMap((entry) => {
    const symbol = symbolOf(scene.layers, entry);
    return symbol.kind === "fill" && entry.place.at === "area"
      ? [{ area: entry.place.area, texture: textureName(symbol.texture ?? "hatch", theme), seen: seen(entry, aside) }]
      : [];
  });
  return [
    {
      id: "areas",
      type: "fill",
      source: "base",
      filter: ["all", within("areas"), ["in", ["get", "id"], ["literal", areas.map(({ area }) => area)]]],
      paint: {
        "fill-pattern": byCode(
          areas.map(({ area, texture }) => [area, texture]),
          textureName("hatch", theme),
          "id",
        ),
        "fill-opacity": byCode(
          areas.map(({ area, seen }) => [area, seen]),
          1,
          "id",
        ),
        "fill-antialias": false,
      },
    },
  ];
}

const borders = (color: (name: Color) => string): LayerSpecification[] =>
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

function lineMarks(color: (name: Color) => string): LayerSpecification[] {
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

function linesOf({ scene, curves, aside }: Picture, color: (name: Color) => string) {
  const feature = (entry: EditionEntry, symbol: MapSymbol) => {
    const curve = curves.get(entry.id);
    if (symbol.kind !== "line" || !curve) return [];
    return {
      type: "Feature" as const,
      properties: {
        id: entry.id,
        color: color(symbol.color),
        width: lineWidthPixels[symbol.width],
        dashed: symbol.dashed,
        seen: seen(entry, aside),
      },
      geometry: {
        type: "LineString" as const,
        coordinates: (symbol.arrow ? shaftOf(curve) : curve).map(([lng, lat]) => [lng, lat]),
      },
    };
  };
  return {
    type: "FeatureCollection" as const,
    features: scene.entries.flatMap((entry) => feature(entry, symbolOf(scene.layers, entry))),
  };
}

/** The opacity of an entry: full, or dimmed while others are highlighted. */
const seen = ({ id }: EditionEntry, aside: Picture["aside"]): number => (aside.has(id) ? steppedBack : 1);

/** The colour `over` in front of `under`, both as `#rrggbb`, with the opacity `share`. */
function mixed(over: string, under: string, share: number): string {
  if (share === 1) return over;
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(part(over, at) * share + part(under, at) * (1 - share));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}

/** A `match` on a property; the bare fallback where there is nothing to match, as MapLibre refuses an empty one. */
function byCode<Value extends string | number>(
  pairs: readonly (readonly [string, Value])[],
  fallback: Value,
  property = "iso3",
): ExpressionSpecification | Value {
  const [first, ...rest] = pairs;
  if (!first) return fallback;
  return [
    "match",
    ["get", property],
    first[0],
    first[1],
    ...rest.flat(),
    fallback,
  ] as unknown as ExpressionSpecification;
}
