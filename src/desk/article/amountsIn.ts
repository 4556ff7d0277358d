import type { FoundAmount } from "../document/candidate";

/** What multiplies a number, by the beginning of its word. */
const scales: readonly (readonly [start: RegExp, by: number])[] = [
  [/^(?:thousand|тыс|ҳазор|هزار)/iu, 1e3],
  [/^(?:million|mn\b|млн|миллион|میلیون)/iu, 1e6],
  [/^(?:billion|bn\b|млрд|миллиард|میلیارد)/iu, 1e9],
];

/** Words for people, by their beginnings. */
const people =
  "people|persons|migrants|workers|soldiers|troops|citizens|refugees|civilians|men|women|children|passengers|students|человек|мигрант|военнослужащ|солдат|граждан|рабочих|беженц|нафар|муҳоҷир|сарбоз|шаҳрванд|نفر|تن|مهاجر|سرباز|شهروند";

/** The units of claims, by the words that stand for them. */
const unitWords: readonly (readonly [start: RegExp, unit: string])[] = [
  [/^(?:per ?cent|percent|%|процент|фоиз|дарсад|درصد|٪)/iu, "percent"],
  [/^(?:(?:US )?dollars?|доллар|دلار)/iu, "us-dollars"],
  [/^(?:km\b|kilomet|км|километр|کیلومتر)/iu, "kilometer"],
  [new RegExp(`^(?:\\p{L}+ ){0,2}?(?:${people})`, "iu"), "people"],
];

/** Counted time is no amount of a claim. */
const time =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|лет|год|месяц|недел|дн|дня|час|сол|моҳ|рӯз|ҳафта|соат|سال|ماه|روز|هفته|ساعت)/iu;

const word =
  "(?:thousand|million|billion|mn|bn|тысяч\\p{L}*|тыс\\.?|млн\\.?|млрд\\.?|миллион\\p{L}*|миллиард\\p{L}*|ҳазор|هزار|میلیون|میلیارد)";
const number = "\\d[\\d\\u00a0\\u202f.,٬٫]*\\d|\\d";
const pattern = new RegExp(
  `(?<![\\p{L}\\d-])([$€£])?(${number})(?:\\s?(${word})(?![\\p{L}]))?(?:\\s?(?:–|—|-|to|до|تا|то)\\s?[$€£]?(${number})(?:\\s?(${word})(?![\\p{L}]))?)?\\s?([%٪]|[\\p{L}-]+(?:\\s[\\p{L}-]+){0,2})?`,
  "giu",
);

/**
 * The numbers of a sentence with their units: ranges, thousands and millions, not dates, times or counted time.
 * @param isPeople - true for what a people are called, such as Tajiks
 */
export function amountsIn(sentence: string, isPeople: (word: string) => boolean): FoundAmount[] {
  const text = sentence
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\b(between \S+) and (?=[$€£]?\d)/gi, "$1 to ");
  return [...text.matchAll(pattern)].flatMap(
    ([, sign, first = "", firstScale, second, secondScale, after = ""]): FoundAmount[] => {
      const isYear = /^(?:1[89]|20)\d{2}$/.test(first) && !firstScale && !sign;
      if (time.test(after)) return [];
      const own = /^\p{L}+/u.exec(after)?.[0] ?? "";
      const written = unitWords.find(([start]) => start.test(after))?.[1];
      const unit = sign === "$" ? "us-dollars" : (written ?? (own && isPeople(own) ? "people" : undefined));
      if (isYear && unit === "people" && !new RegExp(`^(?:${people})`, "iu").test(after)) return [];
      if (!unit && (isYear || !firstScale)) return [];
      const by = (scale: string | undefined) => scales.find(([start]) => start.test(scale ?? ""))?.[1] ?? 1;
      const low = numberOf(first) * by(firstScale ?? (second ? secondScale : undefined));
      const high = second === undefined ? low : numberOf(second) * by(secondScale);
      if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
      if (!unit && !own) return [];
      const round = (value: number) => Number(value.toPrecision(12));
      return [{ low: round(Math.min(low, high)), high: round(Math.max(low, high)), unit: unit ?? own.toLowerCase() }];
    },
  );
}

/** A number with marks for thousands or a decimal comma: three digits after a mark are thousands. */
function numberOf(text: string): number {
  const plain = text
    .replace(/[\u00a0\u202f٬]/g, "")
    .replace("٫", ".")
    .replace(/[.,]$/, "");
  if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ""));
  return Number(plain.replace(/,(?=\d{3}(\D|$))/g, "").replace(",", "."));
}
