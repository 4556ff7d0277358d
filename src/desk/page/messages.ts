import { createContext, useContext } from "react";
import en from "./messages/en.json";
import fa from "./messages/fa.json";
import ru from "./messages/ru.json";
import tg from "./messages/tg.json";

/** The languages of the desk, each with its messages. */
export const languages = { en, ru, tg, fa } as const;
export type DeskLanguage = keyof typeof languages;
export type Message = keyof typeof en;

/** True for the name of a message: sections of kinds that the desk has no word for go by their own. */
export const isMessage = (name: string): name is Message => name in en;

/** Says a message, with `{names}` replaced. */
export type Say = (message: Message, values?: Readonly<Record<string, string | number>>) => string;

/** The language of the page, and what changes it. */
export const LanguageContext = createContext<{ language: DeskLanguage; setLanguage: (language: DeskLanguage) => void }>(
  {
    language: "en",
    setLanguage: () => {},
  },
);

const isLanguage = (tag: string): tag is DeskLanguage => tag in languages;
const remembered = "desk-language";

/** The language chosen last, else the first that the browser asks for and the desk has. */
export function languageAtStart(): DeskLanguage {
  const asked = [localStorage.getItem(remembered) ?? "", ...navigator.languages.map((tag) => tag.split("-")[0] ?? "")];
  return asked.find(isLanguage) ?? "en";
}

export const rememberLanguage = (language: DeskLanguage) => localStorage.setItem(remembered, language);

/** What says messages in the language of the page. */
export function useMessages(): Say {
  const { language } = useContext(LanguageContext);
  return (message, values = {}) =>
    languages[language][message].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === "number" ? value.toLocaleString(language) : (value ?? "");
    });
}
