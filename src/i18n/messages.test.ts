import { describe, expect, test } from "vitest";
import en from "./en.json";

const languages = import.meta.glob<Record<string, unknown>>("./*.json", { eager: true, import: "default" });

describe.each(Object.entries(languages))("the interface in %s", (file, messages) => {
  const language = file.replace(/^\.\/|\.json$/g, "");

  test("has exactly the messages of English", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  test("fills the same places in each message", () => {
    for (const [key, message] of Object.entries(en)) {
      const told = messages[key];
      if (typeof message === "string") expect(placesIn(told as string), key).toEqual(placesIn(message));
      else
        for (const form of Object.values(told as object)) expect(placesIn(form), key).toEqual(placesIn(message.other));
    }
  });

  test("has every plural form that the language knows, and no other", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(en))
      if (typeof message !== "string")
        expect(Object.keys(messages[key] as object).sort(), key).toEqual([...forms].sort());
  });

  test("says nothing with an empty text", () => {
    for (const [key, message] of Object.entries(messages))
      for (const text of typeof message === "string" ? [message] : Object.values(message as object))
        expect(text.trim(), key).not.toBe("");
  });
});

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
