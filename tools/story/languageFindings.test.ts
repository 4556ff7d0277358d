import { describe, expect, test } from "vitest";
import {
  exampleAtlas,
  exampleEdition,
  exampleParsed,
  type RawFiles,
} from "../../src/press/edition/exampleEdition.testing";
import { readEditions } from "../../src/press/edition/readEditions";
import { isMisspelling, languageFindings, numbersIn } from "./languageFindings";

const inRussian = (english: string, russian: string) => (files: RawFiles) => {
  files["en.json"].claims.host.text = english;
  files["ru.json"] = {
    signedOff: false,
    countries: { ISL: "Исландия", NOR: "Норвегия" },
    claims: { host: { text: russian } },
  };
};

function told(title: string, change: (files: RawFiles) => void): string[] {
  const editions = ["en", "ru"].map((language) => exampleEdition(change, exampleAtlas, language));
  return languageFindings(exampleParsed(change), editions).find((each) => each.title.startsWith(title))?.lines ?? [];
}

describe("before publishing, an editor is shown", () => {
  test("numbers that a translation lacks or adds", () => {
    expect(told("Numbers", inRussian("1,200 people in 2024", "1200 человек в 2025 году"))).toEqual([
      "ru.json: claims.host.text: lacks 2024, adds 2025",
    ]);
    expect(told("Numbers", inRussian("1.2 million on 8 October 2025", "8 октября 2025 года 1,2 млн"))).toEqual([]);
  });

  test("countries that a translation does not name, in whatever case", () => {
    expect(told("Names that", inRussian("Iceland hosts Norway.", "Исландия принимает гостей."))).toEqual([
      "ru.json: claims.host.text: lacks Норвегия",
    ]);
    expect(told("Names that", inRussian("Iceland hosts Norway.", "В Исландии гости из Норвегии."))).toEqual([]);
  });

  test("names that one language spells in two ways", () => {
    const change = inRussian("Sergey met the minister. Sergei left Iceland for Icelandic shores.", "Сергей приехал.");
    expect(told("Names in two", change)).toEqual(["en.json: Sergei and Sergey"]);
  });

  test("neighbouring classes of a legend that share a number, whichever comes first", () => {
    const found = (upper: string, lower: string) => {
      const change = (files: RawFiles) => {
        const { symbols } = files["en.json"].layers.tickets;
        [symbols["above-million"], symbols["above-thousands"]] = [upper, lower];
      };
      const findings = languageFindings(exampleParsed(change), [exampleEdition(change)]);
      return findings.find(({ title }) => title.startsWith("Neighbouring"))?.lines.length;
    };
    expect(found("10 to 30%", "1 to 10%")).toBe(1);
    expect(found("1–10 %", "10–30 %")).toBe(1);
    expect(found("10 to under 30%", "1 to under 10%")).toBe(0);
    expect(found("10 to 30%", "1 to 9%")).toBe(0);
    expect(found("1 млн и более", "От 100 000 до менее 1 млн")).toBe(0);
  });
});

const editions = readEditions(process.cwd());

test.each([...new Set(editions.map(({ story }) => story))])("no language of $slug lacks numbers or names", (story) => {
  const own = editions.filter((each) => each.story === story).map(({ edition }) => edition);
  const [numbers, names] = languageFindings(story, own);
  expect([numbers?.lines, names?.lines]).toEqual([[], []]);
});

test.each([
  ["en", "12,345 of 1.5, the 201st", ["12345", "1.5", "201"]],
  ["en", "1.367 billion", ["1.367"]],
  ["ru", "12 345 из 1,5", ["12345", "1.5"]],
  ["ru", "1,367 млрд", ["1.367"]],
  ["tg", "1,367 миллиард", ["1.367"]],
  ["fa", "۱۲٬۳۴۵ از ۱٫۵", ["12345", "1.5"]],
])("in %s, %s has the numbers %j", (language, text, numbers) => {
  expect(numbersIn(text, language)).toEqual(numbers);
});

test.each([
  ["Rahmon", "Rahman", false],
  ["Sergey", "Sergei", true],
  ["Berdimuhamedov", "Berdymuhamedov", true],
  ["Армения", "Армении", false],
  ["Armenia", "Armenian", false],
])("%s and %s are one name in two spellings: %s", (one, other, is) => {
  expect(isMisspelling(one, other)).toBe(is);
});
