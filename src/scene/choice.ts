import type { StepId } from "../story/story";

/**
 * What the reader changed in the opening view, or in the step: the only state.
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
  /** A row of the legend, such as `military.base`: of its layer, only that is shown. */
  only?: string | undefined;
  theme?: "light" | "dark" | undefined;
}

/**
 * The fields of a choice, with the shape of their values in addresses, messages and attributes: text, a list of ids, or
 * one of a few words. `auto` is the absent theme. Everything that reads or writes a choice goes through this list.
 */
export const choiceFields = {
  step: "text",
  select: "text",
  layers: "list",
  date: "text",
  basis: ["article", "added"],
  only: "text",
  theme: ["auto", "light", "dark"],
} as const satisfies Record<keyof Choice, "text" | "list" | readonly string[]>;

export const choiceFieldNames = Object.keys(choiceFields) as (keyof Choice)[];

/** True when `value` is one of the words that a field of `choiceFields` allows; false for fields of another shape. */
export const isWordOf = <Field extends "basis" | "theme">(
  field: Field,
  value: unknown,
): value is (typeof choiceFields)[Field][number] => (choiceFields[field] as readonly unknown[]).includes(value);
