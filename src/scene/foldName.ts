/** Letters that Unicode does not decompose, or that are typed differently on keyboards without them. */
const plainLetters: Record<string, string> = {
  ...{ ß: "ss", ø: "o", œ: "oe", æ: "ae", ð: "d", đ: "d", þ: "th", ħ: "h", ł: "l", ı: "i", ə: "e", ŋ: "n" },
  ...{ ғ: "г", ґ: "г", є: "е", і: "и", қ: "к", ҡ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", ҳ: "х", һ: "х", ҷ: "ч", ә: "а" },
  ...{ ي: "ی", ى: "ی", ك: "ک", ة: "ه" },
};

/** Words that may be left out. */
const emptyWords = new Set(["and", "the"]);

/**
 * `text` in the form in which names are compared: in lower case, without accents and apostrophes, with single spaces for
 * hyphens and other signs, with "saint" for "St", with the "d" of "Côte d’Ivoire" joined to its word however it is written,
 * and without "and" and "the". Letters of Tajik, Persian and others become
 * those of common keyboards. The result does not depend on the reader's locale.
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
  return (telling.length > 0 ? telling : words)
    .join(" ")
    .trim()
    .replace(/ ([dl]) (?=\p{L})/gu, " $1");
}
