import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { palettes, type Theme } from "../layers/palette";
import type { Scene } from "../scene/sceneOf";
import type { Iso3 } from "../story/story";
import { within } from "./baseLayer";
import { countryColor, type DrawnParts, drawnParts } from "./drawnParts";
import { textureName } from "./textureImage";

/** All land, whole countries coloured by the one area layer that is on; its outline is the coast. */
export function countryFills(countries: DrawnParts["countries"], theme: Theme): LayerSpecification[] {
  const { land, coast } = palettes[theme];
  const textured = countries.filter(({ symbol }) => symbol.texture);
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
              "fill-opacity": ["coalesce", ["feature-state", "seen"], 1] as ExpressionSpecification,
              "fill-antialias": false,
            },
          },
        ]),
  ];
}

/** What MapLibre is told of a country, beside its shape. */
export interface CountryState {
  /** What it is filled with, `#rrggbb`. */
  color: string;
  /** How much of its texture is seen, 0 to 1. */
  seen: number;
}

/** The states of the coloured countries of a scene, of which the entries in `aside` step back, by code. */
export function countryStates(scene: Scene, aside: ReadonlySet<string>, theme: Theme): Map<Iso3, CountryState> {
  const { countries } = drawnParts(scene, aside);
  return new Map(countries.map((part) => [part.country, { color: countryColor(theme, part), seen: part.seen }]));
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
