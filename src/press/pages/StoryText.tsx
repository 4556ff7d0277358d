import { storyPath } from "../../address/storyPath";
import type { Translate } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import { panelOf } from "../../scene/panelOf";
import { countriesInStory } from "../../scene/rowsOf";
import { sceneOf } from "../../scene/sceneOf";
import { claimsOfArticle } from "../../scene/sourcesOf";
import { tableOf } from "../../scene/tableOf";
import { bordersPolicy } from "../../ui/BordersDialog";
import { basisText, checkText } from "../../ui/claimText";
import { Media } from "../../ui/panel/Media";
import { ShownTable } from "../../ui/ShownTable";
import { SwatchPatterns } from "../../ui/Swatch";
import { spokenIn } from "../../ui/spokenIn";

interface StoryTextProps {
  edition: Edition;
  translate: Translate;
  /** The address of a file or page of the site, from its path from the site's root. */
  address: (path: string) => string;
}

/**
 * The story as text: its headline, the steps of the tour with their pictures, every country with its claims, what each layer
 * of the map shows as a table, then every source. A page of its own, for readers without scripts, for paper and for search engines; the panel says the same.
 */
export function StoryText({ edition, translate, address }: StoryTextProps) {
  const { compare } = new Intl.Collator(edition.language);
  const name = (country: string) => edition.countries[country]?.name ?? country;
  const countries = countriesInStory(edition).sort((a, b) => compare(name(a), name(b)));
  // A claim about several countries is repeated for each, but only its first appearance says how it holds up.
  const told = new Set<string>();
  const isNew = (claim: string) => !told.has(claim) && told.add(claim);
  const named = new Set<string>();
  const isFirst = (claim: string) => !named.has(claim) && named.add(claim);
  const things = (layer: string) =>
    new Set(edition.entries.flatMap((entry) => (entry.layer === layer ? [entry.thing] : [])));
  const numbers = new Map(Object.keys(edition.sources).map((id, index) => [id, index + 1]));
  return (
    <main className="story-text">
      <header>
        <p className="kicker" {...spokenIn(edition, edition.kicker)}>
          {edition.kicker}
        </p>
        <h1 {...spokenIn(edition, edition.headline)}>{edition.headline}</h1>
        <p className="standfirst" {...spokenIn(edition, edition.standfirst)}>
          {edition.standfirst}
        </p>
        <p>
          <a href={address(storyPath(edition))}>{translate("openStory")}</a>
        </p>
      </header>
      {edition.steps.length > 0 && (
        <section id="steps">
          <h2>{translate.plural("tourStart", edition.steps.length)}</h2>
          {edition.steps.map(({ id, title, text, alternative }) => {
            const page = address(storyPath({ ...edition, step: id }));
            return (
              <article key={id} className="step-text">
                <h3 {...spokenIn(edition, title)}>{title}</h3>
                <a href={page}>
                  <img src={`${page}card.png`} alt={alternative} loading="lazy" width="1200" height="630" />
                </a>
                <p {...spokenIn(edition, text)}>{text}</p>
                <Media html={edition.media?.[id]} address={address} />
              </article>
            );
          })}
        </section>
      )}
      {countries.map((country) => {
        const { title, standing, part, topics } = panelOf(edition, { kind: "country", country }, edition.date);
        return (
          <section key={country} id={country} data-about={country}>
            <h2>{title}</h2>
            <p>
              {standing.map(({ id, label }) => (
                <b key={id} {...spokenIn(edition, label)}>
                  {label}.{" "}
                </b>
              ))}
              <span {...spokenIn(edition, part)}>{part}</span>
            </p>
            <Media html={edition.media?.[country]} address={address} />
            {topics.map((topic) => (
              <section key={topic.id}>
                <h3>{topic.title}</h3>
                <ul>
                  {topic.claims.map((claim) => (
                    <li key={claim.id} id={isFirst(claim.id) ? `claim-${claim.id}` : undefined}>
                      {edition.untranslated.includes(claim.text) ? (
                        <span {...spokenIn(edition, claim.text)}>{claim.text}</span>
                      ) : (
                        claim.text
                      )}
                      {claim.figure && ` ${claim.figure.amount}: ${claim.figure.counted}, ${claim.figure.dated}.`}
                      {claim.sources.map((source) => (
                        <a
                          key={source}
                          href={`#source-${source}`}
                        >{` [${translate.number(numbers.get(source) ?? 0)}]`}</a>
                      ))}
                      {isNew(claim.id) && (
                        <>
                          <small>
                            {" "}
                            {basisText(claim, translate)} · {checkText(claim.check, translate)}
                            {claim.note && `. ${claim.note}`}
                          </small>
                          <Media html={edition.media?.[claim.id]} address={address} />
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </section>
        );
      })}
      <section id="table">
        <h2>{translate("table")}</h2>
        <SwatchPatterns />
        {edition.layers
          .filter(({ always }) => !always)
          .map((layer) => ({ layer, rows: tableOf(edition, sceneOf(edition, { layers: [layer.id] })) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ layer, rows }) => (
            <section key={layer.id}>
              <h3 {...spokenIn(edition, layer.title)}>{layer.title}</h3>
              <ShownTable edition={edition} translate={translate} rows={rows} label={layer.title} />
              {[...things(layer.id)].map((thing) => (
                <Media key={thing} html={edition.media?.[thing]} address={address} />
              ))}
            </section>
          ))}
      </section>
      {edition.article !== undefined && (
        <section id="article-check">
          <h2>{translate("articleCheck")}</h2>
          <ol className="plain">
            {claimsOfArticle(edition).map(({ id, paragraph, check, countries, text }) => (
              <li key={id}>
                {/* Its words stand above, by the countries that it is about, if there are any. */}
                {countries.length > 0 ? (
                  <a href={`#claim-${id}`}>{translate("paragraph", { paragraph: paragraph ?? "" })}</a>
                ) : (
                  `${translate("paragraph", { paragraph: paragraph ?? "" })}: ${text}`
                )}{" "}
                · {checkText(check, translate)}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section id="borders">
        <h2>{translate("borders")}</h2>
        {bordersPolicy.map((key) => (
          <p key={key}>{translate(key)}</p>
        ))}
      </section>
      {edition.corrections.length > 0 && (
        <section id="corrections">
          <h2>{translate("corrections")}</h2>
          <ul>
            {edition.corrections.map(({ id, dated, text }) => (
              <li key={id}>
                {dated}: {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section id="all-sources">
        <h2>{translate("sources")}</h2>
        <ol>
          {Object.entries(edition.sources).map(([id, source]) => (
            <li key={id} id={`source-${id}`}>
              <bdi>{source.publisher}</bdi>: {source.url ? <a href={source.url}>{source.about}</a> : source.about}
              {source.via && ` (${translate("via", { site: source.via })})`}
              {source.dated && `, ${source.dated}`}
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
