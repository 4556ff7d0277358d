import type { Choice } from "../scene/choice";
import { storyPath } from "../state/storyPath";
import { Corrections } from "./Corrections";
import { useExplorer } from "./explorerContext";

/** Who made the map, from when it is, in which languages it can be read, and where to report an error. */
export function Credit() {
  const { edition, translate, store, scene, address } = useExplorer();
  const { slug, defaultLanguage } = edition;
  const { step } = store.getState().choice;
  return (
    <footer className="credit">
      <p>
        {edition.byline} · {translate("credit", { version: edition.version, date: edition.updatedText })}
      </p>
      <p>
        {translate("bordersCredit")}. {translate("bordersNote")}
      </p>
      {!edition.signedOff && <p>{translate("unsigned")}</p>}
      {edition.untranslated.length > 0 && <p>{translate.plural("untranslated", edition.untranslated.length)}</p>}
      <Corrections />
      <ul className="credit-links">
        {edition.explained && (
          <li>
            <a href={address(storyPath({ slug, language: edition.language, defaultLanguage, explainer: true }))}>
              {translate("explainer")}
            </a>
          </li>
        )}
        <li>
          <a href={edition.contact}>{translate("reportError")}</a>
        </li>
        {edition.translations.map(({ language, name }) => (
          <li key={language}>
            <a href={address(storyPath({ slug, language, defaultLanguage, step }))} lang={language} hrefLang={language}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <label>
            {translate("theme")}{" "}
            <select
              value={scene.theme ?? "auto"}
              onChange={({ target }) =>
                store.getState().setTheme(target.value === "auto" ? undefined : (target.value as Choice["theme"]))
              }
            >
              <option value="auto">{translate("themeAuto")}</option>
              <option value="light">{translate("themeLight")}</option>
              <option value="dark">{translate("themeDark")}</option>
            </select>
          </label>
        </li>
      </ul>
    </footer>
  );
}
