import type { Edit, Files } from "./edit";

/** What the desk's page and its server say to each other, as JSON. */

/** A story in the list of the desk. */
export interface ListedStory {
  slug: string;
  headline: string;
  draft: boolean;
}

/** One mistake, at its place in the files. */
export interface Mistake {
  file: string;
  /** The keys that lead to it: in a list, the number. */
  at: (string | number)[];
  message: string;
  /** What may have been meant instead of the text that is there. */
  meant: string[];
}

/** A story as the desk shows it. */
export interface StoryOnDesk {
  /** Its JSON files, as they are on disk. */
  files: Files;
  /** By file, the sections that are in spreadsheets: they are shown, and edited where they are. */
  sheets: Files;
  mistakes: Mistake[];
  /** True where the preview shows the story without what is open or wrong. */
  partial: boolean;
}

/** One thing to look at before publishing, with the lines of the report. */
export interface Finding {
  title: string;
  lines: string[];
}

/** The answer to edits. */
export interface Saved {
  /** Edits that were not made, since someone else changed the same since. */
  conflicts: Edit[];
  /** The files as they are on disk now. */
  files: Files;
}

/** What the server says while the page is open. */
export type Notice = { type: "changed" } | { type: "desks"; others: number };

/** What the desk knows before it publishes a story. */
export interface Publishing {
  /** The version that is published; null where the story is not. */
  version: number | null;
  /** The site's address, where the machine's settings name it. */
  site: string;
  /** Stories with mistakes, for which the site cannot be built. */
  refused: string[];
  /** Drafts, which are left out. */
  drafts: string[];
}

/** What others need to link to a published story, or to embed it, in one language. */
export interface Handout {
  language: string;
  address: string;
  /** The address of the page that is framed. */
  framed: string;
  frame: string;
  element: string;
  oembed: string;
}

/** What is known of the texts of a story beside the texts themselves. */
export interface TranslationFacts {
  /** By language, and by the keys that lead to a text, joined by line breaks: when it was committed last, s. */
  times: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By language and id, the names of countries, of the places in the story, and of months. */
  names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
