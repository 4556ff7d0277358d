import { type AtlasEntry, atlasOf } from "../../geo/atlas";
import { translateWith } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import type { Iso3, Language } from "../../story/story";
import { periodOf } from "../../story/storyDate";
import { countryNames } from "../names/countryNames";
import { languageName } from "../names/languages";
import { readBaseMap } from "../readBaseMap";
import { layerKinds } from "../story/layerKinds";
import type { ParsedStory } from "../story/parseStory";
import { readStories } from "../story/readStories";
import { editionOf } from "./editionOf";
import { messagesIn } from "./interfaceMessages";

/** Editions made so far: the pages of a story, its article and the gallery share them. */
const editions = new WeakMap<ParsedStory, Map<Language, Edition>>();

/** One story in one of its languages, with all that the build adds; made once for each story and language. */
export function readEdition(story: ParsedStory, language: Language, atlas: ReadonlyMap<Iso3, AtlasEntry>): Edition {
  const own = editions.get(story) ?? new Map<Language, Edition>();
  editions.set(story, own);
  const edition = own.get(language) ?? makeEdition(story, language, atlas);
  own.set(language, edition);
  return edition;
}

function makeEdition(story: ParsedStory, language: Language, atlas: ReadonlyMap<Iso3, AtlasEntry>): Edition {
  const translate = translateWith(messagesIn(language, story.language), language);
  return editionOf(story, language, {
    kinds: layerKinds,
    atlas,
    countryNames: countryNames(language, atlas),
    translate,
    languageName,
  });
}

/** Every story of `data` in every language that it has. */
export function readEditions(root: string): { story: ParsedStory; edition: Edition }[] {
  const base = readBaseMap(root);
  const atlas = atlasOf(base.countries);
  return readStories(root, base).flatMap((story) =>
    Object.keys(story.words).map((language) => ({ story, edition: readEdition(story, language, atlas) })),
  );
}

/** The ISO dates on which anything in the edition begins or ends, and that of the article: all states of the map over time. */
export const datesOf = (edition: Edition): string[] => {
  const ends = edition.entries.flatMap(({ during }) => {
    if (!during) return [];
    const { from, to } = periodOf(during);
    return [from, to].flatMap((day) => day ?? []);
  });
  return [...new Set([edition.date, ...ends])];
};
