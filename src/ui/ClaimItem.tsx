import type { Fact } from "../scene/factsAbout";
import type { Check } from "../story/story";
import { basisText, checkText } from "./claimText";
import { useExplorer } from "./explorerContext";

/** One claim: its words, its figure, who states it, how it holds up and why. */
export function ClaimItem({ claim }: { claim: Fact }) {
  const { translate } = useExplorer();
  const { text, figure, cites, basis, check, note, how, later } = claim;
  return (
    <li className="claim" data-basis={basis}>
      <p>
        {text}
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
                {number}
              </a>
            ))}
          </span>
        )}
      </p>
      {figure && (
        <p className="figure">
          <b>{figure.amount}</b> {figure.counted} · {figure.dated}
        </p>
      )}
      <p className="standing">
        <span className="basis">{basisText(claim, translate)}</span>
        <span className="check" data-check={check}>
          <CheckMark check={check} />
          {checkText(check, translate)}
        </span>
        {later && <span className="later">{translate("later")}</span>}
      </p>
      {note && <p className="note">{note}</p>}
      {how && (
        <p className="note">
          {translate("inferredHow")}: {how}
        </p>
      )}
    </li>
  );
}

const marks: Record<Check, string> = {
  confirmed: "M2 6.5 5 9.5 10 3",
  nuanced: "M1.5 6c1.5-3 3-3 4.5 0s3 3 4.5 0",
  contradicted: "M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5",
  outdated: "M6 2.5V6l2.5 2M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8Z",
  forecast: "M2 10 9.5 2.5M4.5 2.5h5v5",
};

/** Never colour alone: each check has a sign of its own. */
function CheckMark({ check }: { check: Check }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={marks[check]} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
