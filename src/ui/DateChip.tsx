import { writtenDay } from "../scene/writtenDay";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { Opener } from "./Opener";

/** The day that the map shows, where there is no room for the timeline: it opens the list of events. */
export function DateChip() {
  const { edition, translate, scene } = useExplorer();
  if (!edition.timeline) return null;
  const day = writtenDay(edition, scene.date);
  return (
    <Opener dialog="events" className="date-chip" covers label={`${translate("timelineDate")}: ${day}`}>
      <Icon name="calendar" />
      <span>{day}</span>
    </Opener>
  );
}
