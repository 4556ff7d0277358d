// Types of the element that embed.js defines. To use them: /// <reference path="embed.d.ts" />, or import type.

/** Whether the map can be dragged: it is a picture, it is coming, it is there, or it failed and can be tried again. */
export type MapState = "still" | "loading" | "live" | "failed";

/** What is on screen; nothing is left out. */
export interface Shown {
  /** Null for the opening view. */
  step: string | null;
  /** A country's ISO 3166-1 alpha-3 code or the id of a mark; null for nothing. */
  select: string | null;
  /** Ids of the layers that are on and that readers can switch. */
  layers: string[];
  /** ISO date. */
  date: string;
  /** Only marks that the article states, or only those that other sources add; null for all. */
  basis: "article" | "added" | null;
  /** A row of the legend, such as `military.base`: of its layer, only that is shown; null for all. */
  only: string | null;
  theme: "auto" | "light" | "dark";
}

/**
 * Any part of a choice. A step is entered first, and the rest changes it. Null is the opening view (`step`), nothing
 * (`select`), and otherwise what the view states. What the story does not know is ignored, and the rest kept.
 */
export interface ChoicePart {
  step?: string | null;
  select?: string | null;
  layers?: readonly string[] | null;
  date?: string | null;
  basis?: "article" | "added" | null;
  only?: string | null;
  theme?: "auto" | "light" | "dark" | null;
}

/** Detail of `dateline-ready` and `dateline-change`. */
export interface DatelineDetail {
  choice: Shown;
  map: MapState;
}

/** What `<dateline-map>` takes in JSX. Name it there as your framework asks: the guide to embedding shows how for React. */
export interface DatelineMapProps {
  story: string;
  lang?: string;
  panel?: string | number | boolean;
  v?: string | number | null;
  step?: string | null;
  select?: string | null;
  layers?: readonly string[] | string | null;
  date?: string | null;
  basis?: string | null;
  only?: string | null;
  theme?: string | null;
  /** The link that stands there until the map does. */
  children?: unknown;
  id?: string;
  title?: string;
  ref?: unknown;
  key?: string | number | bigint | null;
}

/** `<dateline-map story="…">` around a plain link. */
export interface DatelineMapElement extends HTMLElement {
  /** The story's slug; also an attribute, as are the next nine: each takes what its attribute takes. */
  story: string;
  /** "0" for map and legend only. */
  get panel(): string;
  set panel(panel: string | number | boolean | null | undefined);
  /** The frozen version at which the map stays; empty where it follows the story. */
  get v(): string;
  set v(version: string | number | null | undefined);
  get step(): string | null;
  set step(step: string | null | undefined);
  get select(): string | null;
  set select(select: string | null | undefined);
  /** A list, or the ids with commas between them. */
  get layers(): readonly string[] | null;
  set layers(layers: readonly string[] | string | null | undefined);
  get date(): string | null;
  set date(date: string | null | undefined);
  get basis(): "article" | "added" | null;
  set basis(basis: string | null | undefined);
  get only(): string | null;
  set only(only: string | null | undefined);
  get theme(): "auto" | "light" | "dark" | null;
  set theme(theme: string | null | undefined);
  /** What is on screen, once the map is ready. */
  readonly choice: Shown | null;
  readonly map: MapState;
  /** Resolves when the map answers clicks. */
  readonly ready: Promise<void>;
  /**
   * Changes what is on screen, loading the map first if need be, and asks it to move or to rest. Resolves with what is
   * then on screen; rejects when the map is removed before it answers.
   */
  choose(part: ChoicePart, map?: "live" | "still"): Promise<Shown>;
}

declare global {
  interface HTMLElementTagNameMap {
    "dateline-map": DatelineMapElement;
  }
  interface HTMLElementEventMap {
    "dateline-ready": CustomEvent<DatelineDetail>;
    "dateline-change": CustomEvent<DatelineDetail>;
  }
}
