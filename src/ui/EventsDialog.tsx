import { dayNote, writtenDay } from "../scene/writtenDay";
import { ClaimList } from "./ClaimList";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { spokenIn } from "./spokenIn";

/** The days of the story as a list: a press shows the map on that day; each event unfolds into its claims. */
export function EventsDialog() {
  const { edition, translate, scene, store, openDialog } = useExplorer();
  const events = new Map(edition.events.map((event) => [event.id, event]));
  return (
    <Dialog id="events" title={translate("timeline")}>
      <ol className="events">
        {edition.timeline?.stops.map((stop) => (
          <li key={stop.day} className={stop.day > edition.date ? "is-later" : undefined}>
            <button
              type="button"
              aria-current={stop.day === scene.date ? "date" : undefined}
              onClick={() => {
                store.getState().setDate(stop.day === edition.date ? undefined : stop.day);
                openDialog(null);
              }}
            >
              {writtenDay(edition, stop.day)}
              {stop.day >= edition.date && ` · ${dayNote(edition, stop.day, translate)}`}
            </button>
            {stop.events.flatMap((id) => {
              const event = events.get(id);
              if (!event) return [];
              return (
                <details key={id}>
                  <summary {...spokenIn(edition, event.title)}>{event.title}</summary>
                  <ClaimList claims={event.claims} />
                </details>
              );
            })}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
