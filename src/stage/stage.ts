import type { BaseMap } from "../geo/baseMap";
import type { FrameBox } from "../geo/projection";
import type { Gestures } from "../map/liveMap";
import type { MapStatus } from "../map/mapStatus";
import type { Edition } from "../scene/edition";
import type { Store } from "../state/createStore";
import type { Outside } from "../still/outsideOf";
import type { Camera, Iso3 } from "../story/story";
import type { Hover } from "./followPointer";
import type { Lines } from "./stageView";

/** What the stage shows, to be drawn elsewhere. */
export interface Shown {
  camera: Camera;
  /** The part of the frame that is free and on screen; absent where it is what the view states. */
  part?: FrameBox | undefined;
  /** Curves of the routes as they are on screen, `[lng, lat]`, by entry id. */
  curves: Lines["curves"];
  /** The base map, where it has been loaded. Without it, `camera` is the one that the still is drawn for. */
  base: BaseMap | null;
}

/** The place where still and live map are shown: it reports what readers do, and moves the camera. */
export interface Stage {
  status: () => MapStatus;
  /** Calls back on every change of the status; returns a function that ends this. */
  onStatus: (listener: () => void) => () => void;
  /** Calls back with what the pointer is on, or null; returns a function that ends this. */
  onHover: (listener: (hover: Hover | null) => void) => () => void;
  /** Highlights these countries, as while a row of the legend has the focus; null to end. */
  highlight: (countries: readonly Iso3[] | null) => void;
  /** Highlights these entries and dims the rest of the map, as while a row of the legend has the focus; null to end. */
  lift: (entries: readonly string[] | null) => void;
  /** Moves the map by fractions of the stage's smaller side, to the right and down. */
  panBy: (by: readonly [number, number]) => void;
  /** Zooms by so many levels about the centre. */
  zoomBy: (levels: number) => void;
  /** Where the map looks now. */
  camera: () => Camera;
  /** True when the reader has moved the map away from where the view or the selection has it. */
  moved: () => boolean;
  /** The part of the frame that is free and on screen. */
  shown: () => FrameBox;
  /** What is shown, for paper to show the same. */
  forPaper: () => Shown;
  /** Coloured countries that lie beyond the edge of the map. */
  outside: () => readonly Outside[];
  /** Calls back when they have changed; returns a function that ends this. */
  onOutside: (listener: () => void) => () => void;
  /** Brings a country into the middle. */
  look: (country: Iso3) => void;
  /** Back to the camera of the view. */
  goHome: () => void;
  /** Loads the live map, or tries again. */
  load: () => void;
  /** Unloads the live map; the still shows its last camera. */
  rest: () => void;
}

export interface StageOptions {
  /** Holds the still and the overlay. */
  element: HTMLElement;
  edition: Edition;
  store: Store;
  /** The absolute address of the folder `geo`. */
  geo: string;
  /** The name of the map for assistive technology. */
  title: string;
  /** Where the page must scroll through the map: how to move it all the same. */
  gestures?: Gestures | undefined;
  /** The camera of a shared link. */
  at?: Camera | undefined;
}
