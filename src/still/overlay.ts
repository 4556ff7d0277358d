import type { Box, Segment } from "../geo/placement";
import type { Fit, Project, ScreenPoint, Size } from "../geo/projection";
import type { PointShape, Precision } from "../layers/layer";
import type { Meaning } from "../layers/palette";
import type { Edition, EditionCallout, EditionEntry, EditionLabel, EditionLayer } from "../scene/edition";
import type { Iso3, LngLat } from "../story/story";

/** What is on top of still and map alike and keeps its size, so that it cannot jump when the live map replaces the still. */
export type OverlayItem = OverlayArrow | OverlayPoint | OverlayLabel;

interface Item {
  /** Unique in the overlay. */
  id: string;
  lngLat: LngLat;
  /** px of the frame. */
  at: ScreenPoint;
  /** Its box, px on screen from its place. */
  box: Box;
}

/** What the placement found a spot for. */
interface Placed extends Item {
  /** The key of its spot, so that it can keep it. */
  spot: string;
  /** A line from its true place to itself, px on screen from that place. */
  leader?: Segment | undefined;
}

export interface OverlayPoint extends Placed {
  kind: "point";
  layer: string;
  shape: PointShape;
  color: Meaning;
  /** px. */
  size: number;
  /** Absent where the mark is for a whole country. */
  precision?: Precision | undefined;
  /** Entries that are drawn as this one mark, which looks like the first. */
  members: string[];
  /** True where they do not all look like the first. */
  mixed: boolean;
  /** Their number in the digits of the language, where there are several. */
  count?: string | undefined;
  name: string;
  /** Empty at sea. */
  country: Iso3 | "";
}

export interface OverlayArrow extends Item {
  kind: "arrow";
  layer: string;
  color: Meaning;
  /** A point shortly before the tip, from which the arrow comes. */
  from: LngLat;
  /** Degrees clockwise from pointing right, on screen. */
  angle: number;
  /** px. */
  size: number;
}

/** Where the lines of a label meet. */
export type Align = "start" | "middle" | "end";

export interface OverlayLabel extends Placed {
  kind: "label";
  /** The name, as it is written. */
  text: string;
  /** A line beneath it. */
  note?: { text: string; size: number; color?: Meaning | undefined } | undefined;
  /** The lines of a callout, which has no `text`. */
  lines?: readonly string[] | undefined;
  rank: EditionLabel["rank"] | "callout";
  align: Align;
  /** How far it is turned clockwise around its middle, degrees, −90 to 90; level when absent. */
  angle?: number | undefined;
  /** px. */
  size: number;
  weight: number;
  /** Letter spacing, px; 0 where they are not capitals. */
  spacing: number;
  capitals: boolean;
  /** The dot of a town; absent where there is a mark on it. */
  dot?: "town" | "host" | undefined;
  country?: Iso3 | undefined;
  /** The colour of its country, where the label is wholly on it. */
  fill?: Meaning | undefined;
}

/** Width of a text in the map's face, px, without space between letters. */
export type Measure = (text: string, size: number, weight: number) => number;

/** What the overlay shows. */
export interface Overlay {
  edition: Edition;
  layers: readonly EditionLayer[];
  entries: readonly EditionEntry[];
  curves: ReadonlyMap<string, readonly LngLat[]>;
  /**
   * A country's code, whose label comes first; or an entry's id, whose mark comes first where it is gathered with others.
   */
  selected?: string | undefined;
  callouts?: readonly EditionCallout[] | undefined;
  /** Claims of the step, whose marks come first where they are gathered with others. */
  about?: readonly string[] | undefined;
  project: Project;
  /** Of the screen, px. */
  size: Size;
  /** How the frame lies on it. */
  fit: Fit;
  measure: Measure;
  /** What of the screen is covered, px. */
  covered?: readonly Box[] | undefined;
  /** False where only arrows and marks are needed, not the names, which take longest to place. True when absent. */
  named?: boolean | undefined;
  /** The overlay so far, whose items keep their spots where they can. */
  last?: readonly OverlayItem[] | undefined;
}
