import type { StyleSpecification } from "maplibre-gl";
import { outline } from "../layers/look";
import { type Color, palettes, type Theme } from "../layers/palette";
import type { Scene } from "../scene/sceneOf";
import { within } from "./baseLayer";
import { borders } from "./borders";
import { drawnParts } from "./drawnParts";
import { areaMarks, countryFills } from "./fillMarks";
import { regionMarks, regionsOf } from "./regionMarks";

/** What MapLibre draws of a scene: all but what is on top of it, which are lines, outlines, points and labels. */
export interface Picture {
  scene: Scene;
  theme: Theme;
  /** Ids of the entries that step back. */
  aside: ReadonlySet<string>;
}

/** The scheme of the address at which MapLibre asks for the base map. */
export const baseMapScheme = "base-map";

/**
 * The whole style of the live map, a pure function of what is to be seen. Countries come from the base map and are
 * coloured by `countryStates`, as a colour stated here has all tiles made anew when it changes. The whole base map is one
 * source, as MapLibre draws the outlines of all tiles anew, to clip by them, wherever one source follows another.
 */
export function styleOf(picture: Picture): StyleSpecification {
  const { scene, theme } = picture;
  const color = (name: Color) => palettes[theme][name];
  const parts = drawnParts(scene, picture.aside);
  const regions = regionsOf(parts.regions, theme);
  return {
    version: 8,
    projection: { type: "globe" },
    sources: {
      base: {
        type: "geojson",
        data: `${baseMapScheme}://all`,
        // What `countryStates` says of a country is found by its code.
        promoteId: "iso3",
        // Simplifying each shape by itself would open gaps between neighbours.
        tolerance: 0,
        buffer: 8,
        // Tiles of this zoom are as fine as the data; beyond it no more are cut.
        maxzoom: 4,
      },
      ...(regions.features.length > 0 && { regions: { type: "geojson", data: regions, tolerance: 0 } }),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": color("sea") } },
      {
        id: "graticule",
        type: "line",
        source: "base",
        filter: within("graticule"),
        paint: { "line-color": color("graticule"), "line-width": outline.graticule },
      },
      ...countryFills(parts, theme),
      { id: "lakes", type: "fill", source: "base", filter: within("lakes"), paint: { "fill-color": color("sea") } },
      ...areaMarks(parts.areas, theme),
      ...(regions.features.length > 0 ? regionMarks() : []),
      ...borders(color),
    ],
  };
}
