import type { ClaimId, Iso3, LayerId, SourceId, StepId } from "./story";

/** Words of one claim. */
export interface ClaimWords {
  text: string;
  /** One sentence on why it is checked as it is. */
  note?: string | undefined;
  /** What an amount counts, and who counted. */
  counted?: string | undefined;
  /** How the editor derived it; for inferences. */
  how?: string | undefined;
}

/** Words of one layer: its title, a short title for chips, and the legend. */
export interface LayerWords {
  title: string;
  short?: string | undefined;
  /** What the colours, widths or figures mean and what they leave out. */
  about?: string | undefined;
  symbols: Record<string, string>;
  /** A word or two for the map itself, by symbol. */
  notes?: Record<string, string> | undefined;
}

/** Words of one thing of a layer (a site, a flow, a role …). */
export interface ThingWords {
  name?: string | undefined;
  /** A line of detail: an office, a type of site. */
  detail?: string | undefined;
}

/** Every word of a story in one language. */
export interface Words {
  /** False until an editor has signed the translation off; then who did so, and on what day. */
  signedOff: boolean | { by: string; on: string };
  kicker: string;
  headline: string;
  standfirst: string;
  byline: string;
  /** What the opening view shows, for those who do not see it. */
  alternative: string;
  topics: Record<string, string>;
  /** Country names that the newsroom spells otherwise than CLDR. */
  countries: Record<Iso3, string>;
  places: Record<string, string>;
  /** Units of the story's own, by plural form. */
  units: Record<string, Record<string, string>>;
  sources: Record<SourceId, string>;
  claims: Record<ClaimId, ClaimWords>;
  /** Shorter words of claims, for the map, by claim. */
  callouts?: Record<ClaimId, string> | undefined;
  layers: Record<LayerId, LayerWords>;
  events: Record<string, { title: string }>;
  /** One sentence on what a country, thing or event is in the story, by country code or id. */
  parts: Record<string, string>;
  /** What a folded topic of a country begins with, by country and topic. */
  leads: Record<Iso3, Record<string, string>>;
  /** What was wrong and how it reads now, by the correction's id. */
  corrections: Record<string, string>;
  /** What of the article the claims leave out, and why. */
  leftOut?: string | undefined;
  /** Why the story was withdrawn; present exactly when it was. */
  withdrawn?: string | undefined;
  /** What images show, for those who do not see them, and what is written beneath. */
  images: Record<string, { alternative: string; caption?: string | undefined }>;
  quotations: Record<string, { words: string; who: string; where?: string | undefined }>;
  steps: Record<StepId, { title: string; text: string; alternative: string }>;
  /** Present exactly when the story has an explainer. `[words](TJK)` in a paragraph is a link that selects. */
  explainer?:
    | { headline: string; standfirst: string; paragraphs: Record<string, string>; locators: Record<string, string> }
    | undefined;
  /** Words of the things of each layer kind, by section and id. */
  things: Record<string, Record<string, ThingWords>>;
}
