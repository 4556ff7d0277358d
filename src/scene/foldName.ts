/** Letters that Unicode does not take apart, or that keyboards without them write otherwise. */
const plainLetters: Record<string, string> = {
  ...{ ß: "ss", ø: "o", œ: "oe", æ: "ae", ð: "d", đ: "d", þ: "th", ħ: "h", ł: "l", ı: "i", ə: "e", ŋ: "n" },
  ...{ ғ: "г", ґ: "г", є: "е", і: "и", қ: "к", ҡ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", ҳ: "х", һ: "х", ҷ: "ч", ә: "а" },
  ...{ ي: "ی", ى: "ی", ك: "ک", ة: "ه" },
};

/** Words that are said or left out as one likes. */
const emptyWords = new Set(["and", "the"]);

/**
 * `text` as names are compared: without capitals, accents and apostrophes, with single spaces for hyphens and other
 * signs, with "saint" for "St", and without "and" and "the". Letters of Tajik, Persian and others become those that
 * common keyboards have. The same in every reader's locale.
 */
export function foldName(text: string): string {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670'’‘ʻʼʹ`´′.]/gu, "")
    .normalize("NFC")
    .replace(/[^a-z\p{N}\s]/gu, (letter) => plainLetters[letter] ?? letter);
  const words = letters.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => (word === "st" ? "saint" : word));
  const telling = words.filter((word) => word !== "" && !emptyWords.has(word));
  return (telling.length > 0 ? telling : words).join(" ").trim();
}
