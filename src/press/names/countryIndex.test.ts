import { expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { readBaseMap } from "../readBaseMap";
import { countriesNamedAmong } from "./countryIndex";

const countriesNamed = countriesNamedAmong([...atlasOf(readBaseMap(process.cwd()).countries).values()]);

test.each([
  ["UK", "GBR"],
  ["GB", "GBR"],
  ["US", "USA"],
  ["XK", "XKX"],
  ["UNK", "XKX"],
  ["GER", "DEU"],
  ["SUI", "CHE"],
  ["DRC", "COD"],
  ["UAE", "ARE"],
  ["PRC", "CHN"],
  ["RSA", "ZAF"],
  ["ROM", "ROU"],
  ["398", "KAZ"],
  ["EL", "GRC"],
])("The code %s of another system means %s", (code, country) => {
  expect(countriesNamed(code)).toEqual([country]);
});

test.each([
  ["Gaza", "PSE"],
  ["United States of America", "USA"],
  ["O'zbekiston", "UZB"],
  ["Точикистон", "TJK"],
  ["Bosnia and Herzegovina", "BIH"],
  ["bosnia-herzegovina", "BIH"],
  ["Democratic Republic of the Congo", "COD"],
  ["Cote d'Ivoire", "CIV"],
  ["Côte d’Ivoire", "CIV"],
  ["COTE D IVOIRE", "CIV"],
  ["Upper Volta", "BFA"],
  ["Persia", "IRN"],
  ["BVI", "VGB"],
  ["The Gambia", "GMB"],
  ["St. Lucia", "LCA"],
  ["TURKIYE", "TUR"],
  ["Ísland", "ISL"],
  ["भारत", "IND"],
  ["Kyrgyz Republic", "KGZ"],
  ["قزاقستان", "KAZ"],
])("%s names %s", (name, country) => {
  expect(countriesNamed(name)).toEqual([country]);
});

test("A name of two countries means both, the story's own first", () => {
  expect(countriesNamed("Congo", ["COG"])).toEqual(["COG", "COD"]);
  expect(countriesNamed("Congo", ["COD"])).toEqual(["COD", "COG"]);
});

test("What names no country means none, however near it is", () => {
  for (const text of ["Atlantis", "XJ2", "Icelnd", "EU", "UN", ""]) expect(countriesNamed(text), text).toEqual([]);
});
