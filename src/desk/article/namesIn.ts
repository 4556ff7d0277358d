import { foldName } from "../../scene/foldName";
import type { FoundOrganisation, FoundTown } from "../document/candidate";
import type { KnownNames } from "./knownNames";

/** A word of a sentence. */
interface Token {
  text: string;
  folded: string;
  start: number;
  end: number;
}

/** What a sentence names, each with where. */
export interface NamedIn {
  /** Codes, in the order of the sentence; several at one place where a name is of several countries. */
  countries: { codes: readonly string[]; start: number; end: number }[];
  organisations: (FoundOrganisation & { start: number; end: number })[];
  /** All towns of a name, the largest first. */
  towns: { of: readonly (FoundTown & { population: number })[]; start: number; end: number; isFirst: boolean }[];
}

/** The most words of a name. */
const longestName = 6;
/** What inflection and adjectives add to the beginning of a name: cases, -ский, -ец, -ӣ, -ён and the like. */
const addition =
  /^(?:|[аеёиоуыэюя]\p{L}{0,2}|[йь]\p{L}{0,2}|[иея]?(?:йс|н)?ск\p{L}{1,3}|[ия]?ан(?:ин|к|е|ц|ск)?\p{L}{0,3}|[ие]?ц\p{L}{0,3}|иян\p{L}{0,3}|истан(?:ск)?\p{L}{0,3}|истон\p{L}{0,3}|хо\p{L}{0,2}|ро|ی\p{L}{0,3}|ها|ان|ستان\p{L}{0,2})$/u;

/** The countries, organisations and towns that a sentence names: the longest names first, so that Guinea is not Equatorial Guinea. */
export function namesIn(sentence: string, known: KnownNames): NamedIn {
  const tokens: Token[] = [...sentence.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'.-][\p{L}\p{M}\p{N}]+)*/gu)].map(
    ({ 0: text, index }) => ({
      text,
      folded: foldName(text.replace(/[’']s$/, "")),
      start: index,
      end: index + text.length,
    }),
  );
  const found: NamedIn = { countries: [], organisations: [], towns: [] };
  for (let at = 0; at < tokens.length; ) {
    at += take(tokens, at, known, found);
  }
  return found;
}

/** Takes the longest name that begins at a token, and returns how many tokens it has; one where none begins. */
function take(tokens: readonly Token[], at: number, known: KnownNames, found: NamedIn): number {
  const [token] = tokens.slice(at);
  if (!token) return 1;
  for (let length = Math.min(longestName, tokens.length - at); length > 0; length--) {
    const piece = tokens.slice(at, at + length);
    const [start, end] = [token.start, piece.at(-1)?.end ?? token.end];
    const name = foldName(piece.map(({ folded }) => folded).join(" "));
    const isNamed = isCapital(token.text) || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(token.text);
    const organisation = known.organisations.get(name);
    if (organisation && isNamed && (length > 1 || token.text.length > 3 || token.text === token.text.toUpperCase())) {
      found.organisations.push({ ...organisation, start, end });
      return length;
    }
    // In the plural, too: Armenians.
    const codes = known.countries.get(name) ?? known.countries.get(name.replace(/s$/, ""));
    const towns = known.towns.get(name);
    if (isNamed && towns) found.towns.push({ of: towns, start, end, isFirst: at === 0 });
    if (isNamed && codes) {
      found.countries.push({ codes, start, end });
      return length;
    }
    if (isNamed && towns) return length;
  }
  for (let length = token.folded.length; length >= 3; length--) {
    const codes = known.stems.get(token.folded.slice(0, length));
    if (codes && addition.test(token.folded.slice(length))) {
      found.countries.push({ codes, start: token.start, end: token.end });
      return 1;
    }
  }
  return 1;
}

const isCapital = (text: string) => /^\p{Lu}/u.test(text);
