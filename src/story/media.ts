import type { SourceId } from "./story";

/** A picture beside a claim, thing, country, event or step. Its words are in the language files. */
export interface StoryImage {
  /** A file beside `story.json`. */
  file: string;
  /** The id or code of what it belongs to. */
  of: string;
  /** Who made it. */
  credit: string;
  licence: string;
}

/** Someone's own words beside a claim, thing, country, event or step. They are in the language files. */
export interface Quotation {
  /** The id or code of what it belongs to. */
  of: string;
  source: SourceId;
}

/** A picture file that lies beside `story.json`. */
export interface Picture {
  /** px. */
  width: number;
  /** px. */
  height: number;
  /** Of its bytes. */
  hash: string;
  /** Where the build reads it. */
  path: string;
}
