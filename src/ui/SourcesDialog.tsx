import { storyPath } from "../address/storyPath";
import { citationOf, sourcesOf } from "../scene/sourcesOf";
import { ClaimItem } from "./ClaimItem";
import { ClaimCountries } from "./ClaimLinks";
import { CopyField } from "./CopyField";
import { Corrections } from "./Corrections";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";

/** Every publication that the map rests on, with the claims that rest on it. */
export function SourcesDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="sources" title={translate("sources")}>
      <Citation />
      <Corrections />
      <Publishers />
    </Dialog>
  );
}

/** The map as a source for others: how to cite it, to copy. */
function Citation() {
  const { edition, translate, address } = useExplorer();
  const { slug, language, defaultLanguage } = edition;
  const text = citationOf(edition, translate, address(storyPath({ slug, language, defaultLanguage })));
  return <CopyField label={translate("citeAbout")} text={text} lines={2} />;
}

function Publishers() {
  const { edition, translate } = useExplorer();
  return (
    <ul className="publishers">
      {sourcesOf(edition).map((publisher) => (
        <li key={publisher.name}>
          <h3>
            <bdi>{publisher.name}</bdi>
          </h3>
          {publisher.publications.map(({ id, about, url, via, dated, claims }) => (
            <div key={id} className="publication">
              <p>
                {url ? (
                  <a href={url} target="_blank" rel="noopener">
                    {about}
                  </a>
                ) : (
                  about
                )}
                <small>
                  {[dated, via && translate("via", { site: via })].filter(Boolean).map((part) => ` · ${part}`)}
                </small>
              </p>
              <details>
                <summary>{translate.plural("restingClaims", claims.length)}</summary>
                <ul className="claims">
                  {claims.map((claim) => (
                    <ClaimItem key={claim.id} claim={claim}>
                      <ClaimCountries countries={claim.countries} />
                    </ClaimItem>
                  ))}
                </ul>
              </details>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
