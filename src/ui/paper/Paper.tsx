import { Fragment, type ReactNode } from "react";
import type { Translate } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import { entriesOn } from "../../scene/entriesOn";
import { legendOf } from "../../scene/legendOf";
import { type PanelContent, panelOf } from "../../scene/panelOf";
import { groupingLayer, rowsOf } from "../../scene/rowsOf";
import { countriesOf, type Scene } from "../../scene/sceneOf";
import type { Stated } from "../../scene/sourcesOf";
import { writtenDay } from "../../scene/writtenDay";
import { basisText, checkText } from "../claimText";
import { Swatch } from "../Swatch";
import { spokenIn } from "../spokenIn";
import { type Notes, notesOf } from "./notesOf";

export interface PaperProps {
  edition: Edition;
  translate: Translate;
  scene: Scene;
  /** SVG. */
  map: string;
  /** True in a frame, which is printed with its host's page and has room for little more than map and key. */
  framed: boolean;
  /** The address of what is shown. */
  address: string;
}

/**
 * The page for print: the map with its key, then the selection, or the step, or the countries; with publications as notes.
 */
export function Paper({ edition, translate, scene, map, framed, address }: PaperProps) {
  const { step, selection, reading } = scene;
  const panel = reading === "panel" && selection ? panelOf(edition, selection, scene.date, scene.basis) : null;
  const rows = scene.layers.flatMap((layer) => legendOf(scene, layer).map((row) => ({ ...row, layer: layer.id })));
  const { told, body } = bodyOf({ edition, translate, scene }, panel);
  const notes = notesOf(edition, told);
  const opened = reading === "step" ? step : null;
  return (
    <>
      <header>
        <p className="kicker">{`${edition.kicker} · ${translate("asOf", { date: writtenDay(edition, scene.date) })}`}</p>
        <h1 {...spokenIn(edition, edition.headline)}>{edition.headline}</h1>
        {reading === "list" && !framed && <p {...spokenIn(edition, edition.standfirst)}>{edition.standfirst}</p>}
        {opened && <h2 {...spokenIn(edition, opened.title)}>{opened.title}</h2>}
        {opened && <p {...spokenIn(edition, opened.text)}>{opened.text}</p>}
      </header>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, which escapes the story's words */}
      <figure dangerouslySetInnerHTML={{ __html: map }} />
      <ul className="paper-key">
        {rows.map(({ layer, id, symbol, label }) => (
          <li key={`${layer}.${id}`}>
            <Swatch symbol={symbol} />
            <span {...spokenIn(edition, label)}>{label}</span>
          </li>
        ))}
      </ul>
      {panel && <Head edition={edition} content={panel} />}
      {!framed && body(notes)}
      {!framed && <Publications {...{ edition, translate, notes }} />}
      <footer>
        {`${edition.byline} · ${translate("credit", { version: edition.version, date: edition.updatedText })} · ${translate("bordersCredit")}. ${translate("bordersNote")} `}
        <bdi>{withoutScheme(address)}</bdi>
      </footer>
    </>
  );
}

type Shown = Pick<PaperProps, "edition" | "translate" | "scene">;

/** The text under the map: the claims that it rests on, in their order, and the text itself, once they have numbers. */
interface Body {
  told: readonly Stated[];
  body: (notes: Notes) => ReactNode;
}

function bodyOf(shown: Shown, panel: PanelContent | null): Body {
  const { edition, scene } = shown;
  if (panel) {
    const told = [...panel.figures, ...panel.topics.flatMap(({ claims }) => claims)];
    return { told, body: (notes) => <Panel {...shown} content={panel} notes={notes} /> };
  }
  if (scene.step) {
    const told = claimsOf(edition, scene.step.claims);
    return { told, body: (notes) => <Claims {...shown} claims={told} notes={notes} /> };
  }
  return listOf(shown);
}

/** The countries under the colours that the map gives them, each with who came and the notes that say so. */
function listOf({ edition, translate, scene }: Shown): Body {
  const layer = groupingLayer(edition, scene);
  const entries = layer ? entriesOn(edition, [layer], scene.date, scene.basis) : [];
  const groups = rowsOf(edition, scene, translate("otherCountries")).map((group) => ({
    ...group,
    rows: group.countries.map((country) => ({
      country,
      said: group.said[country] ?? "",
      claims: claimsOf(
        edition,
        entries.filter((entry) => countriesOf(entry).includes(country)).flatMap(({ claims }) => claims),
      ),
    })),
  }));
  return {
    told: groups.flatMap(({ rows }) => rows.flatMap(({ claims }) => claims)),
    body: (notes) => (
      <section className="paper-list">
        {groups.map(({ id, label, symbol, dated, rows }) => (
          <section key={id}>
            <h2>
              {symbol && <Swatch symbol={symbol} />}
              <span {...spokenIn(edition, label)}>{label}</span> <small>{dated}</small>
            </h2>
            <ul>
              {rows.map(({ country, said, claims }) => (
                <li key={country}>
                  <b>{edition.countries[country]?.name ?? country}</b> <span {...spokenIn(edition, said)}>{said}</span>
                  <Numbers {...{ translate, notes, claims }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    ),
  };
}

const claimsOf = (edition: Edition, ids: readonly string[]): Stated[] =>
  ids.flatMap((id) => {
    const claim = edition.claims[id];
    return claim ? [{ ...claim, id }] : [];
  });

function Head({ edition, content: { title, standing, part, detail } }: { edition: Edition; content: PanelContent }) {
  return (
    <section className="paper-part">
      <h2 {...spokenIn(edition, title)}>{title}</h2>
      <p>
        {standing.map(({ id, label, symbol }) => (
          <Fragment key={id}>
            <Swatch symbol={symbol} />
            <b {...spokenIn(edition, label)}>{`${label}. `}</b>
          </Fragment>
        ))}
        {part && <span {...spokenIn(edition, part)}>{part}</span>}
      </p>
      {detail && <p>{detail}</p>}
    </section>
  );
}

function Panel({ content, notes, ...shown }: Shown & { content: PanelContent; notes: Notes }) {
  const { edition, translate } = shown;
  return (
    <section>
      {content.figures.length > 0 && (
        <ul className="paper-figures">
          {content.figures.map((claim) => (
            <li key={claim.id}>
              <b>{claim.figure?.short}</b>
              <span {...spokenIn(edition, claim.figure?.counted)}>{claim.figure?.counted}</span>
              <small>{`${claim.figure?.dated} · ${checkText(claim.check, translate)}`}</small>
            </li>
          ))}
        </ul>
      )}
      {content.topics.map(({ id, title, claims }) => (
        <section key={id}>
          <h3 {...spokenIn(edition, title)}>{title}</h3>
          <Claims {...shown} claims={claims} notes={notes} />
        </section>
      ))}
      {content.before && <p>{translate("panelBefore")}</p>}
    </section>
  );
}

function Claims({ edition, translate, claims, notes }: Shown & { claims: readonly Stated[]; notes: Notes }) {
  return (
    <ul className="paper-claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          {claim.later && `${claim.later}: `}
          <span {...spokenIn(edition, claim.text)}>{claim.text}</span>
          <Numbers {...{ translate, notes }} claims={[claim]} />{" "}
          <small>{`${basisText(claim, translate)} · ${checkText(claim.check, translate)}`}</small>
          {claim.note && <small {...spokenIn(edition, claim.note)}>{` · ${claim.note}`}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Which notes claims rest on. */
function Numbers({ translate, notes, claims }: Pick<Shown, "translate"> & { notes: Notes; claims: readonly Stated[] }) {
  const numbers = notes.numbersOf(claims);
  return numbers.length > 0 && <sup>{` ${numbers.map((number) => translate.number(number)).join(" ")}`}</sup>;
}

function Publications({ edition, translate, notes }: Pick<Shown, "edition" | "translate"> & { notes: Notes }) {
  if (notes.publications.length === 0) return null;
  return (
    <section className="paper-notes">
      <h2>{translate("sources")}</h2>
      <ol>
        {notes.publications.map(({ id, number, publisher, about, dated, url }) => (
          <li key={id}>
            <b>{translate.number(number)}</b> <bdi>{publisher}</bdi>: <span {...spokenIn(edition, about)}>{about}</span>
            {dated && `, ${dated}`} {url && <bdi>{withoutScheme(url)}</bdi>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const withoutScheme = (address: string) => address.replace(/^https?:\/\/(www\.)?/, "");
