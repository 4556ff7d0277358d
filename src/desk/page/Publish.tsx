import { useEffect, useId, useState } from "react";
import type { Handout, Publishing } from "../document/deskApi";
import { type Files, isSame, valueIn } from "../document/edit";
import { withRelease } from "../document/release";
import type { SiteChanges } from "../document/siteChanges";
import { askDesk } from "./askDesk";
import type { DeskOf } from "./createDesk";
import { IdList } from "./formFields";
import { type Message, useMessages } from "./messages";

/** The address of the site, as it was given last. */
const remembered = "desk-site";

/** From a finished story to the site: version and correction, the build and what it changes, and what is handed out. */
export function Publish({ desk, files, language }: { desk: DeskOf; files: Files; language: string }) {
  const say = useMessages();
  const { slug, story } = desk.store.getState();
  const [known, setKnown] = useState<Publishing | null>(null);
  const [site, setSite] = useState(() => localStorage.getItem(remembered) ?? "");
  const [version, setVersion] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const [claims, setClaims] = useState<string[]>([]);
  const [keep, setKeep] = useState(false);
  const [built, setBuilt] = useState<{ of: Files; changes: SiteChanges } | null>(null);
  const [handouts, setHandouts] = useState<Handout[]>([]);
  const [doing, setDoing] = useState<"building" | "publishing" | null>(null);
  const [failure, setFailure] = useState("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is refused depends on what is on disk
  useEffect(() => {
    askDesk.publishing(slug).then(
      (next) => {
        setKnown(next);
        setSite((before) => before || next.site);
      },
      (error: Error) => setFailure(error.message),
    );
  }, [slug, story]);

  const own = Number(valueIn(files["story.json"], ["version"]) ?? 1);
  // What is published already gets the next number when it changes.
  const next = version ?? (known?.version != null && known.version >= own ? known.version + 1 : own);
  const isDraft = valueIn(files["story.json"], ["draft"]) === true;
  const isRefused = isDraft || (known?.refused.length ?? 1) > 0;
  const isReady = !isRefused && URL.canParse(site) && next > 0 && (note.trim() === "" || claims.length > 0);

  const attempt = async (what: "building" | "publishing", work: () => Promise<void>) => {
    setDoing(what);
    setFailure("");
    await work().catch((error: Error) => setFailure(error.message));
    setDoing(null);
  };
  const build = () =>
    attempt("building", async () => {
      localStorage.setItem(remembered, site);
      setHandouts([]);
      setBuilt(null);
      const day = new Date().toISOString().slice(0, 10);
      desk.changeAll(withRelease(files, language, { version: next, day, note, claims }));
      setVersion(next);
      setNote("");
      setClaims([]);
      await desk.saved();
      const { files: of } = desk.store.getState();
      setBuilt({ of, changes: await askDesk.build(slug, { site, keep }) });
    });
  const publish = () =>
    attempt("publishing", async () => {
      setHandouts(await askDesk.publish(slug, site));
      setKnown(await askDesk.publishing(slug));
    });

  return (
    <div className="publish">
      {isDraft && <p className="mistake">{say("publish.draft")}</p>}
      {known && known.refused.length > 0 && (
        <p className="mistake">{say("publish.refused", { stories: known.refused.join(", ") })}</p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !doing) void build();
        }}
      >
        <label>
          {say("publish.site")}
          <input
            type="url"
            required
            placeholder="https://maps.paper.example/"
            dir="ltr"
            value={site}
            onChange={({ target }) => setSite(target.value.trim())}
          />
        </label>
        <label>
          {say("publish.version")}
          <input type="number" min={1} value={next} onChange={({ target }) => setVersion(Number(target.value))} />
        </label>
        <p>{known?.version ? say("publish.last", { version: known.version }) : say("publish.first")}</p>
        <label>
          {say("publish.note")}
          <textarea rows={2} lang={language} dir="auto" value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        {note.trim() !== "" && (
          <fieldset>
            <legend>{say("publish.claims")}</legend>
            <IdList name={say("section.claims")} ids={claims} names="claims" files={files} onChange={setClaims} />
          </fieldset>
        )}
        <label className="choice">
          <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} />
          {say("publish.keep")}
        </label>
        <button type="submit" className="primary" disabled={!isReady || doing !== null}>
          {say("publish.build")}
        </button>
      </form>
      <p role="status">{doing && say(`publish.${doing}`)}</p>
      {failure && (
        <pre role="alert" className="mistake">
          {failure}
        </pre>
      )}
      {built && handouts.length === 0 && (
        <section>
          <Changes changes={built.changes} />
          {known && known.drafts.length > 0 && <p>{say("publish.drafts", { stories: known.drafts.join(", ") })}</p>}
          {isSame(built.of, files) ? (
            <button type="button" className="primary" disabled={doing !== null} onClick={() => void publish()}>
              {say("publish")}
            </button>
          ) : (
            <p className="mistake">{say("publish.stale")}</p>
          )}
        </section>
      )}
      {handouts.length > 0 && <Handouts handouts={handouts} />}
    </div>
  );
}

/** What differs between the built site and the one that is published. */
function Changes({ changes }: { changes: SiteChanges }) {
  const say = useMessages();
  const { pagesAdded, pagesChanged, pagesGone, texts } = changes;
  const pages: [message: Message, paths: readonly string[]][] = [
    ["publish.pagesAdded", pagesAdded],
    ["publish.pagesChanged", pagesChanged],
    ["publish.pagesGone", pagesGone],
  ];
  return (
    <>
      <h2>{say("publish.changes")}</h2>
      {pages.map(([message, paths]) => (
        <details key={message}>
          <summary>{say(message, { count: paths.length })}</summary>
          <ul dir="ltr">
            {paths.map((path) => (
              <li key={path}>{path.replace(/index\.html$/, "")}</li>
            ))}
          </ul>
        </details>
      ))}
      {texts.map(({ place, gone, added, numbersGone, numbersAdded }) => (
        <details key={place} open={texts.length === 1}>
          <summary>
            <code dir="ltr">{place || "/"}</code> {say("publish.lines", { added: added.length, gone: gone.length })}
          </summary>
          {numbersGone.length + numbersAdded.length > 0 && (
            <p>
              {say("publish.numbers", { gone: numbersGone.join("; ") || "–", added: numbersAdded.join("; ") || "–" })}
            </p>
          )}
          {gone.map((line) => (
            <p key={line}>
              <del dir="auto">{line}</del>
            </p>
          ))}
          {added.map((line) => (
            <p key={line}>
              <ins dir="auto">{line}</ins>
            </p>
          ))}
        </details>
      ))}
    </>
  );
}

/** The published site as one file to upload, and the addresses and pieces of markup by which others link to the story. */
function Handouts({ handouts }: { handouts: readonly Handout[] }) {
  const say = useMessages();
  const name = useId();
  const [language, setLanguage] = useState(handouts[0]?.language);
  const own = handouts.find((each) => each.language === language) ?? handouts[0];
  if (!own) return null;
  const fields: [message: Message, text: string][] = [
    ["publish.address", own.address],
    ["publish.framed", own.framed],
    ["publish.frame", own.frame],
    ["publish.element", own.element],
    ["publish.oembed", own.oembed],
  ];
  return (
    <section>
      <h2>{say("publish.done")}</h2>
      <p>
        <a className="primary" href="/desk/api/site.zip" download="site.zip">
          {say("publish.zip")}
        </a>
      </p>
      <label>
        {say("publish.language")}{" "}
        <select value={language} onChange={({ target }) => setLanguage(target.value)}>
          {handouts.map((each) => (
            <option key={each.language}>{each.language}</option>
          ))}
        </select>
      </label>
      {fields.map(([message, text]) => (
        <div key={message} className="handout">
          <div>
            <label htmlFor={`${name}-${message}`}>{say(message)}</label>
            <textarea id={`${name}-${message}`} readOnly rows={text.length > 90 ? 4 : 1} dir="ltr" value={text} />
          </div>
          <button
            type="button"
            aria-label={say("copyOf", { what: say(message) })}
            onClick={() => void navigator.clipboard.writeText(text)}
          >
            {say("copy")}
          </button>
        </div>
      ))}
    </section>
  );
}
