import type { EditionSource } from "../scene/edition";
import { useExplorer } from "./explorerContext";
import { spokenIn } from "./spokenIn";

/** Longer lists are folded, so that what follows the panel stays within reach. */
const longest = 8;

/** The sources that the panel cites, with the numbers that its claims show. */
export function SourceList({ sources }: { sources: readonly EditionSource[] }) {
  const { edition, translate } = useExplorer();
  if (sources.length === 0) return null;
  const title = <h3 id="sources-title">{translate("sources")}</h3>;
  const list = (
    <ol>
      {sources.map((source, index) => (
        <li key={`${source.publisher}-${source.about}`} id={`cited-${index + 1}`} tabIndex={-1}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noopener">
              <bdi>{source.publisher}</bdi>
            </a>
          ) : (
            <b>
              <bdi>{source.publisher}</bdi>
            </b>
          )}
          : <span {...spokenIn(edition, source.about)}>{source.about}</span>
          <small>
            {[source.dated, source.via && translate("via", { site: source.via })]
              .filter(Boolean)
              .map((part) => ` · ${part}`)}
            {source.mirrorOf && (
              <>
                {" · "}
                <a href={source.mirrorOf} target="_blank" rel="noopener">
                  {translate("original")}
                </a>
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  );
  return (
    <section className="source-list" aria-labelledby="sources-title">
      {sources.length > longest ? (
        <details>
          <summary>
            {title} <span>{translate.number(sources.length)}</span>
          </summary>
          {list}
        </details>
      ) : (
        <>
          {title}
          {list}
        </>
      )}
    </section>
  );
}
