import { missingMessages } from "../../src/press/edition/interfaceMessages";
import { interfaceLanguages } from "../../src/press/names/languages";
import { readBaseMap } from "../../src/press/readBaseMap";
import { publishedSlugs, readStories, StoriesError } from "../../src/press/story/readStories";
import type { Language, Story } from "../../src/story/story";

/** `npm run story missing [slug …]`: what is not translated, of stories and of the interface, language by language. False when a story cannot be read. */
export function missing(root: string, slugs: readonly string[]): boolean {
  let stories: Story[];
  try {
    stories = readStories(root, readBaseMap(root), slugs.length > 0 ? slugs : publishedSlugs(root));
  } catch (error) {
    if (!(error instanceof StoriesError)) throw error;
    console.error(error.message);
    return false;
  }
  for (const language of new Set([...interfaceLanguages, ...stories.flatMap(({ words }) => Object.keys(words))])) {
    const lines = [
      ...missingMessages(language).map((key) => `src/i18n/${language}.json: ${key}`),
      ...stories.flatMap((story) => missingWords(story, language)),
    ];
    console.log(`${language}: ${lines.length === 0 ? "nothing is missing" : `${lines.length} missing`}`);
    for (const line of lines) console.log(`  ${line}`);
  }
  return true;
}

/** What a story lacks in a language, as lines with file and path: the file itself, or texts in it. */
export function missingWords(story: Story, language: Language): string[] {
  const file = `data/${story.slug}/${language}.json`;
  if (!story.words[language]) return [file];
  return (story.untranslated[language] ?? []).map((path) => `${file}: ${path}`);
}

/** What the pages of a story say in another language than their own, as the interface lacks it; one line a language. */
export function interfaceNotes({ words, language: own }: Pick<Story, "words" | "language">): string[] {
  return Object.keys(words).flatMap((language) => {
    const lacking = new Set(missingMessages(language).map((key) => key.split(".")[0])).size;
    if (lacking === 0) return [];
    const otherwise = language !== own && interfaceLanguages.includes(own) ? own : "en";
    const what = interfaceLanguages.includes(language) ? `lacks ${lacking} messages` : "is not translated";
    return [
      `${language}.json: the interface ${what} in this language and says them in "${otherwise}": npm run story language ${language} writes what to translate`,
    ];
  });
}
