import type { ReactNode } from "react";
import type { Stated } from "../scene/sourcesOf";
import { useExplorer } from "./explorerContext";
import { PublisherLink } from "./PublisherLink";
import { reportAddress } from "./reportAddress";
import { Standing } from "./Standing";
import { spokenIn } from "./spokenIn";

interface ClaimItemProps {
  claim: Stated;
  /** True where its sources are named below it. */
  named?: boolean;
  children?: ReactNode;
}

/** One claim: its words, its figure, who states it, how it holds up and why, and where to report an error in it. */
export function ClaimItem({ claim, named = false, children }: ClaimItemProps) {
  const { edition, translate } = useExplorer();
  const { id, text, figure, basis, note, how } = claim;
  return (
    <li className="claim" data-basis={basis} data-claim={id}>
      <p>
        <span {...spokenIn(edition, text)}>{text}</span>
      </p>
      {figure && (
        <p className="figure">
          <b>{figure.amount}</b> <span {...spokenIn(edition, figure.counted)}>{figure.counted}</span> · {figure.dated}
        </p>
      )}
      <Standing claim={claim}>
        <a
          className="report"
          href={reportAddress(edition, id, "", translate)}
          // The page's address changes with every choice, so the link is completed when the reader follows it.
          onClick={({ currentTarget }) => {
            currentTarget.href = reportAddress(edition, id, location.href, translate);
          }}
        >
          {translate("reportClaim")}
        </a>
      </Standing>
      {named && <NamedSources sources={claim.sources} />}
      {note && (
        <p className="note" {...spokenIn(edition, note)}>
          {note}
        </p>
      )}
      {how && (
        <p className="note">
          {translate("inferredHow")}: <span {...spokenIn(edition, how)}>{how}</span>
        </p>
      )}
      {children}
    </li>
  );
}

/** The publications behind a claim, by name, as links. */
function NamedSources({ sources }: { sources: readonly string[] }) {
  const { edition } = useExplorer();
  return (
    <p className="named-sources">
      {sources.map((id) => {
        const source = edition.sources[id];
        return source && <PublisherLink key={id} {...source} />;
      })}
    </p>
  );
}
