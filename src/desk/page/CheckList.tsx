import { useEffect, useState } from "react";
import type { Finding, Mistake, StoryOnDesk } from "../document/deskApi";
import { isObject, valueIn } from "../document/edit";
import type { OpenIn } from "../document/openIn";
import { askDesk } from "./askDesk";
import type { DeskOf } from "./createDesk";
import { type Message, useMessages } from "./messages";
import { namedIds, type Selected, thingOf } from "./thingsIn";

interface CheckListProps {
  desk: DeskOf;
  story: StoryOnDesk;
  open: OpenIn;
  onSelect: (selected: Selected) => void;
}

/** What is open, and what is wrong: each leads to its place, and is mended by a button where it is clear how. */
export function CheckList({ desk, story, open, onSelect }: CheckListProps) {
  const say = useMessages();
  const [report, setReport] = useState<Finding[]>([]);
  const { slug } = desk.store.getState();
  useEffect(() => {
    let isCurrent = true;
    const found = story.mistakes.length > 0 ? Promise.resolve([]) : askDesk.report(slug);
    found.then(
      (next) => isCurrent && setReport(next),
      () => isCurrent && setReport([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [slug, story]);
  const isDraft = valueIn(story.files["story.json"], ["draft"]) === true;
  /** Leads to what the line of a report begins with, where that is the id of a thing. */
  const placeOfLine = (line: string): Selected | null => {
    const [id = ""] = /^[\w-]+/.exec(line) ?? [];
    const core = story.files["story.json"];
    if (!id || !isObject(core)) return null;
    const section = Object.keys(core).find((name) => namedIds(story.files, name).includes(id));
    return section ? { section, id } : null;
  };
  const groups: [message: Message, ids: readonly string[], section: string][] = [
    ["withoutVerdict", open.withoutVerdict, "claims"],
    ["withoutStatement", open.withoutStatement, "claims"],
    ["oneSource", open.oneSource, "claims"],
    ["withoutSentence", open.withoutSentence, "parts"],
  ];
  return (
    <div className="check">
      {isDraft && (
        <p>
          {say("draftHelp")}{" "}
          <button
            type="button"
            className="primary"
            disabled={story.mistakes.length > 0}
            onClick={() => desk.change("story.json", ["draft"], undefined)}
          >
            {say("finishDraft")}
          </button>
        </p>
      )}
      <h2>{say("mistakes", { count: story.mistakes.length })}</h2>
      <ul>
        {story.mistakes.map((mistake) => {
          const section = String(mistake.at[0] ?? "");
          const id = thingOf(story.files, mistake, section);
          return (
            <li key={JSON.stringify(mistake)}>
              <code dir="ltr">
                {mistake.file} {mistake.at.join(".")}
              </code>
              <span>{mistake.message}</span>
              <Mends desk={desk} mistake={mistake} />
              {id && (
                <button type="button" onClick={() => onSelect({ section, id })}>
                  {say("goThere")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {groups.map(([message, ids, section]) => (
        <section key={message}>
          <h2>{say(message, { count: ids.length })}</h2>
          <ul className="ids">
            {ids.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => onSelect({ section, id })}>
                  {id}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {report.map(({ title, lines }) => (
        <details key={title}>
          <summary>
            {title}: {lines.length}
          </summary>
          <ul>
            {lines.map((line) => {
              const place = placeOfLine(line);
              return (
                <li key={line}>
                  <span dir="auto">{line}</span>
                  {place && (
                    <button type="button" onClick={() => onSelect(place)}>
                      {say("goThere")}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </div>
  );
}

/** A button for each value that may have been meant. */
export function Mends({ desk, mistake }: { desk: DeskOf; mistake: Mistake }) {
  const say = useMessages();
  const { file, at, meant, message } = mistake;
  // Where a name is wrong and not a value, what it names stays.
  const isName = /is not a field|is not in story\.json/.test(message);
  return meant.map((text) => (
    <button
      key={text}
      type="button"
      className="mend"
      onClick={() => (isName ? desk.rename(file, at, text) : desk.change(file, at, text))}
    >
      {say("useInstead", { text })}
    </button>
  ));
}
