/** Two texts may share this many consecutive words by chance; longer runs are reported. */
const longestRun = 7;

/**
 * A function that returns every run of more than `longestRun` words that a text shares with `article`, each as long as
 * possible. Case and punctuation do not count; nothing of the article is kept but this.
 */
export function sharedRuns(article: string): (text: string) => string[] {
  const size = longestRun + 1;
  const theirs = new Set(windowsOf(wordsIn(article), size));
  return (text) => {
    const own = wordsIn(text);
    const shared = windowsOf(own, size).map((window) => theirs.has(window));
    return shared.flatMap((is, start) => {
      if (!is || shared[start - 1]) return [];
      const rest = shared.slice(start).indexOf(false);
      const length = (rest < 0 ? shared.length - start : rest) + size - 1;
      return [own.slice(start, start + length).join(" ")];
    });
  };
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Every sequence of `size` words, joined. */
const windowsOf = (words: readonly string[], size: number): string[] =>
  words.slice(0, Math.max(0, words.length - size + 1)).map((_, i) => words.slice(i, i + size).join(" "));
