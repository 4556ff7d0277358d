import { seas } from "../../src/press/names/seas";
import { textsIn } from "../../src/press/story/articleRuns";
import type { Edition } from "../../src/scene/edition";
import type { Story } from "../../src/story/story";
import type { Finding } from "./reportOf";

/** What to look at between the languages of a story: numbers and names that one text has and another lacks, and names in two spellings. */
export function languageFindings(story: Story, editions: readonly Edition[]): Finding[] {
  const own = editions.find(({ language }) => language === story.language);
  const others = editions.filter((edition) => edition !== own);
  return [
    {
      title: "Numbers that differ between languages",
      lines: own ? others.flatMap((edition) => differences(story, own, edition, numbersThatDiffer)) : [],
    },
    {
      title: "Names that a translation lacks",
      lines: own ? others.flatMap((edition) => differences(story, own, edition, namesThatLack)) : [],
    },
    { title: "Names in two spellings", lines: editions.flatMap((edition) => twoSpellings(story, edition)) },
    { title: "Neighbouring classes that share a number", lines: editions.flatMap(sharedBorders) },
  ];
}

type Compare = (text: string, translated: string, own: Edition, edition: Edition) => string[];

/** What `compare` finds in each text that both languages have, with its path. */
function differences(story: Story, own: Edition, edition: Edition, compare: Compare): string[] {
  const translated = new Map(textsIn(story.words[edition.language]));
  const lacking = story.untranslated[edition.language] ?? [];
  return textsIn(story.words[own.language]).flatMap(([path, text]) => {
    const other = translated.get(path);
    if (other === undefined || isName(path) || lacking.some((each) => `${path}.`.startsWith(`${each}.`))) return [];
    const found = compare(text, other, own, edition);
    return found.length > 0 ? [`${edition.language}.json: ${path}: ${found.join(", ")}`] : [];
  });
}

/** Names stand for themselves, and a source's title need not be translated word by word. */
const isName = (path: string) => /^(countries|places|sources)\./.test(path);

/** The numbers of a text as plain digits, as `language` writes them. */
export function numbersIn(text: string, language: string): string[] {
  const latin = text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  const groups = decimalOf(language) === "." ? "[,\u00a0\u202f\u2009 ]" : "[.\u066c\u00a0\u202f\u2009 ]";
  const grouped = latin.replace(new RegExp(`(\\d)${groups}(?=\\d{3}(?!\\d))`, "g"), "$1");
  return (grouped.match(/\d+([.,\u066b]\d+)?/g) ?? []).map((number) =>
    String(Number(number.replace(/[,\u066b]/, "."))),
  );
}

/** What stands before tenths: a comma, where this system does not know the language. */
function decimalOf(language: string): string {
  if (Intl.NumberFormat.supportedLocalesOf(language).length === 0) return ",";
  return new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ",";
}

const numbersThatDiffer: Compare = (text, translated, { language }, edition) => {
  const [own, other] = [numbersIn(text, language), numbersIn(translated, edition.language)];
  const lacking = [...new Set(own)].filter((number) => !other.includes(number));
  const added = [...new Set(other)].filter((number) => !own.includes(number));
  return [...lacking.map((number) => `lacks ${number}`), ...added.map((number) => `adds ${number}`)];
};

/** Countries of the story whose name the text has and the translation, in any of its forms, has not. */
const namesThatLack: Compare = (text, translated, own, edition) => {
  const named = withoutSeas(text, own.language);
  return [...new Set(Object.values(own.claims).flatMap(({ countries }) => countries))].flatMap((country) => {
    const [name, other] = [own.countries[country]?.name, edition.countries[country]?.name];
    if (!name || !other || !new RegExp(`\\b${name}\\b`).test(named)) return [];
    return stemsOf(other).some((stem) => translated.toLowerCase().includes(stem)) ? [] : [`lacks ${other}`];
  });
};

/** `text` without the names of waters: what is the Gulf of Finland in one language is the Finnish Gulf in another. */
const withoutSeas = (text: string, language: string): string =>
  [...seas.values()].reduce((rest, { names }) => (names[language] ? rest.replaceAll(names[language], "") : rest), text);

/** What stays of the words of a name in all cases and adjectives: their first letters. Particles do not count. */
const stemsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(3, word.length - 4)));

/** Capitalised words of one language that differ in one letter within, such as Sergey and Sergei. */
function twoSpellings(story: Story, { language }: Edition): string[] {
  const found = new Set(
    textsIn(story.words[language]).flatMap(([path, text]) =>
      path.startsWith("sources.") ? [] : (text.match(/(?<!\p{L})\p{Lu}\p{Ll}{4,}(?!\p{L})/gu) ?? []),
    ),
  );
  const names = [...found].sort();
  return names.flatMap((name, index) =>
    names
      .slice(index + 1)
      .filter((other) => isMisspelling(name, other))
      .map((other) => `${language}.json: ${name} and ${other}`),
  );
}

/** True when two words differ in one letter that no ending explains: within the word, or `y` for `i` at its end. */
export function isMisspelling(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one.slice(0, 2) !== other.slice(0, 2)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (a.length > 1 || b.length > 1) return false;
  return end >= 3 || (end === 0 && /^[yi]{2}$/.test(a + b));
}

/** Neighbouring classes of a legend that both seem to include the number between them: "1 to 10%" and "10 to 30%". */
const sharedBorders = ({ language, layers }: Edition): string[] =>
  layers.flatMap(({ id, symbols }) =>
    symbols.slice(1).flatMap(({ label }, i) => {
      const other = symbols[i]?.label ?? "";
      const share = [
        [label, other],
        [other, label],
      ].some(([lower = "", upper = ""]) => {
        const [from, border] = numbersIn(lower, language);
        return border !== undefined && from !== border && includesEnd(lower) && startsWith(upper, border, language);
      });
      return share ? [`${language}.json: layers.${id}: “${other}” and “${label}”`] : [];
    }),
  );

/** True of "1 to 10%". More than one word before the last number says, in any language, that it is not included: "1 to under 10%". */
const includesEnd = (label: string) =>
  label
    .split(/\p{Nd}+/u)
    .slice(1, -1)
    .every((between) => (between.match(/\p{L}+/gu) ?? []).length < 2);

const startsWith = (label: string, number: string, language: string) =>
  /^\P{L}*\p{Nd}/u.test(label) && numbersIn(label, language)[0] === number;
