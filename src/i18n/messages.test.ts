import { describe, expect, test } from "vitest";
import en from "./en.json";
import { type Messages, pluralForms, translateWith } from "./translate";

const languages = import.meta.glob<Record<string, unknown>>("./*.json", { eager: true, import: "default" });

/** The languages that must be complete; any other may be in progress, with empty texts taken from English. */
const whole = ["en", "ru", "tg", "fa"];
const tagOf = (file: string) => file.replace(/^\.\/|\.json$/g, "");

test("the interface speaks the languages that it promises", () => {
  expect(Object.keys(languages).map(tagOf)).toEqual(expect.arrayContaining(whole));
});

describe.each(Object.entries(languages))("the interface in %s", (file, messages) => {
  const language = tagOf(file);

  test("has exactly the messages of English", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  test("fills the same places in each message", () => {
    for (const [key, message] of Object.entries(en)) {
      const told = messages[key];
      if (isEmpty(told) && !whole.includes(language)) continue;
      if (typeof message === "string") expect(placesIn(told as string), key).toEqual(placesIn(message));
      else
        for (const form of Object.values(told as object)) expect(placesIn(form), key).toEqual(placesIn(message.other));
    }
  });

  test("has every plural form that the language knows, and no other", () => {
    const forms = pluralForms(language);
    for (const [key, message] of Object.entries(en))
      if (typeof message !== "string")
        expect(Object.keys(messages[key] as object).sort(), key).toEqual([...forms].sort());
  });

  test.runIf(whole.includes(language))("says nothing with an empty text", () => {
    for (const [key, message] of Object.entries(messages))
      for (const text of typeof message === "string" ? [message] : Object.values(message as object))
        expect(text.trim(), key).not.toBe("");
  });
});

test("A language without plural rules has one form, whatever the reader's system speaks", () => {
  expect(pluralForms("tg")).toEqual(["other"]);
  const tajik = translateWith(languages["./tg.json"] as unknown as Messages, "tg");
  expect([1, 2, 5, 21].map((count) => tajik.plural("restingClaims", count))).toEqual([
    "1 изҳорот",
    "2 изҳорот",
    "5 изҳорот",
    "21 изҳорот",
  ]);
  expect([...pluralForms("ru")].sort()).toEqual(["few", "many", "one", "other"]);
});

const isEmpty = (told: unknown) =>
  (typeof told === "string" ? [told] : Object.values(told as object)).every((text) => text === "");

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
