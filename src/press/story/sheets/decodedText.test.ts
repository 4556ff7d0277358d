import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodedText } from "./decodedText";

/** Names of languages, which are not among the names that the detection is based on. */
function namesIn(language: string): string[] {
  const file = `node_modules/cldr-localenames-full/main/${language}/languages.json`;
  const { main } = JSON.parse(readFileSync(file, "utf8"));
  return Object.values<string>(main[language].localeDisplayNames.languages);
}

test.each([
  ["utf-8", "fr"],
  ["windows-1252", "fr"],
  ["windows-1252", "de"],
  ["windows-1252", "es"],
  ["windows-1252", "sv"],
  ["macintosh", "fr"],
  ["macintosh", "de"],
  ["windows-1250", "pl"],
  ["windows-1250", "cs"],
  ["windows-1250", "hu"],
  ["windows-1254", "tr"],
  ["windows-1251", "ru"],
  ["windows-1251", "uk"],
  ["koi8-r", "ru"],
  ["ibm866", "ru"],
  ["windows-1253", "el"],
  ["windows-1256", "ar"],
])("a spreadsheet in %s with a few names in %s is read as it was written", (encoding, language) => {
  const names = namesIn(language).filter((name) => iconv.decode(iconv.encode(name, encoding), encoding) === name);
  const wrong = Array.from({ length: 40 }, (_, round) => {
    const some = Array.from({ length: 12 }, (__, index) => names[(round * 29 + index * 7) % names.length]);
    return `id;name;country;claims\r\n${some.map((name, row) => `thing-${row};${name};ISL;pier`).join("\r\n")}`;
  }).filter((text) => decodedText(iconv.encode(text, encoding)).text !== text);
  // Two letters may fit two languages: then the check's note on the encoding is what the editor has.
  expect(wrong.length, wrong[0]).toBeLessThanOrEqual(3);
});

test.each(["utf-16le", "utf-16be"])("%s is read with and without byte order mark", (encoding) => {
  const text = "id,name\r\npier,Пристань";
  for (const addBOM of [true, false]) expect(decodedText(iconv.encode(text, encoding, { addBOM })).text).toBe(text);
});
