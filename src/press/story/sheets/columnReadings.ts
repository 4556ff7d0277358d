import { isStoryDate } from "../../../story/storyDate";
import { dayOfSerial } from "./workbookRows";

/** How to read the cells of one column, found from all of them together. */
export interface Reading<Value> {
  /** What one cell, or one part of a list in it, means; a text that cannot be understood is returned as it is. */
  read: (text: string) => Value;
  /** How cells were understood that are not written in the format's own way; shown to the editor. */
  notes: string[];
  /** Why the column cannot be understood. */
  wrong?: string | undefined;
}

/** `43 dates`, `1 date`. */
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

const byHand = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ]\d.*)?$/;
const serial = /^\d{5}(?:\.\d+)?$/;

/** Dates as people and programs write them, read as EDTF: `19/11/2023`, `2023/11/19`, `45249`, `1950–2001`. */
export function datesOf(texts: readonly string[]): Reading<string> {
  const found = texts.flatMap((text) => (isStoryDate(text) ? [] : momentsOf(text)));
  const numeric = found.flatMap((text) => byHand.exec(text) ?? []).length > 0;
  const parts = found.flatMap((text): [string, number, number, string][] => {
    const [, first, sign = "", second] = byHand.exec(text) ?? [];
    return first ? [[text, Number(first), Number(second), sign]] : [];
  });
  const dayFirst = parts.find(([, first, , sign]) => first > 12 || sign === ".");
  const monthFirst = parts.find(([, , second]) => second > 12);
  const unclear = parts.find(([, first, second]) => first !== second);
  const wrong =
    dayFirst && monthFirst
      ? `"${dayFirst[0]}" has the day first and "${monthFirst[0]}" the month: write both as 2023-11-19`
      : numeric && unclear && !dayFirst && !monthFirst
        ? `"${unclear[0]}" may have the day first or the month, and no other date of the column tells which: write it as 2023-11-19`
        : undefined;
  const serials = found.filter((text) => serial.test(text)).length;
  const order = monthFirst && !dayFirst ? "month/day/year" : "day/month/year";
  return {
    wrong,
    notes: [
      ...(parts.length > 0 && !wrong ? [`${counted(parts.length, "date")} read as ${order}`] : []),
      ...(serials > 0 ? [`${counted(serials, "date")} read as serial days of a spreadsheet`] : []),
    ],
    read(text) {
      if (wrong || isStoryDate(text)) return text;
      const read = momentsOf(text).map((moment) => momentOf(moment, monthFirst !== undefined));
      const date = read.join("/");
      return isStoryDate(date) ? date : text;
    },
  };
}

/** The single moment of a date, or the two ends of an interval, whatever joins them; an open end is `..`. */
function momentsOf(text: string): string[] {
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})?$/.exec(text);
  if (years) return [years[1] ?? "", years[2] ?? ".."];
  return text.split(/\s*[–—]\s*|\s+(?:-|\/|to)\s+|(?<=\d{5})\/(?=\d)/).map((part) => part.trim() || "..");
}

function momentOf(text: string, monthFirst: boolean): string {
  const two = (digits: string | undefined) => (digits ?? "").padStart(2, "0");
  const [, first, , second, year] = byHand.exec(text) ?? [];
  if (year) return monthFirst ? `${year}-${two(first)}-${two(second)}` : `${year}-${two(second)}-${two(first)}`;
  const [, y, month, day] = yearFirst.exec(text) ?? [];
  if (y) return `${y}-${two(month)}-${two(day)}`;
  return serial.test(text) ? dayOfSerial(Number(text)) : text;
}

/** Countries by their codes, or by a name or other code for one; `countriesNamed` returns all that a text may mean. */
export function countriesOf(
  texts: readonly string[],
  countriesNamed: (text: string) => readonly string[],
): Reading<string> {
  const codeOf = (text: string) => {
    const [code, ...others] = countriesNamed(text);
    return code !== undefined && others.length === 0 ? code : text;
  };
  const read = [...new Set(texts)].filter((text) => codeOf(text) !== text);
  const shown = read.slice(0, 5).map((text) => `"${text}" as ${codeOf(text)}`);
  const more = read.length > shown.length ? ` and ${read.length - shown.length} more` : "";
  return { notes: read.length > 0 ? [`read ${shown.join(", ")}${more}`] : [], read: codeOf };
}

/** Numbers with decimal points or commas, and spaces between thousands. */
export function numbersOf(texts: readonly string[]): Reading<number | string> {
  const plain = texts.map(plainNumber);
  const commas = plain.filter((text) => /^-?\d+,\d+$/.test(text));
  const grouped = commas.filter((text) => /^-?[1-9]\d{0,2},\d{3}$/.test(text));
  // 1,250 is a thousand in one country and little more than one in another; a column that has 41,5 too is clear.
  const unclear = commas.length > 0 && grouped.length === commas.length;
  return {
    wrong: unclear
      ? `"${grouped[0]}" may have a decimal comma or a comma between thousands: write 1250 or 1.25`
      : undefined,
    notes: commas.length > 0 && !unclear ? [`${counted(commas.length, "number")} read with a decimal comma`] : [],
    read(text) {
      const number = plainNumber(text);
      const pointed = /^-?\d{1,3}(,\d{3}){2,}$/.test(number) ? number.replaceAll(",", "") : number.replace(",", ".");
      return !unclear && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(pointed) ? Number(pointed) : text;
    },
  };
}

/** Without spaces between thousands, and with an ASCII minus sign. */
const plainNumber = (text: string) =>
  text.replace(/^[\u2212\u2013]/, "-").replace(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(\D|$))/g, "");

/** Degrees of one axis: with a decimal point or comma, or in degrees, minutes and seconds, with or without a compass direction. */
export function degreesOf(texts: readonly string[]): Reading<number | string> {
  const commas = texts.filter((text) => /^[-\u2212]?\d+,\d+$/.test(text)).length;
  const minutes = texts.filter((text) => typeof degreesIn(text) === "number" && /[°'′’\s]|[NSEW]$/i.test(text)).length;
  return {
    notes: [
      ...(commas > 0 ? [`${counted(commas, "number")} read with a decimal comma`] : []),
      ...(minutes > 0 ? [`${counted(minutes, "number")} read as degrees and minutes`] : []),
    ],
    read: degreesIn,
  };
}

const compass =
  /^(?<sign>[-\u2212])?(?<before>[NSEW])?\s*(?<degrees>\d+(?:[.,]\d+)?)\s*[°º]?\s*(?:(?<minutes>\d+(?:[.,]\d+)?)\s*(?:['′’]\s*)?)?(?:(?<seconds>\d+(?:[.,]\d+)?)\s*(?:["″”]|''|′′)?\s*)?(?<after>[NSEW])?$/i;

function degreesIn(text: string): number | string {
  const { sign, before, degrees, minutes, seconds, after } = compass.exec(text.trim())?.groups ?? {};
  if (degrees === undefined) return text;
  const value = (part: string | undefined) => Number((part ?? "0").replace(",", "."));
  const sum = value(degrees) + value(minutes) / 60 + value(seconds) / 3600;
  const behind = sign !== undefined || /[SW]/i.test(before ?? after ?? "");
  return Number(((behind ? -1 : 1) * sum).toFixed(6));
}

/**
 * Places written in one cell, as `[lng, lat]`. Compass directions decide which number is which, then numbers that can
 * only be longitudes; without either, latitude comes first, as in most map services, unless `lngFirst`.
 */
export function placesOf(
  texts: readonly string[],
  lngFirst: boolean,
): Reading<readonly [number | string, number | string] | string> {
  const pairs = texts.map(pairIn).filter((pair) => pair !== undefined);
  const over = (index: 0 | 1) =>
    pairs.some((pair) => !pair.compass && Math.abs(Number(degreesIn(pair.parts[index]))) > 90);
  const turned = over(0) || (lngFirst && !over(1));
  const plain = pairs.filter((pair) => !pair.compass).length;
  return {
    notes:
      plain > 0 ? [`${counted(plain, "place")} read as ${turned ? "longitude, latitude" : "latitude, longitude"}`] : [],
    read(text) {
      const pair = pairIn(text);
      if (!pair) return text;
      const [first, second] = pair.parts.map(degreesIn) as [number | string, number | string];
      const lngIsFirst = pair.compass ? /[EW]/i.test(pair.parts[0]) : turned;
      return lngIsFirst ? [first, second] : [second, first];
    },
  };
}

function pairIn(text: string): { parts: [string, string]; compass: boolean } | undefined {
  const letters = text.match(/[^NSEW]*[NSEW]/gi);
  const compass = letters?.length === 2;
  const parts = compass
    ? letters.map((part) => part.replace(/^[\s,;/]+/, "").trim())
    : [/\s*;\s*/, /,\s+/, /\s+/, /,/].map((sign) => text.trim().split(sign)).find((all) => all.length === 2);
  const [first, second] = parts ?? [];
  if (first === undefined || second === undefined) return undefined;
  return [first, second].every((part) => typeof degreesIn(part) === "number")
    ? { parts: [first, second], compass }
    : undefined;
}
