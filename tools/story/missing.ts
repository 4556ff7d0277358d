import { type Messages, pluralForms } from "../../src/i18n/translate";
import { messagesIn } from "../../src/press/edition/readEditions";
import { readBaseMap, readStories, StoriesError, storySlugs } from "../../src/press/story/readStories";
import type { Language, Story } from "../../src/story/story";

const languages = Object.keys(import.meta.glob("../../src/i18n/*.json")).map((path) =>
  path.replace(/^.*\/|\.json$/g, ""),
);

/** `npm run story missing [slug …]`: what is not translated, of stories and of the interface, language by language. False when a story cannot be read. */
export function missing(root: string, slugs: readonly string[]): boolean {
  let stories: Story[];
  try {
    stories = readStories(root, readBaseMap(root), slugs.length > 0 ? slugs : storySlugs(root));
  } catch (error) {
    if (!(error instanceof StoriesError)) throw error;
    console.error(error.message);
    return false;
  }
  for (const language of languages) {
    const lines = [
      ...missingMessages(messagesIn("en"), messagesIn(language), language).map(
        (key) => `src/i18n/${language}.json: ${key}`,
      ),
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

/** Keys of the interface's messages that a language lacks, or whose plural lacks a form that the language needs. */
export function missingMessages(own: Messages, translated: Partial<Messages>, language: Language): string[] {
  const forms = pluralForms(language);
  return Object.entries(own).flatMap(([key, message]) => {
    const said = (translated as Record<string, unknown>)[key];
    if (said === undefined || said === "") return [key];
    if (typeof message === "string") return [];
    return forms.filter((form) => !Object.hasOwn(said as object, form)).map((form) => `${key}.${form}`);
  });
}
