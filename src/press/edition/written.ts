import { pluralForm, type Translate } from "../../i18n/translate";
import type { Amount, Language } from "../../story/story";
import type { StoryDate } from "../../story/storyDate";
import { isKnownUnit } from "../../story/units";

/*
 * Runs at build time only: Node knows every language of CLDR, while Chromium falls back to English for Tajik and others.
 */

/** A date of the story format written out, such as `October 2025` or `since 2004`. */
export function writtenDate(date: StoryDate, language: Language, translate: Translate): string {
  const [from = "", to] = date.split("/");
  const written = (moment: string) => writtenMoment(moment, language, translate);
  if (to === undefined) return written(from);
  if (to === "..") return translate("since", { date: written(from) });
  if (from === "..") return translate("until", { date: written(to) });
  // Days of one month are written as one date.
  if (/^\d{4}-\d{2}-\d{2}$/.test(to) && from.length === to.length && from.slice(0, 7) === to.slice(0, 7))
    return writtenSpan(from, to, language);
  return translate("fromTo", { from: written(from), to: written(to) });
}

/** Two ISO days of one month, such as `9–10 October 2025`: CLDR's own ranges have spaces, and the wrong order in Tajik. */
function writtenSpan(from: string, to: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), dayFormat);
  const first = format.formatToParts(Date.parse(from)).find(({ type }) => type === "day")?.value;
  const parts = format
    .formatToParts(Date.parse(to))
    .map(({ type, value }) => (type === "day" ? `${first}–${value}` : value));
  return plainDate(parts.join(""), language);
}

const dayFormat: Intl.DateTimeFormatOptions = {
  timeZone: "UTC",
  // Persian would otherwise use its own calendar.
  calendar: "gregory",
  year: "numeric",
  month: "long",
  day: "numeric",
};

/** A year, month or day in short form, for an axis: `2004`, `May` or `8 Oct`. */
export function writtenShort(date: StoryDate, language: Language): string {
  const [year = "", month, day] = date.replace("~", "").split("-");
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: "UTC",
    calendar: "gregory",
    ...(month ? { month: "short" } : { year: "numeric" }),
    ...(day && { day: "numeric" }),
  })
    .format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
    .replace(/\s?г\.$/u, "");
}

/** From one ISO date to another without the year, such as `8–10 October`; one day where both are the same. */
export const writtenDays = (from: string, to: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone: "UTC",
    calendar: "gregory",
    day: "numeric",
    month: "long",
  }).formatRange(Date.parse(from), Date.parse(to));

/**
 * An amount written out as a range with its unit, such as `3,000 to 5,000 people`; `own` are the story's units by plural
 * form, each with `{amount}`.
 */
export function writtenAmount(
  { low, high, unit }: Amount,
  language: Language,
  translate: Translate,
  own: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): string {
  const number = (value: number) => writtenNumber(value, language);
  const range =
    low === high
      ? number(high)
      : low === 0 && unit === "people"
        ? translate("upTo", { high: number(high) })
        : translate("range", { low: number(low), high: number(high) });
  switch (unit) {
    case "people":
      return translate.plural("amountPeople", high, { amount: range });
    case "percent-of-gdp":
      return translate("amountPercentOfGdp", { amount: range });
    case "us-dollars":
      return translate("amountUsDollars", { amount: range });
  }
  const forms = own[unit];
  if (forms) {
    const form = pluralForm(high, language);
    return (forms[form] ?? forms.other ?? Object.values(forms)[0] ?? "{amount}").replace("{amount}", range);
  }
  return inUnit(range, high, unit, language);
}

/** An amount to be set large, such as `3,000–5,000`: without its unit, as what is counted is written beside it. */
export function writtenFigure({ low, high, unit }: Amount, language: Language, translate: Translate): string {
  const number = (value: number) => writtenNumber(value, language);
  const range =
    low === high
      ? number(high)
      : low === 0
        ? translate("upTo", { high: number(high) })
        : `${number(low)}–${number(high)}`;
  switch (unit) {
    case "people":
      return range;
    case "percent-of-gdp":
      return `${range} %`;
    case "us-dollars":
      return translate("amountUsDollars", { amount: range });
    default:
      return isKnownUnit(unit) ? inUnit(range, high, unit, language) : range;
  }
}

/** A number written out with a unit of `Intl`; `high` decides the plural form. */
function inUnit(range: string, high: number, unit: string, language: Language): string {
  const number = { maximumFractionDigits: 1 } as const;
  const written = new Intl.NumberFormat(language, { ...number, style: "unit", unit, unitDisplay: "long" }).format(high);
  return written.replace(new Intl.NumberFormat(language, number).format(high), range);
}

/** Below a million in full; from there in millions or billions, with at most two decimals. */
function writtenNumber(value: number, language: Language): string {
  return value < 1_000_000
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
    : new Intl.NumberFormat(language, { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 }).format(
        value,
      );
}

/** Formats by language and unit: a story has thousands of dates, and creating a format takes longer than using it. */
const momentFormats = new Map<string, Intl.DateTimeFormat>();

function momentFormat(language: Language, unit: "day" | "month" | "year"): Intl.DateTimeFormat {
  const key = `${language} ${unit}`;
  const { year, month, day, ...calendar } = dayFormat;
  const known =
    momentFormats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), {
      ...calendar,
      year,
      ...(unit !== "year" && { month }),
      ...(unit === "day" && { day }),
    });
  momentFormats.set(key, known);
  return known;
}

function writtenMoment(moment: string, language: Language, translate: Translate): string {
  const about = moment.endsWith("~");
  const [year = "", month, day] = moment.replace("~", "").split("-");
  const format = momentFormat(language, day ? "day" : month ? "month" : "year");
  const written = format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const plain = plainDate(written, language);
  return about ? translate("about", { date: plain }) : plain;
}

/**
 * CLDR adds "г." after a year in Russian, which clutters a list. It capitalises Tajik months as in titles,
 * `8 Октябр 2025`; in a text they are lower-case and joined to the year.
 */
const plainDate = (written: string, language: Language): string =>
  language === "tg"
    ? written.replace(/\p{L}+(?= \d{4}$)/u, (name) => `${name.toLowerCase()}и`)
    : written.replace(/\s?г\.$/u, "");

/** English dates are written as in the stories' words, `8 October 2025`. */
const localeOf = (language: Language): string => (language === "en" ? "en-GB" : language);
