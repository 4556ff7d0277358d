import { Fragment } from "react";
import type { Translate } from "../../i18n/translate";
import type { Choice } from "../../scene/choice";
import type { Edition } from "../../scene/edition";
import type { PanelContent, PanelTopic } from "../../scene/panelOf";
import type { Stated } from "../../scene/sourcesOf";
import { publishersBeside } from "../../story/publishersBeside";
import { checkText } from "../claimText";
import { Swatch } from "../Swatch";
import { spokenIn } from "../spokenIn";
import { Media } from "./Media";
import { PanelClaim } from "./PanelClaim";

export interface PanelProps {
  edition: Edition;
  translate: Translate;
  /** The address of a file or page of the site, from its path from the site's root. */
  address: (path: string) => string;
  content: PanelContent;
  /** The topic that opens, by id. */
  open?: string | undefined;
  /** The basis of marks, where the reader asks for only one. */
  basis?: Choice["basis"];
  /** Ids of the layers that are on. */
  on: readonly string[];
  /** False for the first, prerendered part: the claims of folded topics follow. */
  whole: boolean;
}

/** Up to this many claims are shown without folding. */
const few = 3;

/**
 * The content of the panel: name, part and figures, then folded topics with every claim. Pure, so that the build can
 * prerender it for everything that can be selected. Its controls state their action by `data-select`, `data-show`,
 * `data-close` and `data-report`; `answerPanel` handles them.
 */
export function Panel({ edition, translate, address, content, open, basis, on, whole }: PanelProps) {
  const { title, iso2, standing, part, media, detail, figures, topics, related, before } = content;
  const unfolded = topics.reduce((sum, { claims }) => sum + claims.length, 0) <= few;
  return (
    <>
      <div className="panel-head">
        {iso2 && (
          <img
            className="panel-flag"
            src={address(`flags/${iso2}.svg`)}
            alt=""
            width="44"
            height="30"
            decoding="async"
          />
        )}
        <h2 id="panel-title" tabIndex={-1} {...spokenIn(edition, title)}>
          {title}
        </h2>
        <button
          type="button"
          className="panel-close"
          data-close=""
          aria-label={translate("closePanel", { name: title })}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2 12 12M12 2 2 12" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      </div>
      {(standing[0] || part) && (
        <p className="panel-part">
          {standing.map(({ id, label, symbol }) => (
            <Fragment key={id}>
              <Swatch symbol={symbol} />
              <b {...spokenIn(edition, label)}>{`${label}. `}</b>
            </Fragment>
          ))}
          {part && <span {...spokenIn(edition, part)}>{part}</span>}
        </p>
      )}
      {detail && <p className="panel-detail">{detail}</p>}
      <Media html={media} address={address} />
      {topics.length === 0 && !before && !basis && <p className="panel-none">{translate("noPart", { name: title })}</p>}
      {figures.length > 0 && (
        <ul className="panel-figures">
          {figures.map((claim) => (
            <Figure key={claim.id} {...{ edition, translate, address, claim, on }} />
          ))}
        </ul>
      )}
      {topics.map((topic) => (
        <Topic
          key={topic.id}
          {...{ edition, translate, address, topic, whole }}
          open={unfolded || topic.id === open}
          short={!unfolded && topic.id === open}
        />
      ))}
      {related.length > 0 && (
        <details className="panel-topic" open={content.iso2 === undefined}>
          <summary>
            <b>{translate(iso2 ? "onTheMap" : "countriesOfMark")}</b>
            <span className="panel-count">{translate.number(related.length)}</span>
          </summary>
          <ul className="panel-related">
            {related.map(({ id, name, detail: more }) => (
              <li key={id}>
                <button type="button" data-select={id} {...spokenIn(edition, name)}>
                  {name}
                </button>
                {more && <small {...spokenIn(edition, more)}>{more}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {before && <p className="panel-note">{translate("panelBefore")}</p>}
      {basis && <p className="panel-note">{translate(basis === "article" ? "onlyArticle" : "onlyAdded")}</p>}
      <p className="panel-foot">
        <a data-report="" href={edition.contact}>
          {translate("reportError")}
        </a>
      </p>
    </>
  );
}

interface Parts extends Pick<PanelProps, "edition" | "translate" | "address"> {}

interface FigureProps extends Parts, Pick<PanelProps, "on"> {
  claim: PanelContent["figures"][number];
}

/**
 * A figure: the amount in large letters, what is counted, how well it holds up, whether it rests on one source, and its date.
 * A press shows it on the map, where a layer has it.
 */
function Figure({ edition, translate, claim, on }: FigureProps) {
  const { figure, check, layer: id } = claim;
  if (!figure) return null;
  const layer = edition.layers.find((each) => each.id === id);
  const said = (
    <>
      <b>{figure.short}</b>
      <span>
        <span className="panel-counted" {...spokenIn(edition, figure.counted)}>
          {figure.counted}
        </span>
        <span className="panel-said">
          <span className="check" data-check={check}>
            {checkText(check, translate)}
          </span>
          {publishersBeside(edition, claim).size === 1 && <span>{translate("oneSource")}</span>}
          <span>{figure.dated}</span>
        </span>
      </span>
    </>
  );
  if (!layer) return <li className="panel-figure">{said}</li>;
  return (
    <li>
      <button
        type="button"
        className="panel-figure"
        data-show={layer.id}
        aria-pressed={on.includes(layer.id)}
        title={translate("figureOnMap", { layer: layer.short })}
      >
        {said}
      </button>
    </li>
  );
}

interface TopicProps extends Parts {
  topic: PanelTopic;
  open: boolean;
  /** True where only the first claim is shown and the rest is folded. */
  short: boolean;
  whole: boolean;
}

function Topic({ edition, translate, address, topic, open, short, whole }: TopicProps) {
  const { title, lead, claims } = topic;
  const shown = short ? claims.slice(0, 1) : whole || open ? claims : [];
  const folded = short ? claims.slice(1) : [];
  const list = (some: readonly Stated[]) => (
    <ul className="panel-claims">
      {some.map((claim) => (
        <PanelClaim key={claim.id} {...{ edition, translate, address, claim }} />
      ))}
    </ul>
  );
  return (
    <details className="panel-topic" open={open}>
      <summary>
        <b {...spokenIn(edition, title)}>{title}</b>
        <span className="panel-lead" {...spokenIn(edition, lead)}>
          {lead}
        </span>
        <span className="panel-count">{translate.number(claims.length)}</span>
      </summary>
      {list(shown)}
      {folded.length > 0 && (
        <details className="panel-more">
          <summary>{translate.plural("moreClaims", folded.length)}</summary>
          {list(whole ? folded : [])}
        </details>
      )}
    </details>
  );
}
