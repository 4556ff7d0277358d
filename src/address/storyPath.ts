import type { Language, StepId } from "../story/story";

/** Where a story is read: in which language, at which step of its tour, and as a page, as an embed, as an article or as text. */
export interface StoryPlace {
  slug: string;
  language: Language;
  /** The story's default language, whose pages name no language. */
  defaultLanguage: Language;
  step?: StepId | undefined;
  embed?: boolean | undefined;
  explainer?: boolean | undefined;
  text?: boolean | undefined;
}

/** The path of a page of a story from the site's root, such as `dushanbe-2025/ru/step/arrival/`. */
export const storyPath = ({ slug, language, defaultLanguage, step, embed, explainer, text }: StoryPlace): string =>
  [
    `${slug}/`,
    language === defaultLanguage ? "" : `${language}/`,
    embed ? "embed/" : "",
    explainer ? "explainer/" : "",
    text ? "text/" : "",
    step && !embed ? `step/${step}/` : "",
  ].join("");

/** The way from a page to the site's root: `../../` for `dushanbe-2025/ru/`. */
export const wayUp = (path: string): string => "../".repeat(path.split("/").length - 1) || "./";
