import type { Bounds, Focus } from "../geo/focus";
import type { Draws, Entry, MapSymbol } from "../layers/layer";
import type { Basis, Check, Iso3, Label, Language, LngLat, Step, View } from "../story/story";
import type { StoryDate } from "../story/storyDate";
import type { TimelineStop } from "./timelineOf";

/**
 * A story in one language, with its entries: everything that a renderer needs.
 * Made at build time by `editionOf`; plain JSON, in a file that all pages of the language share.
 */
export interface Edition {
  slug: string;
  language: Language;
  /** The story's default language, which is not part of paths. */
  defaultLanguage: Language;
  direction: "ltr" | "rtl";
  /** Other languages of the story, with their own names. */
  translations: { language: Language; name: string; headline: string }[];
  /** ISO date of the article. */
  date: string;
  /** That date, written out. */
  dateText: string;
  updated: string;
  /** The date of the last change, written out. */
  updatedText: string;
  version: number;
  /** Versions that are kept as they were, for frames that stay at them; absent where there are none. */
  frozen?: number[] | undefined;
  /** In such a version: the one that the story has now. */
  current?: number | undefined;
  contact: string;
  kicker: string;
  headline: string;
  standfirst: string;
  byline: string;
  alternative: string;
  /** False where no editor has signed the translation off. */
  signedOff: boolean;
  /** Texts without a translation, which are shown in the default language. */
  untranslated: string[];
  topics: { id: string; title: string }[];
  /** The source that is the article itself; absent where the story explains none. */
  article?: string | undefined;
  sources: Record<string, EditionSource>;
  claims: Record<string, EditionClaim>;
  layers: EditionLayer[];
  entries: EditionEntry[];
  /** Every country of the base map, by code. */
  countries: Record<Iso3, EditionCountry>;
  labels: EditionLabel[];
  /** True where the story has an article page in this language. */
  explained: boolean;
  view: EditionView;
  steps: (EditionView & Pick<Step, "id" | "claims"> & { title: string; text: string; alternative: string })[];
  /** `dated`: the date, written out. */
  events: { id: string; date: StoryDate; dated: string; title: string; claims: string[] }[];
  /** What countries, things and events are in the story, by country code or id. Every country of an entry has one. */
  parts: Record<string, EditionPart>;
  /** The first line of a folded topic of a country, by country and topic; absent: its first claim. */
  leads: Record<Iso3, Record<string, string>>;
  /** Absent where there are too few events. */
  timeline?: EditionTimeline | undefined;
  /** What of the article the claims leave out, and why. */
  leftOut?: string | undefined;
  /**
   * Images and quotations as HTML, by the id or code of what they belong to; `{root}` stands for the way to the site's
   * root. Absent where there are none: readers of other stories have no code for them.
   */
  media?: Record<string, string> | undefined;
  /** Mistakes that were corrected after publication, newest first. */
  corrections: { id: string; dated: string; text: string; claims: string[] }[];
}

export interface EditionPart {
  /** One sentence of at most 25 words. */
  text: string;
  /** What the sentence rests on; at least one. */
  claims: string[];
  /** The most telling claims with a figure, at most three. */
  facts: string[];
}

/** What is on screen; what must be visible of it, as parts of the frame. */
export interface EditionView extends Omit<View, "focus" | "wideFocus" | "callouts"> {
  focus: Focus;
  /** The most important first; absent where there are none. */
  callouts?: EditionCallout[] | undefined;
}

/** A short sentence on the map, with a line to its place. */
export interface EditionCallout {
  /** The claim's. */
  id: string;
  /** As it is broken into lines. */
  lines: string[];
  lngLat: LngLat;
}

export interface EditionTimeline {
  stops: (TimelineStop & {
    /** The day in short, for the axis: `8 Oct`, or `2004` where no more is known. */
    short: string;
  })[];
  /** The years beneath the axis, by index of their stop. */
  years: { at: number; text: string }[];
  /** Days on which something happens or changes on the map, written out, by ISO date. */
  written: Record<string, string>;
}

export interface EditionSource {
  publisher: string;
  /** What the source says, in our words. */
  about: string;
  url?: string | undefined;
  via?: string | undefined;
  /** The original's own address, where `url` is a copy of it. */
  mirrorOf?: string | undefined;
  /** The date, written out. */
  dated?: string | undefined;
}

export interface EditionClaim {
  text: string;
  note?: string | undefined;
  how?: string | undefined;
  basis: Basis;
  paragraph?: number | undefined;
  check: Check;
  sources: string[];
  countries: Iso3[];
  topic: string;
  /** ISO date of the first day that it is about; absent where it names none. */
  since?: string | undefined;
  /** The amount, written out with its range, in `short` without what `counted` says; what it counts, and its date. */
  figure?: { amount: string; short: string; counted: string; dated: string } | undefined;
  /** True for what only the publications of one publisher confirm, apart from the article. */
  oneSource?: boolean | undefined;
  /** When it was last checked, written out, for what may have changed since. */
  asOf?: string | undefined;
  /** For what happened after the article's day: when, written out. */
  later?: string | undefined;
}

export interface EditionLayer {
  id: string;
  title: string;
  /** For narrow screens. */
  short: string;
  about?: string | undefined;
  draws: Draws;
  /** True when the reader cannot switch it off. */
  always: boolean;
  /** Rows of the legend, in order. */
  symbols: {
    id: string;
    label: string;
    note?: string | undefined;
    symbol: MapSymbol;
    /** When the countries of a role meet, written out without the year; absent where they have no day in common. */
    dated?: string | undefined;
  }[];
}

export interface EditionEntry extends Entry {
  /** Its name in lists and tooltips. */
  name: string;
  detail?: string | undefined;
  /** Its period, written out. */
  dated?: string | undefined;
  /** ISO date before which an entry without a period is not shown; absent where it has one, or belongs to every map. */
  since?: string | undefined;
}

export interface EditionCountry {
  name: string;
  iso2: string;
  /** Where its name and its marks go. */
  at: LngLat;
  /** Area, km², to two digits. */
  km2: number;
  capital?: LngLat | undefined;
  bounds: Bounds;
  /** The outline of its largest part in few points, of countries that have a name on the map. Longitudes may pass 180. */
  shape?: readonly LngLat[] | undefined;
}

export interface EditionLabel {
  id: string;
  text: string;
  lngLat: LngLat;
  anchor: NonNullable<Label["anchor"]>;
  /** `context`: a country without a part in the story; `water`: a sea or gulf. */
  rank: "country" | "context" | "capital" | "town" | "water";
  /** The distance from the middle of a water to its nearest shore or limit, degrees. */
  reach?: number | undefined;
  country?: Iso3 | undefined;
}
