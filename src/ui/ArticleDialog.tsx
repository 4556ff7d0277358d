import { useState } from "react";
import { claimsOfArticle } from "../scene/sourcesOf";
import { type Check, checks } from "../story/story";
import { BasisSwitch } from "./BasisSwitch";
import { ClaimItem } from "./ClaimItem";
import { ClaimCountries, ClaimSources } from "./ClaimLinks";
import { checkText } from "./claimText";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { CheckMark } from "./Standing";

/** How the article holds up: everything it states, by paragraph, with check and reason. */
export function ArticleDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="article" title={translate("articleCheck")}>
      <CheckedClaims />
    </Dialog>
  );
}

function CheckedClaims() {
  const { edition, translate } = useExplorer();
  const [only, setOnly] = useState<Check | null>(null);
  const claims = claimsOfArticle(edition);
  const shown = claims.filter(({ check }) => only === null || check === only);
  const filter = (check: Check | null, count: number) => (
    <button
      key={check ?? "all"}
      type="button"
      className="check-filter"
      aria-pressed={only === check}
      onClick={() => setOnly(check)}
    >
      {check && <CheckMark check={check} />}
      {check ? checkText(check, translate) : translate("basisAll")} <span className="count">{count}</span>
    </button>
  );
  return (
    <>
      <p>{translate("articleCheckAbout", { date: edition.sources[edition.article ?? ""]?.dated ?? "" })}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent */}
      <div className="check-filters" role="group" aria-label={translate("filterByCheck")}>
        {filter(null, claims.length)}
        {checks.map((check) => filter(check, claims.filter((claim) => claim.check === check).length))}
      </div>
      {[...new Set(shown.map(({ paragraph }) => paragraph))].map((paragraph) => (
        <section key={paragraph} className="paragraph">
          <h3>{translate("paragraph", { paragraph: paragraph ?? "" })}</h3>
          <ul className="claims">
            {shown
              .filter((claim) => claim.paragraph === paragraph)
              .map((claim) => (
                <ClaimItem key={claim.id} claim={claim}>
                  <ClaimSources sources={claim.sources} />
                  <ClaimCountries countries={claim.countries} />
                </ClaimItem>
              ))}
          </ul>
        </section>
      ))}
      {edition.leftOut && <p className="left-out">{edition.leftOut}</p>}
      <BasisSwitch />
    </>
  );
}
