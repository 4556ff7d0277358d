import { viewOf } from "../scene/sceneOf";
import { dayNote, writtenDay } from "../scene/writtenDay";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { spokenIn } from "./spokenIn";

/** The days of the story as a list: a press shows the map on that day; one on an event also shows what is said of it. */
export function EventsDialog() {
  const { edition, translate, choice, scene, chooseInDialog } = useExplorer();
  const events = new Map(edition.events.map((event) => [event.id, event]));
  const stated = viewOf(edition, choice).date ?? edition.date;
  return (
    <Dialog id="events" title={translate("timeline")}>
      <ol className="events">
        {edition.timeline?.stops.map(({ day, events: ids }) => {
          const date = day === stated ? undefined : day;
          return (
            <li key={day} className={day > edition.date ? "is-later" : undefined}>
              <button
                type="button"
                aria-current={day === scene.date ? "date" : undefined}
                onClick={() => chooseInDialog({ date })}
              >
                {writtenDay(edition, day)}
                {day >= edition.date && ` · ${dayNote(edition, day, translate)}`}
              </button>
              {ids.flatMap((id) => {
                const event = events.get(id);
                if (!event) return [];
                return (
                  <button
                    key={id}
                    type="button"
                    className="event"
                    {...spokenIn(edition, event.title)}
                    onClick={() => chooseInDialog({ date, select: id })}
                  >
                    {event.title}
                  </button>
                );
              })}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
