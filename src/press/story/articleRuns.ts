import { sharedRuns } from "../../story/sharedRuns";
import type { Words } from "../../story/words";

/** Consecutive words that a text of the story shares with the article. */
export interface ArticleRun {
  /** The dotted path of the text in the language file. */
  path: string;
  run: string;
}

/**
 * Every run of eight words or more that a text in `words` shares with `article`, each as long as possible. Case
 * and punctuation do not count; nothing of the article is kept.
 */
export function articleRuns(words: Words, article: string): ArticleRun[] {
  const runsIn = sharedRuns(article);
  return textsIn(words).flatMap(([path, text]) => runsIn(text).map((run) => ({ path, run })));
}

/** Every text with its dotted path; the sections of the kinds are on one level with those of the core, as in the file. */
export function textsIn(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words ?? {}).flatMap(([key, inner]) =>
    textsIn(inner, path === "" && key === "things" ? "" : path ? `${path}.${key}` : key),
  );
}
