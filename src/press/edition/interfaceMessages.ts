import { type Messages, pluralForms } from "../../i18n/translate";
import type { Language } from "../../story/story";
import { languageName } from "../names/languages";

const messagesByFile = import.meta.glob<Partial<Messages>>("../../i18n/*.json", { eager: true, import: "default" });
const own = (language: Language) => messagesByFile[`../../i18n/${language}.json`];

/** Every message that the interface has; the others are translations of these. */
export const englishMessages = own("en") as Messages;

/**
 * The interface's messages in `language`. What is not translated is taken from `otherwise`, the story's own language, and
 * what that lacks from English.
 */
export const messagesIn = (language: Language, otherwise: Language = "en"): Messages =>
  Object.assign(
    {},
    englishMessages,
    translatedIn(own(otherwise)),
    { language: languageName(language) },
    translatedIn(own(language)),
  );

/** The messages of a file that are not empty. */
const translatedIn = (messages: Partial<Messages> = {}): Partial<Messages> =>
  Object.fromEntries(Object.entries(messages).filter(([, said]) => textsOf(said).every((text) => text !== "")));

const textsOf = (said: string | object): string[] => (typeof said === "string" ? [said] : Object.values(said));

/** Keys of the messages that a language lacks, or whose plural lacks a form that the language needs. */
export function missingMessages(language: Language, translated: Partial<Messages> = own(language) ?? {}): string[] {
  const forms = pluralForms(language);
  return Object.entries(englishMessages).flatMap(([key, message]) => {
    const said = (translated as Record<string, string | Record<string, string>>)[key];
    if (said === undefined || said === "") return [key];
    if (typeof message === "string" || typeof said === "string") return [];
    return forms.filter((form) => !said[form]).map((form) => `${key}.${form}`);
  });
}

/** A file of messages to translate: every key with its translation, or with an empty text for each plural form of the language. */
export const messagesToTranslate = (language: Language): Record<string, string | Record<string, string>> =>
  Object.fromEntries(
    Object.entries(englishMessages).map(([key, message]) => {
      const said = (own(language) as Record<string, string | Record<string, string>> | undefined)?.[key];
      if (typeof message === "string") return [key, said ?? ""];
      const forms = typeof said === "object" ? said : {};
      return [key, Object.fromEntries(pluralForms(language).map((form) => [form, forms[form] ?? ""]))];
    }),
  );
