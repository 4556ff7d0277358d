import { type ParsedResult, parse, ru } from "chrono-node";

/** The months in the words of a language, as Gregorian calendars have them, from January. */
export function monthsIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 15)));
}

const two = (number: number) => String(number).padStart(2, "0");
/** Persian and Arabic digits as those of Latin script. */
const plainDigits = (text: string) =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String((digit.charCodeAt(0) - (digit < "۰" ? 0x660 : 0x6f0)) % 10));

/**
 * The dates of a sentence in EDTF, in its order, each once: days, months, years, and intervals. Weekdays and the like are
 * counted from `day`, the article's (`YYYY-MM-DD`). Durations are none.
 */
export function datesIn(sentence: string, language: string, day: string): string[] {
  const [year = 2000, month = 1, date = 1] = day.split("-").map(Number);
  const text = plainDigits(sentence);
  const found: { index: number; end: number; edtf: string }[] = [];
  const parsed =
    language === "ru"
      ? ru.parse(text, noon(year, month, date))
      : language === "en"
        ? parse(text, noon(year, month, date))
        : [];
  for (const result of parsed) {
    const edtf = edtfOf(result);
    if (edtf) found.push({ index: result.index, end: result.index + result.text.length, edtf });
  }
  if (parsed.length === 0 && language !== "en" && language !== "ru") {
    const months = monthsIn(language).map((month) => month.toLocaleLowerCase(language));
    const pattern = new RegExp(
      `(?:(\\d{1,2})[\\s\\u200c-]*(?:уми|юми)?\\s*)?(?<!\\p{L})(${months.join("|")})[\\p{L}]{0,2}(?!\\p{L})(?:\\s*(?:соли|سال)?\\s*(\\d{4}))?`,
      "giu",
    );
    for (const match of text.matchAll(pattern)) {
      const [whole, own, name = "", inYear] = match;
      const index = months.indexOf(name.toLocaleLowerCase(language));
      const base = `${inYear ?? year}-${two(index + 1)}`;
      found.push({
        index: match.index,
        end: match.index + whole.length,
        edtf: own ? `${base}-${two(Number(own))}` : base,
      });
    }
  }
  for (const match of text.matchAll(/(?<![\d.,-])(?:1[89]|20)\d{2}(?![\d-]|[.,]\d)/g))
    if (!found.some(({ index, end }) => match.index >= index && match.index < end))
      found.push({ index: match.index, end: match.index + 4, edtf: match[0] });
  return [...new Set(found.sort((a, b) => a.index - b.index).map(({ edtf }) => edtf))];
}

const noon = (year: number, month: number, date: number) => new Date(year, month - 1, date, 12);

/** A result as EDTF, as exact as its words are; null for durations and for "now". */
function edtfOf({ text, start, end }: ParsedResult): string | null {
  if (/^(for|within|during|over|in \w+ (days|weeks|months|years)|now|today's)\b/i.test(text) && !/ago/i.test(text))
    return null;
  // Counted from another event than the article, or no day in particular.
  if (/^after\b|\b(after|before|later|earlier)$|\bweeks?\b/i.test(text)) return null;
  const one = (component: ParsedResult["start"]): string | null => {
    const part = (name: "year" | "month" | "day") => component.get(name) ?? 0;
    const isRelativeDay = component.isCertain("day") || component.isCertain("weekday");
    if (isRelativeDay) return `${part("year")}-${two(part("month"))}-${two(part("day"))}`;
    if (component.isCertain("month")) return `${part("year")}-${two(part("month"))}`;
    return component.isCertain("year") ? String(part("year")) : null;
  };
  const from = one(start);
  const to = end ? one(end) : null;
  return from && to && from !== to ? `${from}/${to}` : from;
}
