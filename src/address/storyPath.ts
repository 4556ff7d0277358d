import type { Language, StepId } from "../story/story";

/** A page of a story: its language, the step of the tour, and whether it is the map, an embed, an article or the text. */
export interface StoryPlace {
  slug: string;
  language: Language;
  /** The story's default language, which is not part of paths. */
  defaultLanguage: Language;
  step?: StepId | undefined;
  embed?: boolean | undefined;
  /** The version at which an embed stays; the story as it is now when absent. */
  version?: number | undefined;
  explainer?: boolean | undefined;
  text?: boolean | undefined;
}

/** The path of a page of a story from the site's root, such as `dushanbe-2025/ru/step/arrival/`. */
export const storyPath = ({
  slug,
  language,
  defaultLanguage,
  step,
  embed,
  version,
  explainer,
  text,
}: StoryPlace): string =>
  [
    `${slug}/`,
    language === defaultLanguage ? "" : `${language}/`,
    embed ? "embed/" : "",
    embed && version ? `v${version}/` : "",
    explainer ? "explainer/" : "",
    text ? "text/" : "",
    step && !embed ? `step/${step}/` : "",
  ].join("");

/** The way from a page to the site's root: `../../` for `dushanbe-2025/ru/`. */
export const wayUp = (path: string): string => "../".repeat(path.split("/").length - 1) || "./";
