import type { Translate } from "../i18n/translate";
import type { Edition } from "./edition";

/**
 * A day on the map, written out in the edition's language. A day on which nothing happens or changes is written by the
 * browser, and stays the ISO date that it is where the browser does not know the language.
 */
export function writtenDay({ date, dateText, timeline, language }: Edition, day: string): string {
  if (day === date) return dateText;
  const written = timeline?.written[day];
  if (written) return written;
  const locale = language === "en" ? "en-GB" : language;
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return day;
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", dateStyle: "long" });
  return format.format(Date.parse(day)).replace(/\s?г\.$/u, "");
}

/** What a day is to the story: the article's or the map's own, or later than that; empty for a day before. */
export function dayNote({ date, article }: Edition, day: string, translate: Translate): string {
  const ofArticle = article !== undefined;
  if (day === date) return translate(ofArticle ? "articleDay" : "storyDay");
  return day > date ? translate(ofArticle ? "timelineLater" : "storyLater") : "";
}
