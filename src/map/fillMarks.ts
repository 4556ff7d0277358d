import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { palettes, type Theme } from "../layers/palette";
import { within } from "./baseLayer";
import { countryColor, type DrawnParts } from "./drawnParts";
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
        "fill-color": byCode(
          countries.map((part) => [part.country, countryColor(theme, part)]),
          land,
        ),
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
