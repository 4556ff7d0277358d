import { type KeyboardEvent, useRef } from "react";
import type { Edition } from "../scene/edition";
import { ClaimList } from "./ClaimList";
import { useExplorer } from "./explorerContext";
import { spokenIn } from "./spokenIn";

/** The events of the day that the map shows; unfolded, with what is said of each and by whom. */
export function EventPanel({ events }: { events: Edition["events"] }) {
  const { edition } = useExplorer();
  const details = useRef<HTMLDetailsElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details className="event-panel" ref={details} onKeyDown={onKeyDown}>
      <summary>{events.map(({ title }) => title).join(" · ")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it */}
      <section tabIndex={0} aria-label={events.map(({ title }) => title).join(", ")}>
        {events.map((event) => (
          <article key={event.id}>
            <h3 {...spokenIn(edition, event.title)}>{event.title}</h3>
            <p className="event-date">{event.dated}</p>
            <ClaimList claims={event.claims} />
          </article>
        ))}
      </section>
    </details>
  );
}
