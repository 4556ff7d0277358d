import type { Language, Story } from "../../story/story";

/** True where the story is told as an article, too, in that language: half-translated articles have no page. */
export const isExplainedIn = ({ explainer, untranslated }: Story, language: Language): boolean =>
  explainer !== undefined && !untranslated[language]?.some((path) => path.split(".")[0] === "explainer");
