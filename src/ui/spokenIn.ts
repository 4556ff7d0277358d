import type { Edition } from "../scene/edition";

/** Attributes for an element with `text`: its language and direction where there is no translation of it, else none. */
export const spokenIn = (edition: Edition, text: string | undefined): { lang?: string; dir?: "auto" } =>
  text !== undefined && edition.untranslated.includes(text) ? { lang: edition.defaultLanguage, dir: "auto" } : {};
