import type { ReactNode } from "react";
import type { EditionClaim } from "../scene/edition";
import type { Check } from "../story/story";
import { basisText, checkText } from "./claimText";
import { useExplorer } from "./explorerContext";

/** Who states a claim, and how it holds up. */
export function Standing({ claim, children }: { claim: EditionClaim; children?: ReactNode }) {
  const { translate } = useExplorer();
  return (
    <p className="standing">
      <span className="basis">{basisText(claim, translate)}</span>
      <span className="check" data-check={claim.check}>
        <CheckMark check={claim.check} />
        {checkText(claim.check, translate)}
      </span>
      {claim.oneSource && <span className="one-source">{translate("oneSource")}</span>}
      {claim.asOf && <span className="as-of">{translate("asOf", { date: claim.asOf })}</span>}
      {claim.later && <span className="later">{claim.later}</span>}
      {children}
    </p>
  );
}

const marks: Record<Check, string> = {
  confirmed: "M2 6.5 5 9.5 10 3",
  nuanced: "M1.5 6c1.5-3 3-3 4.5 0s3 3 4.5 0",
  contradicted: "M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5",
  outdated: "M6 2.5V6l2.5 2M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8Z",
  forecast: "M2 10 9.5 2.5M4.5 2.5h5v5",
};

/** Each check has a sign of its own, so that nothing depends on colour alone. */
export function CheckMark({ check }: { check: Check }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={marks[check]} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
