import type { Amount, AreaId, ClaimId, Iso3, LngLat, ThingId } from "../story/story";
import type { StoryDate } from "../story/storyDate";
import type { Meaning } from "./palette";

/** The look of an entry, and its row in the legend. */
export type MapSymbol =
  /** Without a colour: its texture alone, over whatever colour a country has. */
  | { kind: "fill"; color?: Meaning | undefined; texture?: Texture | undefined }
  | { kind: "line"; color: Meaning; width: LineWidth; dashed: boolean; arrow: boolean }
  | { kind: "point"; color: Meaning; shape: PointShape };

export const textures = ["dots", "hatch", "lines", "stripes", "crosses"] as const;
export type Texture = (typeof textures)[number];
export const lineWidths = ["wide", "medium", "thin"] as const;
export type LineWidth = (typeof lineWidths)[number];
export const pointShapes = [
  "diamond",
  "hollow-diamond",
  "square",
  "hollow-square",
  "shield",
  "cross",
  "none",
  "scales",
  "handshake",
  "ship",
  "anchor",
  "port",
  "airport",
  "oil",
  "pipeline",
  "cable",
  "power",
  "explosion",
  "mine",
  "drone",
  "fire",
  "protest",
  "camp",
  "crossing",
  "lock",
  "repair",
  "search",
] as const;
export type PointShape = (typeof pointShapes)[number];

/** How precisely a point's place is known: the site itself, its town, or only the wider area. */
export const precisions = ["exact", "town", "area"] as const;
export type Precision = (typeof precisions)[number];

/** The place of an entry. */
export type EntryPlace =
  | { at: "country"; country: Iso3 }
  /** `country`: absent at sea; `touches`: countries that it concerns without lying in them. */
  | { at: "point"; country?: Iso3 | undefined; lngLat: LngLat; precision: Precision; touches?: Iso3[] | undefined }
  | { at: "route"; from: Iso3; to: Iso3 }
  /** A line with points of its own, from end to end; `countries`: those that it begins in, passes and ends in. */
  | { at: "line"; line: LngLat[]; countries: Iso3[] }
  | { at: "area"; area: AreaId; country: Iso3 }
  /**
   * A shape of the story's own, as polygons of rings; `middle` lies within it. `countries`: those that it lies in or
   * concerns, the first being the one that the UN names; `approximate`: drawn with a soft edge; `disputed`: hatched.
   */
  | {
      at: "region";
      polygons: LngLat[][][];
      middle: LngLat;
      countries: Iso3[];
      approximate: boolean;
      disputed: boolean;
    };

/** One mark on the map, one row in the list, said by one claim or more. */
export interface Entry {
  /** Unique in the story: the id of its thing, with a number where the thing has several. */
  id: string;
  /** The id of the thing of the story, a site, role or flow, that it shows. */
  thing: ThingId;
  layer: string;
  /** The id, within its layer, of its symbol and legend row. */
  symbol: string;
  place: EntryPlace;
  claims: [ClaimId, ...ClaimId[]];
  /** Absent: unknown, and drawn as unknown. */
  amount?: Amount | undefined;
  /** Absent: always. */
  during?: StoryDate | undefined;
  /** Ids of the events at which it takes part. */
  events?: readonly string[] | undefined;
  /** When it happened, of what stays on the map afterwards. */
  happened?: StoryDate | undefined;
}

/**
 * `fills` colour whole countries, one layer at a time; `textures` lie on whole countries, whatever their colour; `marks` lie
 * on top. Any number of textures and marks are on together.
 */
export type Draws = "fills" | "textures" | "marks";
