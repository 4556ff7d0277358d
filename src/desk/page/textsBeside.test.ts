import { expect, test } from "vitest";
import { textsBeside } from "./textsBeside";

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
  expect(textsBeside(own, translated).map(({ at, numbers }) => [at.join("."), ...numbers])).toEqual([
    ["claims.c.note"],
    ["claims.c.text", "12", "21"],
    ["headline"],
    ["claims.a.text"],
    ["claims.b.text"],
  ]);
});
