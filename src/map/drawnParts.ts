import { fillColor } from "../layers/fillColor";
import type { MapSymbol } from "../layers/layer";
import { steppedBack } from "../layers/look";
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
  areas: (Part<"fill"> & { area: AreaId })[];
  regions: (Part<"fill"> & { place: Place<"region"> })[];
}

/** Sorts the entries of a scene, of which those in `aside` step back. Every kind of symbol and of place has its case. */
export function drawnParts({ entries, layers, selection }: Scene, aside: ReadonlySet<string>): DrawnParts {
  const parts: DrawnParts = { countries: [], areas: [], regions: [] };
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
        const isSelected = selection?.kind === "country" && selection.country === place.country;
        parts.countries.push({ ...part, country: place.country, color: fillColor(part.symbol.color, isSelected) });
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

/** The colour `over` in front of `under`, both as `#rrggbb`, with the opacity `share`. */
function mixed(over: string, under: string, share: number): string {
  if (share === 1) return over;
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(part(over, at) * share + part(under, at) * (1 - share));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour that a country has on land, as `#rrggbb`. */
export const countryColor = (theme: Theme, { color, seen }: DrawnParts["countries"][number]): string =>
  mixed(palettes[theme][color], palettes[theme].land, seen);
