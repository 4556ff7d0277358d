import type { Translate } from "../i18n/translate";
import type { Edition } from "../scene/edition";

/** What a day is to the story: the article's or the map's own, or later than that; empty for a day before. */
export function dayNote({ date, article }: Edition, day: string, translate: Translate): string {
  const ofArticle = article !== undefined;
  if (day === date) return translate(ofArticle ? "articleDay" : "storyDay");
  return day > date ? translate(ofArticle ? "timelineLater" : "storyLater") : "";
}
