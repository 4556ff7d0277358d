import type { Language, Story } from "../../story/story";
import type { Words } from "../../story/words";

/**
 * The words of a story in `language`.
 * @throws when the story has none
 */
export function wordsIn(story: Story, language: Language): Words {
  const words = story.words[language];
  if (!words) throw new Error(`data/${story.slug} has no ${language}.json`);
  return words;
}

/** The texts that are missing in `language`, in the story's own language. */
export function untranslatedIn(story: Story, language: Language): string[] {
  const { things, ...words } = wordsIn(story, story.language);
  const texts = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values((value as object | undefined) ?? {}).flatMap(texts);
  const paths = story.untranslated[language] ?? [];
  const at = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], {
      ...words,
      ...things,
    });
  return [...new Set(paths.flatMap((path) => texts(at(path))))];
}

/** True where the story also has an article page in that language: a half-translated article has none. */
export const isExplainedIn = ({ explainer, untranslated }: Story, language: Language): boolean =>
  explainer !== undefined && !untranslated[language]?.some((path) => path.split(".")[0] === "explainer");
