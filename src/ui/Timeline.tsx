import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { viewOf } from "../scene/sceneOf";
import { placeOn, stopNear } from "../scene/timelineOf";
import { writtenDay } from "../scene/writtenDay";
import { covers, periodOf } from "../story/storyDate";
import { EventPanel } from "./EventPanel";
import { useExplorer } from "./explorerContext";
import { TimelineAxis } from "./TimelineAxis";

/** Time for a reader to see what changed before the next event, ms. */
const pause = 1800;
/** Parts that the slider divides the axis into: finer than its pixels. */
const parts = 2000;

/** The story in time: a slider over the days on which something happens or changes, and a button that goes through them. */
export function Timeline() {
  const { edition, translate, scene, store } = useExplorer();
  const { timeline } = edition;
  const [playing, setPlaying] = useState(false);
  const stated = useStore(store, ({ choice }) => viewOf(edition, choice).date ?? edition.date);
  const events = edition.events.filter(({ date }) => covers(date, scene.date));
  const eventful = useMemo(() => {
    const days = new Set(edition.events.map(({ date }) => periodOf(date).from ?? periodOf(date).to));
    return timeline?.stops.filter((stop) => days.has(stop)) ?? [];
  }, [edition, timeline]);
  const next = eventful.find((stop) => stop > scene.date);

  const go = (date: string | undefined) => {
    if (date && date !== scene.date) store.getState().setDate(date === stated ? undefined : date);
  };
  const goByHand = (date: string | undefined) => {
    setPlaying(false);
    go(date);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (next ? go(next) : setPlaying(false)), pause);
    return () => clearTimeout(timer);
  });

  if (!timeline) return null;
  const { stops, stretches } = timeline;
  const written = writtenDay(edition, scene.date);
  const later = scene.date > edition.date;
  const onKeyDown = (event: KeyboardEvent) => {
    const before = stops.findLast((stop) => stop < scene.date);
    const after = stops.find((stop) => stop > scene.date);
    const [left, right] = edition.direction === "rtl" ? [after, before] : [before, after];
    const wanted: Record<string, string | undefined> = {
      ArrowLeft: left,
      ArrowRight: right,
      ArrowDown: before,
      ArrowUp: after,
      PageDown: eventful.findLast((stop) => stop < scene.date),
      PageUp: next,
      Home: stops[0],
      End: stops.at(-1),
    };
    if (!(event.key in wanted)) return;
    event.preventDefault();
    goByHand(wanted[event.key]);
  };
  return (
    <section className="timeline" aria-label={translate("timeline")}>
      <button
        type="button"
        className="timeline-play"
        aria-label={translate(playing ? "timelinePause" : "timelinePlay")}
        title={translate(playing ? "timelinePause" : "timelinePlay")}
        onClick={() => {
          if (!playing) go(next ?? eventful[0]);
          setPlaying(!playing);
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={playing ? "M4 2.5h3v11H4ZM9 2.5h3v11H9Z" : "M4 2v12l9.5-6Z"} fill="currentColor" />
        </svg>
      </button>
      <div className="timeline-now">
        <p>
          <b>{written}</b>
          {later && <span className="timeline-later"> · {translate("timelineLater")}</span>}
        </p>
        {events.length > 0 && <EventPanel key={scene.date} events={events} />}
        {scene.date !== edition.date && (
          <button type="button" className="timeline-back" onClick={() => goByHand(edition.date)}>
            {translate("timelineArticle")}
          </button>
        )}
      </div>
      <div className="timeline-track">
        <TimelineAxis timeline={timeline} />
        <input
          type="range"
          min={0}
          max={parts}
          value={Math.round(placeOn(stretches, scene.date) * parts)}
          aria-label={translate("timelineDate")}
          aria-valuetext={[written, ...events.map(({ title }) => title)].join(". ")}
          onChange={({ target }) => goByHand(stopNear(timeline, Number(target.value) / parts))}
          onKeyDown={onKeyDown}
        />
      </div>
    </section>
  );
}
