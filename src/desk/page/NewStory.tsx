import { useEffect, useMemo, useState } from "react";
import { sharedRuns } from "../../story/sharedRuns";
import type { Candidate } from "../document/candidate";
import { draftOf, type Kept } from "../document/draftOf";
import { askDesk } from "./askDesk";
import { Found } from "./Found";
import { languages, useMessages } from "./messages";

/** The article as it is being worked on: kept in this browser alone, until its draft is made. */
interface Work {
  text: string;
  day: string;
  language: string;
  slug: string;
  publisher: string;
  headline: string;
  contact: string;
  candidates: Candidate[];
  /** What the editor writes beside each candidate, by its id. */
  statements: Record<string, string>;
  /** What becomes of each: a claim, part of the one before, or nothing. */
  fates: Record<string, "keep" | "join" | "drop">;
  /** What is taken of each: the names of organisations whose members it concerns, and quotations. */
  taken: Record<string, readonly string[]>;
}

const remembered = "desk-article";
const empty: Work = {
  ...{
    text: "",
    day: new Date().toISOString().slice(0, 10),
    language: "en",
    slug: "",
    publisher: "",
    headline: "",
    contact: "",
  },
  ...{ candidates: [], statements: {}, fates: {}, taken: {} },
};

function rememberedWork(): Work {
  try {
    return { ...empty, ...(JSON.parse(localStorage.getItem(remembered) ?? "{}") as Partial<Work>) };
  } catch {
    return empty;
  }
}

/** From an article to a draft: its sentences are candidates for claims, which the editor writes in their own words. */
export function NewStory() {
  const say = useMessages();
  const [work, setWork] = useState(rememberedWork);
  const [failure, setFailure] = useState("");
  const set = (next: Partial<Work>) => setWork((before) => ({ ...before, ...next }));
  useEffect(() => localStorage.setItem(remembered, JSON.stringify(work)), [work]);
  const runsIn = useMemo(() => sharedRuns(work.text), [work.text]);

  const fail = (error: Error) => setFailure(error.message);
  const read = (file: File | undefined) => file && askDesk.read(file).then(({ text }) => set({ text }), fail);
  const find = () => {
    setFailure("");
    askDesk.candidates(work).then((candidates) => set({ candidates }), fail);
  };
  const fateOf = ({ id }: Candidate) => work.fates[id] ?? "keep";
  const takenOf = ({ id, organisations, quotations }: Candidate) => {
    const isTaken = (what: string) => work.taken[id]?.includes(what);
    return {
      countries: organisations.flatMap(({ name, members }) => (isTaken(name) ? members : [])),
      quotations: quotations.filter(({ text }) => isTaken(text)),
    };
  };
  const kept = work.candidates.reduce<(Kept & { candidates: Candidate[] })[]>((all, candidate) => {
    const fate = fateOf(candidate);
    const [own, before] = [takenOf(candidate), all.at(-1)];
    if (fate === "keep") all.push({ candidates: [candidate], statement: work.statements[candidate.id] ?? "", ...own });
    if (fate === "join" && before)
      all[all.length - 1] = {
        candidates: [...before.candidates, candidate],
        statement: before.statement,
        countries: [...(before.countries ?? []), ...own.countries],
        quotations: [...(before.quotations ?? []), ...own.quotations],
      };
    return all;
  }, []);
  const copied = work.candidates.filter(({ id }) => runsIn(work.statements[id] ?? "").length > 0).length;

  const make = () => {
    const spoken = languages[work.language in languages ? (work.language as keyof typeof languages) : "en"];
    const words = { topic: spoken["draft.topic"], layer: spoken["draft.layer"], article: spoken["draft.article"] };
    askDesk.create(work.slug, draftOf(kept, { ...work, words })).then(() => {
      localStorage.removeItem(remembered);
      location.hash = work.slug;
    }, fail);
  };
  const field = (name: "slug" | "publisher" | "headline" | "contact" | "language" | "day", type = "text") => (
    <label>
      {say(`new.${name}`)}
      <input type={type} value={work[name]} onChange={({ target }) => set({ [name]: target.value })} />
    </label>
  );
  const isReady = kept.length > 0 && copied === 0 && [work.slug, work.publisher, work.day, work.contact].every(Boolean);

  return (
    <main className="new">
      <header className="bar">
        <a href="/desk/#" aria-label={say("allStories")}>
          ←
        </a>
        <h1>{say("newStory")}</h1>
      </header>
      <p>{say("articleStays")}</p>
      {failure && <p role="alert">{failure}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside does the same for the keyboard */}
      <div
        className="article"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          read(event.dataTransfer.files[0]);
        }}
      >
        <label>
          {say("articleText")}
          <textarea
            rows={work.candidates.length > 0 ? 4 : 14}
            value={work.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        </label>
        <div className="tools">
          <label>
            {say("articleFile")}{" "}
            <input type="file" accept=".txt,.html,.htm,.docx" onChange={({ target }) => read(target.files?.[0])} />
          </label>
          {field("day", "date")}
          {field("language")}
          <button type="button" className="primary" disabled={!work.text.trim()} onClick={find}>
            {say("findClaims")}
          </button>
        </div>
      </div>
      {work.candidates.length > 0 && (
        <>
          <h2>{say("candidates", { kept: kept.length, all: work.candidates.length })}</h2>
          <ol className="candidates">
            {work.candidates.map((candidate, index) => (
              <li key={candidate.id} className={fateOf(candidate)}>
                <div>
                  <blockquote dir="auto">
                    {candidate.paragraph}. {candidate.sentence}
                  </blockquote>
                  <Found
                    candidate={candidate}
                    taken={work.taken[candidate.id] ?? []}
                    onTake={(taken) => set({ taken: { ...work.taken, [candidate.id]: taken } })}
                  />
                </div>
                <div>
                  <textarea
                    aria-label={say("ownWords", { id: candidate.id })}
                    placeholder={say("inOwnWords")}
                    disabled={fateOf(candidate) !== "keep"}
                    rows={3}
                    dir="auto"
                    value={work.statements[candidate.id] ?? ""}
                    onChange={({ target }) => set({ statements: { ...work.statements, [candidate.id]: target.value } })}
                  />
                  {runsIn(work.statements[candidate.id] ?? "").map((run) => (
                    <p key={run} className="mistake" role="status">
                      {say("copied", { run })}
                    </p>
                  ))}
                  <fieldset className="tools">
                    <legend className="unseen">{candidate.id}</legend>
                    {(["keep", "join", "drop"] as const).map((fate) => (
                      <button
                        key={fate}
                        type="button"
                        aria-pressed={fateOf(candidate) === fate}
                        disabled={fate === "join" && index === 0}
                        onClick={() => set({ fates: { ...work.fates, [candidate.id]: fate } })}
                      >
                        {say(fate)}
                      </button>
                    ))}
                  </fieldset>
                </div>
              </li>
            ))}
          </ol>
          <form
            className="tools"
            onSubmit={(event) => {
              event.preventDefault();
              if (isReady) make();
            }}
          >
            {field("slug")}
            {field("headline")}
            {field("publisher")}
            {field("contact", "email")}
            <button type="submit" className="primary" disabled={!isReady}>
              {say("makeDraft")}
            </button>
            {copied > 0 && <p className="mistake">{say("copiedIn", { count: copied })}</p>}
          </form>
        </>
      )}
    </main>
  );
}
