import type { Words } from "../../story/words";

/** Two texts may share this many consecutive words by chance; longer runs are reported. */
export const longestRun = 7;

/** Consecutive words that a text of the story shares with the article. */
export interface ArticleRun {
  /** The dotted path of the text in the language file. */
  path: string;
  run: string;
}

/**
 * Every run of more than `longestRun` words that a text in `words` shares with `article`, each as long as possible. Case
 * and punctuation do not count; nothing of the article is kept.
 */
export function articleRuns(words: Words, article: string): ArticleRun[] {
  const size = longestRun + 1;
  const theirs = new Set(windowsOf(wordsIn(article), size));
  return textsIn(words).flatMap(([path, text]) => {
    const own = wordsIn(text);
    const shared = windowsOf(own, size).map((window) => theirs.has(window));
    return shared.flatMap((is, start): ArticleRun[] => {
      if (!is || shared[start - 1]) return [];
      const rest = shared.slice(start).indexOf(false);
      const length = (rest < 0 ? shared.length - start : rest) + size - 1;
      return [{ path, run: own.slice(start, start + length).join(" ") }];
    });
  });
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Every sequence of `size` words, joined. */
const windowsOf = (words: readonly string[], size: number): string[] =>
  words.slice(0, Math.max(0, words.length - size + 1)).map((_, i) => words.slice(i, i + size).join(" "));

/** Every text with its dotted path; the sections of the kinds are on one level with those of the core, as in the file. */
export function textsIn(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words ?? {}).flatMap(([key, inner]) =>
    textsIn(inner, path === "" && key === "things" ? "" : path ? `${path}.${key}` : key),
  );
}
