import { fillColor } from "../layers/fillColor";
import type { MapSymbol } from "../layers/layer";
import { steppedBack } from "../layers/look";
import { mixed } from "../layers/mixed";
import { type Color, palettes, type Theme } from "../layers/palette";
import type { EditionEntry } from "../scene/edition";
import { type Scene, symbolOf } from "../scene/sceneOf";
import type { AreaId, Iso3 } from "../story/story";

type Place<At extends EditionEntry["place"]["at"]> = Extract<EditionEntry["place"], { at: At }>;

/** How an entry is drawn; `seen` is how much of it, 0 to 1: less while others are lifted out. */
interface Part<Kind extends MapSymbol["kind"]> {
  id: string;
  seen: number;
  symbol: Extract<MapSymbol, { kind: Kind }>;
}

/** The entries of a scene by how MapLibre draws them. */
export interface DrawnParts {
  countries: (Part<"fill"> & { country: Iso3; color: Color })[];
  /** Textures on countries, whatever their colour. */
  textures: (Part<"fill"> & { country: Iso3 })[];
  areas: (Part<"fill"> & { area: AreaId })[];
  regions: (Part<"fill"> & { place: Place<"region"> })[];
}

/** Sorts the entries of a scene, of which those in `aside` step back. Every kind of symbol and of place has its case. */
export function drawnParts({ entries, layers, selection }: Scene, aside: ReadonlySet<string>): DrawnParts {
  const parts: DrawnParts = { countries: [], textures: [], areas: [], regions: [] };
  for (const entry of entries) {
    const symbol = symbolOf(layers, entry);
    const { id, place } = entry;
    const common = { id, seen: aside.has(id) ? steppedBack : 1 };
    switch (symbol.kind) {
      case "fill":
        fill({ ...common, symbol }, place);
        break;
      case "line":
      case "point":
        // They lie on top of the map.
        break;
      default:
        symbol satisfies never;
    }
  }
  return parts;

  function fill(part: Part<"fill">, place: EditionEntry["place"]) {
    switch (place.at) {
      case "country": {
        const { country } = place;
        const { color } = part.symbol;
        const isSelected = selection?.kind === "country" && selection.country === country;
        if (color) parts.countries.push({ ...part, country, color: fillColor(color, isSelected) });
        else parts.textures.push({ ...part, country });
        break;
      }
      case "area":
        parts.areas.push({ ...part, area: place.area });
        break;
      case "region":
        parts.regions.push({ ...part, place });
        break;
      case "point":
      case "route":
      case "line":
        // Nothing to fill.
        break;
      default:
        place satisfies never;
    }
  }
}

/** The colour that a country has on land, as `#rrggbb`. */
export const countryColor = (theme: Theme, { color, seen }: DrawnParts["countries"][number]): string =>
  seen === 1 ? palettes[theme][color] : mixed(palettes[theme][color], palettes[theme].land, seen);
