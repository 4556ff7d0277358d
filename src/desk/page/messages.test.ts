import { expect, test } from "vitest";
import { languages } from "./messages";

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test.each(Object.entries(languages))("the desk in %s has every message, with its placeholders", (_, messages) => {
  expect(Object.keys(messages)).toEqual(Object.keys(languages.en));
  for (const [name, text] of Object.entries(messages)) {
    expect(text.trim(), name).not.toBe("");
    expect(placeholders(text), name).toEqual(placeholders(languages.en[name as keyof typeof languages.en]));
  }
});
