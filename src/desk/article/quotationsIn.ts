import type { FoundPerson, FoundQuotation } from "../document/candidate";

/** What is between quotation marks of any of the four languages. */
const quoted = /“([^”]+)”|«([^»]+)»|"([^"]+)"/gu;
/** Fewer words are a name or a single term in quotation marks. */
const fewestWords = 3;
const verbs =
  "said|says|told|added|asked|warned|argued|announced|declared|according to|сказал\\p{L}*|заявил\\p{L}*|сообщил\\p{L}*|добавил\\p{L}*|отметил\\p{L}*|гуфт\\p{L}*|изҳор\\p{L}*|گفت|افزود|اعلام کرد";

/** The quotations of a sentence, each with the person that a verb of saying makes its speaker. */
export function quotationsIn(sentence: string, people: readonly FoundPerson[]): FoundQuotation[] {
  return [...sentence.matchAll(quoted)].flatMap((match) => {
    const text = (match[1] ?? match[2] ?? match[3] ?? "").trim();
    if (text.split(/\s+/).length < fewestWords) return [];
    const outside = sentence.slice(0, match.index) + sentence.slice(match.index + match[0].length);
    const speaker = new RegExp(`(?<!\\p{L})(?:${verbs})(?!\\p{L})`, "iu").test(outside)
      ? people.find(({ name }) => outside.includes(name.split(" ").at(-1) ?? name))?.name
      : undefined;
    return [{ text, ...(speaker && { speaker }) }];
  });
}
