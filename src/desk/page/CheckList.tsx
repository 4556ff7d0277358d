import type { Mistake, StoryOnDesk } from "../document/deskApi";
import type { OpenIn } from "../document/openIn";
import type { DeskOf } from "./createDesk";
import { type Message, useMessages } from "./messages";
import type { Selected } from "./StoryDesk";
import { thingOf } from "./thingsIn";

interface CheckListProps {
  desk: DeskOf;
  story: StoryOnDesk;
  open: OpenIn;
  onSelect: (selected: Selected) => void;
}

/** What is open, and what is wrong: each leads to its place, and is mended by a button where it is clear how. */
export function CheckList({ desk, story, open, onSelect }: CheckListProps) {
  const say = useMessages();
  const groups: [message: Message, ids: readonly string[], section: string][] = [
    ["withoutVerdict", open.withoutVerdict, "claims"],
    ["withoutStatement", open.withoutStatement, "claims"],
    ["oneSource", open.oneSource, "claims"],
    ["withoutSentence", open.withoutSentence, "parts"],
  ];
  return (
    <div className="check">
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
