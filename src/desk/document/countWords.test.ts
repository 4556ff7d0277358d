import { expect, test } from "vitest";
import { countWords } from "./countWords";

test.each([
  ["en", "Two ministers met – in Oslo, on 2 May.", 8],
  ["ru", "Два министра встретились в Осло.", 5],
  ["fa", "دو وزیر در اسلو دیدار کردند.", 6],
  ["en", "", 0],
])("words are counted in %s: %s", (language, text, count) => {
  expect(countWords(text, language)).toBe(count);
});
