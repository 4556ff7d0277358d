import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pluralForms } from "../../src/i18n/translate";
import { messagesToTranslate, missingMessages } from "../../src/press/edition/interfaceMessages";
import {
  digitsOf,
  directionOf,
  englishName,
  isLanguage,
  languageName,
  lettersOf,
} from "../../src/press/names/languages";
import { hasLetter } from "../../src/press/pages/textWidth";

/**
 * `npm run story language <tag>`: writes `src/i18n/<tag>.json` with every message of the interface that is to be translated,
 * keeping what is translated, and reports what CLDR knows of the language. False where there is no such language.
 */
export function writeLanguage(root: string, tag: string): boolean {
  if (!isLanguage(tag)) {
    console.error(`"${tag}" is not the tag of a language: write fr, uz-Cyrl or pt-BR.`);
    return false;
  }
  const file = `src/i18n/${tag}.json`;
  const lacking = missingMessages(tag).length;
  writeFileSync(join(root, file), `${JSON.stringify(messagesToTranslate(tag), null, 2)}\n`);
  // The same layout as `npm run check` asks for.
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  spawnSync(process.execPath, [biome, "format", "--write", "--log-level=none", file], { cwd: root, stdio: "ignore" });
  console.log(`Wrote ${file}: ${lacking} texts to translate. src/i18n/en.json has them in English, in the same order.`);
  console.log("An empty text is taken from the story's own language, or from English; {places} stay as they are.");
  for (const line of factsAbout(tag)) console.log(`  ${line}`);
  return true;
}

/** What CLDR and the fonts know of a language, as lines. */
export function factsAbout(tag: string): string[] {
  const letters = lettersOf(tag);
  const without = letters.filter((letter) => !hasLetter(letter));
  const fonts =
    letters.length === 0
      ? 'letters: CLDR has no names of countries in this language; give those of the story in its words, "countries"'
      : without.length === 0
        ? `letters: the page's fonts have all ${letters.length} that CLDR's names of countries use`
        : `letters: the page's fonts lack ${without.slice(0, 12).join(" ")}${without.length > 12 ? " …" : ""}; readers see them in a font of their own, and cards may lack them`;
  return [
    `language: ${languageName(tag)} (${englishName(tag)})`,
    `direction: ${directionOf(tag) === "rtl" ? "right to left" : "left to right"}`,
    `digits: ${digitsOf(tag)}`,
    `plural forms: ${pluralForms(tag).join(", ")}`,
    fonts,
  ];
}
