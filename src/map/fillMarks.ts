import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { palettes, type Theme } from "../layers/palette";
import type { Scene } from "../scene/sceneOf";
import type { Iso3 } from "../story/story";
import { within } from "./baseLayer";
import { countryColor, type DrawnParts, drawnParts } from "./drawnParts";
import { textureName } from "./textureImage";

/** All land, whole countries coloured by the one layer that does so, with textures on them; its outline is the coast. */
export function countryFills({ countries, textures }: DrawnParts, theme: Theme): LayerSpecification[] {
  const { land, coast } = palettes[theme];
  return [
    {
      id: "land",
      type: "fill",
      source: "base",
      filter: within("countries"),
      paint: {
        "fill-color": ["to-color", ["feature-state", "color"], land],
        "fill-outline-color": coast,
      },
    },
    ...texturesOn(
      countries.filter(({ symbol }) => symbol.texture),
      "country-textures",
      "seen",
      theme,
    ),
    ...texturesOn(textures, "second-textures", "textureSeen", theme),
  ];
}

/** Textures on countries, as a layer with that id, seen as much as the feature state `seen` says; none for none. */
function texturesOn(
  textured: DrawnParts["textures"],
  id: string,
  seen: keyof CountryState,
  theme: Theme,
): LayerSpecification[] {
  if (textured.length === 0) return [];
  return [
    {
      id,
      type: "fill",
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
        "fill-opacity": ["coalesce", ["feature-state", seen], 1],
        "fill-antialias": false,
      },
    },
  ];
}

/** What MapLibre is told of a country, beside its shape. */
export interface CountryState {
  /** What it is filled with, `#rrggbb`. */
  color: string;
  /** How much is seen of the texture that belongs to its colour, 0 to 1. */
  seen: number;
  /** How much is seen of one that lies over its colour, 0 to 1. */
  textureSeen: number;
}

/** The states of the coloured or textured countries of a scene, of which the entries in `aside` step back, by code. */
export function countryStates(scene: Scene, aside: ReadonlySet<string>, theme: Theme): Map<Iso3, CountryState> {
  const { countries, textures } = drawnParts(scene, aside);
  const seenOn = new Map(textures.map(({ country, seen }) => [country, seen]));
  const plain = { color: palettes[theme].land, seen: 1 };
  return new Map([
    ...textures.map(({ country, seen }): [Iso3, CountryState] => [country, { ...plain, textureSeen: seen }]),
    ...countries.map((part): [Iso3, CountryState] => [
      part.country,
      { color: countryColor(theme, part), seen: part.seen, textureSeen: seenOn.get(part.country) ?? 1 },
    ]),
  ]);
}

/** Parts of countries, such as disputed areas: a texture on whatever colour the country has. */
export function areaMarks(areas: DrawnParts["areas"], theme: Theme): LayerSpecification[] {
  return [
    {
      id: "areas",
      type: "fill",
      source: "base",
      filter: ["all", within("areas"), ["in", ["get", "id"], ["literal", areas.map(({ area }) => area)]]],
      paint: {
        "fill-pattern": byCode(
          areas.map(({ area, symbol }) => [area, textureName(symbol.texture ?? "hatch", theme)]),
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
