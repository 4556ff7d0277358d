import type { Fact } from "../scene/factsAbout";
import { useExplorer } from "./explorerContext";
import { NamedSources } from "./NamedSources";
import { Standing } from "./Standing";

/**
 * One claim: its words, its figure, who states it, how it holds up and why. Its sources are numbers of a list nearby or,
 * where there is none, `named`.
 */
export function ClaimItem({ claim, named = false }: { claim: Fact; named?: boolean }) {
  const { translate } = useExplorer();
  const { language, text, figure, cites, basis, note, how } = claim;
  return (
    <li className="claim" data-basis={basis}>
      <p>
        <span lang={language} dir={language && "auto"}>
          {text}
        </span>
        {cites.length > 0 && (
          <span className="cites">
            {cites.map((number) => (
              <a
                key={number}
                href={`#cited-${number}`}
                aria-label={translate("seeSource", { number })}
                // A long list of sources is folded; not every browser unfolds it by itself.
                onClick={() => document.getElementById(`cited-${number}`)?.closest("details")?.setAttribute("open", "")}
              >
                {translate.number(number)}
              </a>
            ))}
          </span>
        )}
      </p>
      {figure && (
        <p className="figure">
          <b>{figure.amount}</b>{" "}
          <span lang={language} dir={language && "auto"}>
            {figure.counted}
          </span>{" "}
          · {figure.dated}
        </p>
      )}
      <Standing claim={claim} />
      {named && <NamedSources sources={claim.sources} />}
      {note && (
        <p className="note" lang={language} dir={language && "auto"}>
          {note}
        </p>
      )}
      {how && (
        <p className="note">
          {translate("inferredHow")}: {how}
        </p>
      )}
    </li>
  );
}
