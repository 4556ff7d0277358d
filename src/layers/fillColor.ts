import type { Color, Meaning } from "./palette";

/** The colour of a country: a host's is calmer while it fills the screen, as there are marks on it. */
export const fillColor = (meaning: Meaning, isSelected: boolean): Color =>
  isSelected && meaning === "host" ? "host-selected" : meaning;
