import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countrySuggestion, suggestion } from "./references";

describe("an editor who mistypes an id", () => {
  test("is told the nearest that exists", () => {
    expect(suggestion("TKJ", ["KGZ", "TJK"])).toBe('; did you mean "TJK"?');
    expect(suggestion("ferry-unoin", ["ferry-pact", "ferry-union"])).toBe('; did you mean "ferry-union"?');
  });

  test("is told it whatever the case of the letters", () => {
    expect(suggestion("port", ["ARTICLE", "PORT"])).toBe('; did you mean "PORT"?');
  });

  test("is told the country of the story that a code is a slip of", () => {
    const known = { ownCountries: ["TJK", "KGZ"], countriesNamed: () => [] };
    expect(countrySuggestion("KRG", known)).toBe('; did you mean "KGZ"?');
    expect(countrySuggestion("XXX", known)).toBe("");
  });

  test("is told nothing where nothing is near", () => {
    expect(suggestion("passengers", ["host", "pier"])).toBe("");
    expect(suggestion("host", [])).toBe("");
  });

  test("is told the first of two that are equally near", () => {
    expect(suggestion("NRO", ["NOR", "FRO"])).toBe('; did you mean "NOR"?');
    expect(suggestion("NRO", ["FRO", "NOR"])).toBe('; did you mean "FRO"?');
    expect(suggestion("piar", ["pier", "pair"])).toBe('; did you mean "pier"?');
  });

  test("is always told an id that exists, and for one missing or one changed letter always the one meant", () => {
    const id = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(id, fc.nat(), fc.array(id, { maxLength: 5 }), (meant, at, others) => {
        const i = at % meant.length;
        const wrong = meant.slice(0, i) + meant.slice(i + 1);
        const told = /"(.*)"/.exec(suggestion(wrong, [meant, ...others]))?.[1];
        expect([meant, ...others]).toContain(told);
        expect(suggestion(wrong, [meant])).toBe(`; did you mean "${meant}"?`);
        expect(suggestion(`${meant.slice(0, i)}_${meant.slice(i + 1)}`, [meant])).toBe(`; did you mean "${meant}"?`);
      }),
    );
  });
});
