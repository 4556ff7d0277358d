import type { AtlasEntry } from "../../geo/atlas";
import type { Translate } from "../../i18n/translate";
import type { Iso3, Language } from "../../story/story";
import type { LayerKind } from "../schema/layerKind";

/** What an edition takes from outside the story. */
export interface EditionContext {
  kinds: readonly LayerKind[];
  atlas: ReadonlyMap<Iso3, AtlasEntry>;
  /** Country names in the edition's language, from CLDR. */
  countryNames: Record<Iso3, string>;
  translate: Translate;
  /** The name that a language gives itself. */
  languageName: (language: Language) => string;
}
