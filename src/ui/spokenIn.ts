import type { Edition } from "../scene/edition";

/** Attributes for what holds `text`: its language and direction where it is shown for want of a translation, else none. */
export const spokenIn = (edition: Edition, text: string | undefined): { lang?: string; dir?: "auto" } =>
  text !== undefined && edition.untranslated.includes(text) ? { lang: edition.defaultLanguage, dir: "auto" } : {};
