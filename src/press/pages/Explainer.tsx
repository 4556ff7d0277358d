import { createElement, type ReactNode } from "react";
import { storyPath } from "../../address/storyPath";
import type { Translate } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import type { ExplainerPart, Language, Story } from "../../story/story";
import type { Words } from "../../story/words";
import { basisText, checkText } from "../../ui/claimText";
import { PublisherLink } from "../../ui/PublisherLink";
import { spokenIn } from "../../ui/spokenIn";
import { linkedText } from "../story/linkedText";

export interface ExplainerProps {
  edition: Edition;
  explainer: NonNullable<Story["explainer"]>;
  words: NonNullable<Words["explainer"]>;
  /** The languages in which there is such a page. */
  languages: readonly Language[];
  translate: Translate;
  /** The address of a file or page of the site, from its path from the site's root. */
  address: (path: string) => string;
}

/**
 * The story as an article, with a map that follows its paragraphs and two small ones beside it. It embeds the maps as any
 * page of another site would: only through `embed.js`. Without a script there are links and a picture instead.
 */
export function Explainer(props: ExplainerProps) {
  const { edition, explainer, words, languages, translate, address } = props;
  const story = address(storyPath(edition));
  const [first] = explainer.paragraphs;
  return (
    <main className="explainer">
      <header>
        <p className="kicker">{edition.kicker}</p>
        <h1>{words.headline}</h1>
        <p className="standfirst">{words.standfirst}</p>
        <p className="byline">
          {edition.byline} · {translate("credit", { version: edition.version, date: edition.updatedText })}
        </p>
      </header>
      <div className="telling">
        <div className="moving">
          {first && (
            <Embed edition={edition} show={first.show}>
              <a href={story}>{edition.headline}</a>
            </Embed>
          )}
          {/* For paper, and for readers without a script. */}
          <img src={`${story}card.png`} alt={edition.alternative} width="1200" height="630" loading="lazy" />
        </div>
        <div className="paragraphs">
          <p className="follows">{translate("explainerFollows")}</p>
          {explainer.paragraphs.map((part) => (
            <Paragraph key={part.id} {...props} part={part} text={words.paragraphs[part.id] ?? ""} story={story} />
          ))}
        </div>
      </div>
      <div className="locators">
        {explainer.locators.map(({ id, show, claims }) => (
          <figure key={id}>
            <Embed edition={edition} show={show} title={words.locators[id]} bare>
              <a href={story}>{translate("openStory")}</a>
            </Embed>
            <figcaption>
              {words.locators[id]}
              <Claims {...props} claims={claims} />
            </figcaption>
          </figure>
        ))}
      </div>
      <footer>
        <p>
          <a href={story}>{translate("openStory")}</a>
          {edition.translations.map(({ language, name }) => (
            <a
              key={language}
              href={address(storyPath({ ...edition, language, explainer: languages.includes(language) }))}
              lang={language}
              hrefLang={language}
            >
              {name}
            </a>
          ))}
          <a href={edition.contact}>{translate("reportError")}</a>
        </p>
        <p>
          {translate("bordersCredit")}. {translate("bordersNote")}
        </p>
        {!edition.signedOff && <p>{translate("unsigned")}</p>}
      </footer>
    </main>
  );
}

type ParagraphProps = ExplainerProps & { part: ExplainerPart; text: string; story: string };

function Paragraph({ part, text, story, ...props }: ParagraphProps) {
  const { edition } = props;
  const title = edition.steps.find(({ id }) => id === part.show.step)?.title;
  return (
    <section data-dateline-scroll={asked(part.show)}>
      {title && <h2 {...spokenIn(edition, title)}>{title}</h2>}
      <p>
        {linkedText(text).map(({ text, select }) =>
          select ? (
            <a
              key={select + text}
              // Without a script: the country's words in the story's text.
              href={edition.countries[select] ? `${story}text/#${select}` : `${story}?select=${select}`}
              data-dateline={`select=${select}`}
            >
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
      <Claims {...props} claims={part.claims} />
    </section>
  );
}

/** What the words are based on: the claims, who states them, how they hold up, and where to check. */
function Claims({ edition, translate, claims }: ExplainerProps & { claims: readonly string[] }) {
  return (
    <details>
      <summary>{translate("sources")}</summary>
      <ul>
        {claims.map((id) => {
          const claim = edition.claims[id];
          if (!claim) return null;
          return (
            <li key={id}>
              <span {...spokenIn(edition, claim.text)}>{claim.text}</span>{" "}
              <small>
                {basisText(claim, translate)} · {checkText(claim.check, translate)}
                {claim.note && `. ${claim.note}`}{" "}
                {claim.sources.map((source) => {
                  const { publisher, url, about } = edition.sources[source] ?? { publisher: source };
                  return <PublisherLink key={source} {...{ publisher, url, about }} />;
                })}
              </small>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface EmbedProps {
  edition: Edition;
  show: ExplainerPart["show"];
  title?: string | undefined;
  /** True where only the map and its legend are to be shown. */
  bare?: boolean;
  children: ReactNode;
}

const Embed = ({ edition, show, title, bare = false, children }: EmbedProps) =>
  createElement(
    "dateline-map",
    { story: edition.slug, lang: edition.language, title, panel: bare ? "0" : undefined, ...valuesOf(show) },
    children,
  );

/** As attributes of a map. */
const valuesOf = ({ step, select, layers, date }: ExplainerPart["show"]) => ({
  ...(step !== undefined && { step }),
  ...(select !== undefined && { select: select ?? "none" }),
  ...(layers !== undefined && { layers: layers.join() || "none" }),
  ...(date !== undefined && { date }),
});

/** As the value of `data-dateline-scroll`. */
const asked = (show: ExplainerPart["show"]): string =>
  Object.entries(valuesOf(show))
    .map(([field, value]) => `${field}=${value}`)
    .join("&");
