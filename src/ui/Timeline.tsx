import { type KeyboardEvent, useEffect, useState } from "react";
import { useStore } from "zustand";
import { viewOf } from "../scene/sceneOf";
import { nameOf } from "../scene/selectionOf";
import { stopAt } from "../scene/timelineOf";
import { dayNote, writtenDay } from "../scene/writtenDay";
import { useExplorer } from "./explorerContext";
import { Opener } from "./Opener";
import { spokenIn } from "./spokenIn";

/** Time for a reader to see what has changed before the next event, ms. */
const pause = 1800;

/** The timeline: a slider with one stop for each day on which something happens, and a button that plays them. */
export function Timeline() {
  const { edition, translate, scene, store } = useExplorer();
  const [playing, setPlaying] = useState(false);
  const stated = useStore(store, ({ choice }) => viewOf(edition, choice).date ?? edition.date);
  const stops = edition.timeline?.stops ?? [];
  const index = stopAt(stops, scene.date);
  const next = stops.find(({ day }) => day > scene.date);

  const go = (date: string | undefined) => {
    if (date && date !== scene.date) store.getState().setDate(date === stated ? undefined : date);
  };
  const goByHand = (date: string | undefined) => {
    setPlaying(false);
    go(date);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (next ? go(next.day) : setPlaying(false)), pause);
    return () => clearTimeout(timer);
  });

  if (!edition.timeline) return null;
  const written = writtenDay(edition, scene.date);
  const here = stops[index]?.day === scene.date ? stops[index] : undefined;
  const titles = edition.events.filter(({ id }) => here?.events.includes(id)).map(({ title }) => title);
  const own = ownStops();
  const ofDay = dayNote(edition, scene.date, translate);
  const onKeyDown = (event: KeyboardEvent) => {
    const before = stops.findLast(({ day }) => day < scene.date)?.day;
    const [left, right] = edition.direction === "rtl" ? [next?.day, before] : [before, next?.day];
    const wanted: Record<string, string | undefined> = {
      ArrowLeft: left,
      ArrowRight: right,
      ArrowDown: before,
      ArrowUp: next?.day,
      PageDown: before,
      PageUp: next?.day,
      Home: stops[0]?.day,
      End: stops.at(-1)?.day,
    };
    if (!(event.key in wanted)) return;
    event.preventDefault();
    goByHand(wanted[event.key]);
  };
  return (
    <section className="timeline" data-covers-map aria-label={translate("timeline")}>
      <button
        type="button"
        className="timeline-play"
        aria-label={translate(playing ? "timelinePause" : "timelinePlay")}
        title={translate(playing ? "timelinePause" : "timelinePlay")}
        onClick={() => {
          if (!playing) go((next ?? stops[0])?.day);
          setPlaying(!playing);
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={playing ? "M4 2.5h3v11H4ZM9 2.5h3v11H9Z" : "M4 2v12l9.5-6Z"} fill="currentColor" />
        </svg>
      </button>
      <p className="timeline-now">
        <Opener dialog="events">
          <b>{written}</b>
          {ofDay && <span> · {ofDay}</span>}
          {own ? (
            <span> · {own.words}</span>
          ) : (
            titles.length > 0 && <span {...spokenIn(edition, titles[0])}> · {titles.join("; ")}</span>
          )}
        </Opener>
        {scene.date !== edition.date && (
          <button type="button" className="timeline-back" onClick={() => goByHand(edition.date)}>
            {translate(edition.article !== undefined ? "timelineArticle" : "timelineStory")}
          </button>
        )}
      </p>
      <div className="timeline-track">
        <Axis index={index} own={own?.days ?? null} />
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          value={index}
          aria-label={translate("timelineDate")}
          aria-valuetext={[written, ...titles].join(". ")}
          onChange={({ target }) => goByHand(stops[Number(target.value)]?.day)}
          onKeyDown={onKeyDown}
        />
      </div>
    </section>
  );

  /** The days of events that have to do with the selection, and their number; null without a selection. */
  function ownStops() {
    const { selection } = scene;
    if (!selection) return null;
    const concerns = (claim: string) =>
      selection.kind === "country"
        ? edition.claims[claim]?.countries.includes(selection.country)
        : (selection.kind === "entry" ? selection.entry : selection.event).claims.includes(claim);
    const events = new Set(edition.events.filter(({ claims }) => claims.some(concerns)).map(({ id }) => id));
    const days = new Set(stops.filter((stop) => stop.events.some((id) => events.has(id))).map(({ day }) => day));
    const words = { name: nameOf(edition, selection), count: days.size, total: stops.length };
    return { days, words: translate("eventsOf", words) };
  }
}

/** One dot for each stop: hollow after the article's day, in the accent colour where it has to do with the selection. */
function Axis({ index, own }: { index: number; own: ReadonlySet<string> | null }) {
  const { edition } = useExplorer();
  const { stops = [], years = [] } = edition.timeline ?? {};
  const last = Math.max(1, stops.length - 1);
  const x = (at: number) => `${(((edition.direction === "rtl" ? last - at : at) / last) * 100).toFixed(2)}%`;
  const look = (day: string) =>
    ["stop", day > edition.date && "is-later", own && (own.has(day) ? "is-own" : "is-other")].filter(Boolean).join(" ");
  return (
    <svg className="timeline-axis" width="100%" height="30" aria-hidden="true">
      <line className="axis-line" x1="0" x2="100%" y1="9" y2="9" />
      {stops.map(({ day }, at) => (
        <circle key={day} className={look(day)} cx={x(at)} cy="9" r={own && !own.has(day) ? 2 : 3.2} />
      ))}
      {years
        .filter(({ at }) => Math.abs(at - index) > stops.length / 18)
        .map(({ at, text }) => (
          <text key={at} className="axis-label" x={x(at)} y="28" textAnchor={anchor(at)}>
            {text}
          </text>
        ))}
      <text className="axis-label is-here" x={x(index)} y="28" textAnchor={anchor(index)}>
        {stops[index]?.short}
      </text>
    </svg>
  );

  /** At either end, labels stay within the axis. */
  function anchor(at: number) {
    return at === 0 ? "start" : at >= last - 1 ? "end" : "middle";
  }
}
