import type { Picture, Quotation, StoryImage } from "./media";
import type { StoryDate } from "./storyDate";
import type { Words } from "./words";

/** An ISO 3166-1 alpha-3 country code, or the stated code of a country that has none (Kosovo: XKX). */
export type Iso3 = string;
/** `[longitude, latitude]` in degrees. */
export type LngLat = readonly [lng: number, lat: number];
/** A BCP 47 language tag, such as `ru`. */
export type Language = string;

export type ClaimId = string;
export type SourceId = string;
export type LayerId = string;
export type StepId = string;
/** The id of a thing of a layer kind: a site, role, flow … */
export type ThingId = string;
/** The id of a disputed area in `public/geo/areas.geojson`. */
export type AreaId = string;

/** Who says so: the article, another source, or the editor by a stated inference. */
export type Basis = "article" | "source" | "inference";

/** How a claim holds up against the other sources. */
export type Check = (typeof checks)[number];
export const checks = ["confirmed", "nuanced", "contradicted", "outdated", "forecast"] as const;

/** A counted quantity. What is counted is said in words, in each language. */
export interface Amount {
  low: number;
  high: number;
  /** One of `units`, a unit of `Intl` such as `kilometer`, or a unit of the story's own, which its words have. */
  unit: string;
  /** EDTF: the year or day that the figure stands for. */
  date: StoryDate;
}

/** A publication that a reader can check. */
export interface Source {
  publisher: string;
  url?: string | undefined;
  date?: StoryDate | undefined;
  /** Set where the address is not the publisher's own: a copy, a mirror or a repost. */
  via?: string | undefined;
  /** The original's own address, where `url` is a copy of it. */
  mirrorOf?: string | undefined;
}

/** One checkable statement, with its sources. Its words are in the language files. */
export interface Claim {
  basis: Basis;
  /** Paragraph of the article; present exactly when `basis` is `article`. */
  paragraph?: number | undefined;
  check: Check;
  sources: SourceId[];
  countries: Iso3[];
  /** The heading of the panel under which it stands. */
  topic: string;
  date?: StoryDate | undefined;
  /** When it was last checked, for what may have changed since. */
  asOf?: StoryDate | undefined;
  amount?: Amount | undefined;
}

/** Where the map looks: zoom is that of a frame of `frame.width` × `frame.height` px, whatever the size on screen. */
export interface Camera {
  center: LngLat;
  zoom: number;
}

/** A short sentence on the map, with a line to its place; it is a claim, in its own words or in shorter ones. */
export interface Callout {
  claim: ClaimId;
  /** A country's code, or the id of a place or of a thing on the map. */
  at: string;
}
/** The most that a view may have. */
export const mostCallouts = 3;

/** What is on screen when a reader arrives at the story, or at a step of its tour. */
export interface View {
  camera: Camera;
  /** Countries and places that must be seen: the map is as large as they allow. All of the frame when absent. */
  focus?: string[] | undefined;
  /** Those that large stages show besides. */
  wideFocus?: string[] | undefined;
  layers: LayerId[];
  /** A country's code or an entry's id. */
  select?: string | undefined;
  /** ISO date; the article's day when absent. */
  date?: string | undefined;
  callouts?: Callout[] | undefined;
}

/** One stop of the tour. */
export interface Step extends View {
  id: StepId;
  /** What its words rest on; at least one. */
  claims: ClaimId[];
}

/** A part of the article page. */
export interface ExplainerPart {
  id: string;
  /** What the map shows meanwhile: any part of a choice. */
  show: {
    step?: StepId | undefined;
    /** A country's code or an entry's id; null for nothing. */
    select?: string | null | undefined;
    layers?: LayerId[] | undefined;
    /** ISO date. */
    date?: string | undefined;
  };
  /** What its words rest on; at least one. */
  claims: ClaimId[];
}

/** The story told as an article, beside a map that follows the paragraphs. */
export interface Explainer {
  paragraphs: ExplainerPart[];
  /** Two small maps, each of one thing. */
  locators: ExplainerPart[];
}

/** A town that the story names, draws from or labels. */
export interface Place {
  lngLat: LngLat;
  capitalOf?: Iso3 | undefined;
  /** Who confirmed that it lies there, and on what day, where the check knows no better. */
  placeChecked?: { by: string; on: string } | undefined;
}

/** A name on the map, in order of importance: of a country, or of a place of the story. */
export type Label = {
  /** Where the text lies relative to its point. */
  anchor?: (typeof anchors)[number] | undefined;
} & ({ country: Iso3; at?: LngLat | undefined } | { place: string });
export const anchors = ["center", "start", "end", "above", "below"] as const;

/** Something dated, for the timeline. */
export interface StoryEvent {
  id: string;
  date: StoryDate;
  claims: ClaimId[];
}

/** What one country, thing or event is in the story. Its sentence is in the language files. */
export interface Part {
  /** What the sentence rests on; at least one. */
  claims: ClaimId[];
  /** Up to `mostFacts` claims with an amount, to be shown as figures; when absent the first of each topic. */
  facts?: ClaimId[] | undefined;
}
export const mostFacts = 3;

/** A mistake that was corrected after publication. */
export interface Correction {
  id: string;
  /** ISO date. */
  date: string;
  /** The claims that were corrected. */
  claims: ClaimId[];
}

/** A shape of a GeoJSON file of the story, checked and thinned. */
export interface Shape {
  /** Polygons of rings; none where it is a line. */
  polygons: LngLat[][][];
  /** A point within the largest polygon, or the middle point of the line. */
  middle: LngLat;
  /** A line, such as a railway, from end to end. */
  line?: LngLat[];
}

/** A layer as the story names it; the rest of its fields belong to its kind. */
export interface LayerSpec {
  id: LayerId;
  kind: string;
  /** True when the reader cannot switch it off. */
  always?: boolean | undefined;
}

/** A parsed story: one folder of `data`, checked. Everything inside refers to something that exists. */
export interface Story {
  slug: string;
  /** ISO date of the article, or that a story without one stands for: the default date of the map. */
  date: string;
  /** ISO date of the last change. */
  updated: string;
  version: number;
  /** The default language. */
  language: Language;
  /** Where a reader reports an error: a `mailto:` or `https:` address. */
  contact: string;
  /** The source that is the article; absent where the story explains none. */
  article?: SourceId | undefined;
  topics: string[];
  sources: Record<SourceId, Source>;
  claims: Record<ClaimId, Claim>;
  places: Record<string, Place>;
  layers: LayerSpec[];
  view: View;
  steps: Step[];
  /** Absent where the story has no page as an article. */
  explainer?: Explainer | undefined;
  labels: Label[];
  events: StoryEvent[];
  /** By country code, or by the id of a thing or an event. */
  parts: Record<string, Part>;
  /** Newest last. */
  corrections: Correction[];
  /** Earlier slugs: their addresses lead to this story. */
  formerly: string[];
  /** True while it is written: the build leaves it out. */
  draft?: true | undefined;
  /** ISO date since which the story is withdrawn. */
  withdrawn?: string | undefined;
  /** By id. */
  images: Record<string, StoryImage>;
  /** By id. */
  quotations: Record<string, Quotation>;
  /** Picture files beside `story.json`, by name. */
  pictures: Record<string, Picture>;
  /** Shapes of the story's GeoJSON files, by file name and id. */
  shapes: Record<string, Record<string, Shape>>;
  /** The things of each layer kind, by the kind's section. Typed by the kind that reads them. */
  things: Record<string, unknown[]>;
  words: Record<Language, Words>;
  /** Dotted paths that a language lacks and takes from the default language. */
  untranslated: Record<Language, string[]>;
}
