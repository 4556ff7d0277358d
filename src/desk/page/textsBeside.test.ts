import { expect, test } from "vitest";
import { textsBeside } from "./textsBeside";

const facts = { times: {}, names: {}, language: "en", translation: "ru" };
const listed = (...given: Parameters<typeof textsBeside>) =>
  textsBeside(...given).map(({ at, isOlder, differing }) => [
    at.join("."),
    ...(isOlder ? ["older"] : []),
    ...differing,
  ]);

test("what is missing comes first, then what has other numbers; decimals, thousands and Persian digits are the same numbers", () => {
  const own = {
    $schema: "x",
    signedOff: true,
    headline: "Who meets",
    claims: {
      a: { text: "47.9 per cent in 2024" },
      b: { text: "1,200 people" },
      c: { text: "12 sites", note: "New." },
    },
  };
  const translated = {
    headline: "Кто встречается",
    claims: { a: { text: "47,9% в 2024 году" }, b: { text: "۱۲۰۰ نفر" }, c: { text: "21 объект" } },
  };
  expect(listed(own, translated, facts)).toEqual([
    ["claims.c.note"],
    ["claims.c.text", "12", "21"],
    ["headline"],
    ["claims.a.text"],
    ["claims.b.text"],
  ]);
});

test("names and months that the translation lacks are marked, inflected ones are not", () => {
  const own = {
    a: "He came to Dushanbe from Russia in May.",
    d: "By Åland Islands (FI).",
    b: "In Russia",
    c: "On 3 May",
  };
  const translated = {
    a: "В мае он приехал в Душанбе из России.",
    b: "В Душанбе",
    c: "3 июня",
    d: "У Аландских о-вов.",
  };
  const names = {
    en: { month5: "May", dushanbe: "Dushanbe", RUS: "Russia", ALA: "Åland Islands (FI)" },
    ru: { month5: "май", dushanbe: "Душанбе", RUS: "Россия", ALA: "Аландские о-ва" },
  };
  expect(listed(own, translated, { ...facts, names })).toEqual([["b", "Russia"], ["c", "May"], ["a"], ["d"]]);
});

test("what is older than its original comes before what differs, unless it was signed off since", () => {
  const own = { a: "One", b: "Two", c: "3" };
  const translated = { signedOff: { by: "N. Karimova", on: "2026-11-28" }, a: "Один", b: "Два", c: "4" };
  const times = { en: { a: 10, b: 30, c: 5 }, ru: { a: 5, b: 5, c: 5, "signedOff\nby": 20 } };
  expect(listed(own, translated, { ...facts, times })).toEqual([["b", "older"], ["c", "3", "4"], ["a"]]);
  expect(listed(own, { ...translated, signedOff: false }, { ...facts, times })[0]).toEqual(["a", "older"]);
});
