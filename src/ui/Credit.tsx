import { storyPath } from "../address/storyPath";
import { Corrections } from "./Corrections";
import { useExplorer } from "./explorerContext";

/** Who made the map, its version and date, and where to report an error. */
export function Credit() {
  const { edition, translate, address } = useExplorer();
  const { slug, defaultLanguage } = edition;
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
      </ul>
    </footer>
  );
}
