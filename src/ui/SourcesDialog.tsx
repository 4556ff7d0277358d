import { sourcesOf } from "../scene/sourcesOf";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { Standing } from "./Standing";

/** Every publication that the map rests on, with the claims that rest on it. */
export function SourcesDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="sources" title={translate("sources")}>
      <Publishers />
    </Dialog>
  );
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
                    <li key={claim.id} className="claim">
                      <p lang={claim.language} dir={claim.language && "auto"}>
                        {claim.text}
                      </p>
                      <Standing claim={claim} />
                    </li>
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
