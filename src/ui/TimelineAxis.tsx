import type { EditionTimeline } from "../scene/edition";
import { useExplorer } from "./explorerContext";

/** Heights within the axis, px: its line, the marks above it, the labels below, and what comes later. */
const line = 42;
const lane = 7;
const labels = 60;
const later = 11;
/** The axis begins half the thumb's width within the bar; its first label does not, px. */
const edge = 9;

/**
 * The axis with its events. Its scale changes from stretch to stretch: a gap and a label say where, and ticks say how
 * much time each holds. Lengths are per cent of the width, as the bar has no size before it is laid out.
 */
export function TimelineAxis({ timeline }: { timeline: EditionTimeline }) {
  const { edition, translate } = useExplorer();
  const rightToLeft = edition.direction === "rtl";
  const x = (place: number) => `${((rightToLeft ? 1 - place : place) * 100).toFixed(2)}%`;
  const { stretches, marks, ticks } = timeline;
  return (
    <svg className="timeline-axis" width="100%" height="66" aria-hidden="true">
      <rect
        className="axis-later"
        x={x(rightToLeft ? 1 : timeline.later)}
        y={later + 5}
        width={`${((1 - timeline.later) * 100).toFixed(2)}%`}
        height={line - later - 5}
      />
      <text className="axis-label" x={x(1)} y={later} textAnchor="end">
        {translate("timelineLater")}
      </text>
      {ticks.map((tick) => (
        <line key={tick} className="axis-tick" x1={x(tick)} x2={x(tick)} y1={line} y2={line + 4} />
      ))}
      {stretches.map(({ from, start, end }, index) => (
        <g key={from}>
          <line className="axis-line" x1={x(start)} x2={x(end)} y1={line} y2={line} />
          {index > 0 && <line className="axis-break" x1={x(start)} x2={x(start)} y1={line - 5} y2={line + 7} />}
          <text
            className="axis-label"
            x={x(start)}
            dx={index === 0 ? (rightToLeft ? edge : -edge) : undefined}
            y={labels}
            textAnchor={index === 0 ? "start" : "middle"}
          >
            {timeline.labels[index]}
          </text>
        </g>
      ))}
      {marks.map(({ id, from, to, imprecise, lane: above }) => (
        <line
          key={id}
          className={imprecise ? "axis-mark is-imprecise" : "axis-mark"}
          x1={x(from)}
          x2={x(to)}
          y1={line - 7 - (above % 3) * lane}
          y2={line - 7 - (above % 3) * lane}
        />
      ))}
    </svg>
  );
}
