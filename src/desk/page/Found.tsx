import type { Candidate } from "../document/candidate";
import { type Message, useMessages } from "./messages";

interface FoundProps {
  candidate: Candidate;
  /** The organisations and quotations that are taken, by name and text. */
  taken: readonly string[];
  onTake: (taken: string[]) => void;
}

/** What was found in a sentence, by sort; the members of an organisation and quotations can be taken. */
export function Found({ candidate, taken, onTake }: FoundProps) {
  const say = useMessages();
  const { countries, towns, people, organisations, dates, amounts, quotations } = candidate;
  const sorts: [message: Message, found: readonly string[]][] = [
    ["found.countries", countries],
    ["found.towns", towns.map(({ name }) => name)],
    ["found.people", people.map(({ name, office, country }) => [name, office, country].filter(Boolean).join(", "))],
    ["found.organisations", organisations.map(({ name }) => name)],
    ["found.dates", dates],
    ["found.amounts", amounts.map(({ low, high, unit }) => `${low === high ? low : `${low}–${high}`} ${unit}`)],
    ["found.quotations", quotations.flatMap(({ speaker }) => speaker ?? [])],
  ];
  const offers: [what: string, label: string][] = [
    ...organisations
      .filter(({ members }) => members.length > 0)
      .map(({ name, members }): [string, string] => [name, say("withMembers", { name, count: members.length })]),
    ...quotations.map(({ text }): [string, string] => [text, say("keepQuotation", { text })]),
  ];
  return (
    <>
      <dl className="found">
        {sorts
          .filter(([, found]) => found.length > 0)
          .map(([message, found]) => (
            <div key={message}>
              <dt>{say(message)}</dt>
              <dd>{found.join("; ")}</dd>
            </div>
          ))}
      </dl>
      {offers.map(([what, label]) => (
        <label key={what} className="offer">
          <input
            type="checkbox"
            checked={taken.includes(what)}
            onChange={({ target }) => onTake(target.checked ? [...taken, what] : taken.filter((each) => each !== what))}
          />
          {label}
        </label>
      ))}
    </>
  );
}
