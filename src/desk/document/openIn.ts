import { type Files, isObject } from "./edit";

/** What is still open in a story, as the desk counts it down; each is a list of ids or paths. */
export interface OpenIn {
  claims: string[];
  /** Claims that rest on one publication: the article counts as one. */
  oneSource: string[];
  withoutVerdict: string[];
  withoutStatement: string[];
  /** Countries and things whose sentence is not written. */
  withoutSentence: string[];
  /** Texts of the opening that are not written. */
  withoutText: string[];
}

/** The texts that every story opens with. */
const openingTexts = ["kicker", "headline", "standfirst", "byline", "alternative"];

const keysOf = (value: unknown) => Object.keys(isObject(value) ? value : {});
const isWritten = (text: unknown) => typeof text === "string" && text.trim() !== "";

/** What is open in these files, in the story's own language; whatever is malformed counts as not there. */
export function openIn(files: Files): OpenIn {
  const core = isObject(files["story.json"]) ? files["story.json"] : {};
  const own = files[`${typeof core.language === "string" ? core.language : "en"}.json`];
  const words = isObject(own) ? own : {};
  const all = isObject(core.claims) ? core.claims : {};
  const texts = isObject(words.claims) ? words.claims : {};
  const claims = Object.keys(all);
  const field = (id: string, name: string): unknown => (isObject(all[id]) ? all[id][name] : undefined);
  const sourcesOf = (id: string) => {
    const sources = field(id, "sources");
    return (Array.isArray(sources) ? sources.length : 0) + (field(id, "basis") === "article" ? 1 : 0);
  };
  return {
    claims,
    oneSource: claims.filter((id) => sourcesOf(id) < 2),
    withoutVerdict: claims.filter((id) => field(id, "check") === undefined),
    withoutStatement: claims.filter((id) => !isObject(texts[id]) || !isWritten(texts[id].text)),
    withoutSentence: keysOf(core.parts).filter((id) => !isObject(words.parts) || !isWritten(words.parts[id])),
    withoutText: openingTexts.filter((name) => !isWritten(words[name])),
  };
}
