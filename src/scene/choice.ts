import type { StepId } from "../story/story";

/**
 * What the reader changed against what the opening view, or the step, states: the only state.
 * An absent field means what the view states.
 */
export interface Choice {
  step?: StepId | undefined;
  /** Ids of the layers that are on. */
  layers?: readonly string[] | undefined;
  /** A country's code, or the id of a thing or of one of its entries; null for nothing. */
  select?: string | null | undefined;
  /** ISO date. */
  date?: string | undefined;
  /** Only marks that the article states, or only those that other sources add. */
  basis?: "article" | "added" | undefined;
  theme?: "light" | "dark" | undefined;
}
