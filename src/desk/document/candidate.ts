/** A town that a sentence names. */
export interface FoundTown {
  name: string;
  /** ISO 3166-1 alpha-3. */
  country: string;
  lngLat: readonly [lng: number, lat: number];
}

/** A person that a sentence names. */
export interface FoundPerson {
  name: string;
  /** As the article has it; absent where it gives none. */
  office?: string;
  country?: string;
}

/** An organisation that a sentence names, with its members' codes as far as they are known. */
export interface FoundOrganisation {
  name: string;
  members: readonly string[];
}

/** Someone's own words in a sentence. */
export interface FoundQuotation {
  text: string;
  speaker?: string;
}

/** A number that a sentence gives. */
export interface FoundAmount {
  low: number;
  high: number;
  /** One of a claim's units, or the word that follows the number. */
  unit: string;
}

/** A sentence of an article, with what it names: what may become a claim. */
export interface Candidate {
  /** Within the article: `p2s1` is the first sentence of the second paragraph. */
  id: string;
  paragraph: number;
  /** The article's own words, for the editor alone: they go into no file. */
  sentence: string;
  /** ISO 3166-1 alpha-3 codes. */
  countries: readonly string[];
  towns: readonly FoundTown[];
  people: readonly FoundPerson[];
  organisations: readonly FoundOrganisation[];
  /** EDTF dates and intervals. */
  dates: readonly string[];
  amounts: readonly FoundAmount[];
  quotations: readonly FoundQuotation[];
}

/** An article as it was read: its paragraphs as one text, with an empty line between them. */
export interface ReadArticle {
  text: string;
}
