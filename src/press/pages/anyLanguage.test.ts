import { describe, expect, test } from "vitest";
import { exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import { messagesIn } from "../edition/interfaceMessages";
import { readBaseMap } from "../readBaseMap";
import { filesOfStories } from "./siteFiles";

const base = readBaseMap(process.cwd());
const template = '<!doctype html><html lang="en"><head><!--head--></head><body><!--body--></body></html>';

/** Whether the page at a path has a text, among those of the example story after `change`. */
function pagesAfter(change: (files: RawFiles) => void) {
  const files = filesOfStories([exampleParsed(change)], base, { template, built: true });
  return (path: string, text: string) =>
    String(files.find((file) => file.path === `${path}index.html`)?.content()).includes(text);
}

describe("a story in a language that the interface does not have", () => {
  test.each([
    ["fr", "ltr", "Qui se retrouve au bac", "Français"],
    ["ar", "rtl", "من يلتقي عند العبّارة", "العربية"],
    ["pt-BR", "ltr", "Quem se encontra na balsa", "Português (Brasil)"],
    ["ckb", "rtl", "کێ لە بەلەمەکە کۆ دەبێتەوە", "کوردیی ناوەندی"],
  ])("has its pages in %s, written %s, with the interface in English", (language, direction, headline, name) => {
    const has = pagesAfter((files) => {
      files[`${language}.json`] = { signedOff: true, headline };
    });
    for (const path of ["", "step/first/", "embed/", "text/"]) {
      expect(has(`example/${language}/${path}`, `lang="${language}" dir="${direction}"`), path).toBe(true);
      expect(has(`example/${language}/${path}`, headline), path).toBe(true);
    }
    expect(has(`example/${language}/`, messagesIn("en").asText)).toBe(true);
    expect(has(`example/${language}/`, `<b aria-current="true">${name}</b>`)).toBe(true);
  });

  test("says in its own language what the interface lacks, and in English what that lacks, too", () => {
    expect(messagesIn("fr", "ru")).toEqual({ ...messagesIn("ru"), language: "Français" });
    expect(messagesIn("fr", "nl")).toEqual({ ...messagesIn("en"), language: "Français" });
  });
});

describe("a story without an article", () => {
  const without = (files: RawFiles) => {
    delete files["story.json"].article;
    const { host } = files["story.json"].claims;
    host.basis = "source";
    delete host.paragraph;
  };

  test("says nothing of how an article holds up", () => {
    const [has, ownHas] = [pagesAfter(without), pagesAfter(() => {})];
    const { articleCheck, basisOfArticle } = messagesIn("en");
    for (const path of ["example/", "example/text/", "example/embed/", "example/step/first/"])
      for (const said of [articleCheck, basisOfArticle]) expect(has(path, said), `${path}: ${said}`).toBe(false);
    for (const path of ["example/", "example/text/"]) expect(ownHas(path, articleCheck), path).toBe(true);
  });

  test("has no claims of an article", () => {
    expect(() => pagesAfter((files) => delete files["story.json"].article)).toThrow(
      'claims.host.basis: the story names no article: add "article", or say who states it',
    );
  });
});
