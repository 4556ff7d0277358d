import { writtenNumbersIn } from "./numbersIn";

/** The pages of a built site: what is in each, by its path, such as `dushanbe-2025/ru/index.html`. */
export type Pages = Readonly<Record<string, string>>;

/** What a reader finds changed in one story and language, or in the gallery; none for what is there for the first time. */
export interface TextChanges {
  /** Such as `dushanbe-2025/ru`; empty for the gallery. */
  place: string;
  /** Lines of text that are there no longer, and those that are new. */
  gone: string[];
  added: string[];
  /** Numbers that only the lines that are gone have, or only the new ones. */
  numbersGone: string[];
  numbersAdded: string[];
}

/** What differs between two builds of the site. */
export interface SiteChanges {
  /** Paths of pages. */
  pagesGone: string[];
  pagesAdded: string[];
  pagesChanged: string[];
  texts: TextChanges[];
}

/** Elements within a line of text. */
const inline = /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi;

/** The lines of text that a reader of a page gets, without its drawings and scripts. */
export function linesOf(page: string): string[] {
  return page
    .replace(/<(script|style|template|svg)\b[\s\S]*?<\/\1>/gi, "\n")
    .replace(inline, "")
    .replace(/<[^>]*>/g, "\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39|#x27);/g, "'")
    .split("\n")
    .flatMap((line) => line.replace(/\s+/g, " ").trim() || []);
}

/** A page without the marks by which browsers tell versions of files apart: they change with the code, too. */
const withoutMarks = (page: string) => page.replace(/-[\w-]{8}\.(?=js|css|json|woff2)/g, ".");

/** The story and language that a page is in; nothing for the gallery. The names of other folders are longer. */
const placeOf = (path: string) => /^[^/]+\/(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/)?/.exec(path)?.[0].slice(0, -1) ?? "";

const textsOf = (pages: Pages) => {
  const lines = new Map<string, Set<string>>();
  for (const [path, page] of Object.entries(pages)) {
    const own = lines.get(placeOf(path)) ?? new Set();
    lines.set(placeOf(path), own);
    for (const line of linesOf(page)) own.add(line);
  }
  return lines;
};

/** What changes for readers from one build to the next: pages, words and numbers. */
export function siteChanges(before: Pages, after: Pages): SiteChanges {
  const isIn = (pages: Pages) => (path: string) => Object.hasOwn(pages, path);
  const [old, now] = [Object.keys(before).sort(), Object.keys(after).sort()];
  const differs = (path: string) => withoutMarks(before[path] ?? "") !== withoutMarks(after[path] ?? "");
  const pagesChanged = now.filter(isIn(before)).filter(differs);
  // Only what differs is read.
  const only = (pages: Pages) => Object.fromEntries(Object.entries(pages).filter(([path]) => differs(path)));
  const [was, is] = [textsOf(only(before)), textsOf(only(after))];
  const inBoth = [...is.keys()].filter((place) => was.has(place)).sort();
  return {
    pagesGone: old.filter((path) => !isIn(after)(path)),
    pagesAdded: now.filter((path) => !isIn(before)(path)),
    pagesChanged,
    texts: inBoth.flatMap((place): TextChanges[] => {
      const [one, other] = [was.get(place) ?? new Set<string>(), is.get(place) ?? new Set<string>()];
      const gone = [...one].filter((line) => !other.has(line));
      const added = [...other].filter((line) => !one.has(line));
      if (gone.length === 0 && added.length === 0) return [];
      const [numbersOld, numbersNew] = [gone, added].map((lines) => new Set(lines.flatMap(writtenNumbersIn))) as [
        Set<string>,
        Set<string>,
      ];
      return [
        {
          place,
          gone,
          added,
          numbersGone: [...numbersOld].filter((number) => !numbersNew.has(number)),
          numbersAdded: [...numbersNew].filter((number) => !numbersOld.has(number)),
        },
      ];
    }),
  };
}
