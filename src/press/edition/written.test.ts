import { expect, test } from "vitest";
import { translateWith } from "../../i18n/translate";
import { isKnownUnit } from "../../story/units";
import { messagesIn } from "./interfaceMessages";
import { writtenAmount } from "./written";

const units = {
  en: { ships: { one: "{amount} ship", other: "{amount} ships" } },
  ru: { ships: { one: "{amount} судно", few: "{amount} судна", many: "{amount} судов", other: "{amount} судна" } },
};

test.each([
  ["en", 1, 1, "ships", "1 ship"],
  ["en", 2, 40, "ships", "2 to 40 ships"],
  ["ru", 3, 3, "ships", "3 судна"],
  ["ru", 11, 11, "ships", "11 судов"],
  ["ru", 21, 21, "ships", "21 судно"],
  ["en", 12, 12, "percent", "12 percent"],
  ["ru", 5, 5, "kilometer", "5 километров"],
  ["en", 10, 15, "kilometer", "10 to 15 kilometers"],
] as const)("in %s, %i to %i %s are written %s", (language, low, high, unit, written) => {
  const translate = translateWith(messagesIn(language), language);
  expect(
    writtenAmount({ low, high, unit, date: "2024" }, language, translate, units[language]).replaceAll("\u00a0", " "),
  ).toBe(written);
});

test("a word of the story is not a unit that every language has", () => {
  expect([isKnownUnit("people"), isKnownUnit("percent"), isKnownUnit("ships")]).toEqual([true, true, false]);
});
