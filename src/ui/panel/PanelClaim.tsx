import type { Translate } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import type { Stated } from "../../scene/sourcesOf";
import { publishersBeside } from "../../story/publishersBeside";
import { basisText, checkText } from "../claimText";
import { spokenIn } from "../spokenIn";
import { Media } from "./Media";

interface PanelClaimProps {
  edition: Edition;
  translate: Translate;
  address: (path: string) => string;
  claim: Stated;
}

/** A claim, how it holds up, who states it, and its sources, which unfold in place. */
export function PanelClaim({ edition, translate, address, claim }: PanelClaimProps) {
  const { id, text, figure, check, basis, asOf, later, note, how } = claim;
  return (
    <li data-claim={id} data-basis={basis}>
      <p>
        {later && <b className="panel-later">{`${later}: `}</b>}
        <span {...spokenIn(edition, text)}>{text}</span>
      </p>
      {figure && <p className="panel-amount">{`${figure.amount}: ${figure.counted}, ${figure.dated}`}</p>}
      <div className="panel-standing">
        <span className="check" data-check={check}>
          {checkText(check, translate)}
        </span>
        <span>{basisText(claim, translate)}</span>
        {asOf && <span>{translate("asOf", { date: asOf })}</span>}
        <Sources edition={edition} translate={translate} claim={claim} />
      </div>
      <Media html={edition.media?.[id]} address={address} />
      {note && (
        <p className="panel-reason" {...spokenIn(edition, note)}>
          {note}
        </p>
      )}
      {how && (
        <p className="panel-reason">
          <span>{`${translate("inferredHow")}: `}</span>
          <span {...spokenIn(edition, how)}>{how}</span>
        </p>
      )}
    </li>
  );
}

/** The publications that a claim rests on, counted by publisher. */
function Sources({ edition, translate, claim }: Omit<PanelClaimProps, "address">) {
  const sources = claim.sources.flatMap((id) => {
    const source = edition.sources[id];
    return source ? [{ ...source, id }] : [];
  });
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{translate.plural("sourceCount", publishersBeside(edition, claim).size)}</summary>
      <ul className="panel-sources">
        {sources.map(({ id, publisher, url, about, dated, via, mirrorOf }) => (
          <li key={id}>
            {url ? (
              <a href={url} target="_blank" rel="noopener">
                <bdi>{publisher}</bdi>
              </a>
            ) : (
              <b>
                <bdi>{publisher}</bdi>
              </b>
            )}
            <span>{": "}</span>
            <span {...spokenIn(edition, about)}>{about}</span>
            <small>
              {[dated, via && translate("via", { site: via })].flatMap((each) => (each ? ` · ${each}` : [])).join("")}
            </small>
            {mirrorOf && (
              <a href={mirrorOf} target="_blank" rel="noopener">
                {translate("original")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
