import { type PointerEvent, useRef, useState } from "react";
import { useExplorer } from "./explorerContext";

const stops = ["peek", "half", "full"] as const;
type Stop = (typeof stops)[number];

/** Movement that pulls the sheet to its next stop, px. */
const pull = 40;

/** The handle of the sheet on narrow screens: pressed, it goes through three stops; dragged, it goes up or down one. */
export function SheetHandle() {
  const { translate } = useExplorer();
  const [stop, setStop] = useState<Stop>("half");
  const pressedAt = useRef<number | null>(null);
  const dragged = useRef(false);
  const go = (next: Stop) => {
    setStop(next);
    document.documentElement.dataset.sheet = next;
    const sheet = document.querySelector(".sheet");
    // The sheet lies in the flow of the page, so that its full stop is the page scrolled to it.
    if (next === "full") sheet?.scrollIntoView({ block: "start" });
    else scrollTo({ top: 0 });
  };
  const by = (steps: number) =>
    go(stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(stop) + steps))] ?? "half");
  const onPointerUp = (event: PointerEvent) => {
    const moved = pressedAt.current === null ? 0 : event.clientY - pressedAt.current;
    pressedAt.current = null;
    dragged.current = Math.abs(moved) > pull;
    if (dragged.current) by(moved < 0 ? 1 : -1);
  };
  const next: Stop = stop === "half" ? "full" : stop === "full" ? "peek" : "half";
  return (
    <button
      type="button"
      className="handle"
      aria-label={translate(next === "full" ? "sheetFull" : next === "peek" ? "sheetPeek" : "sheetHalf")}
      onPointerDown={(event) => {
        pressedAt.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onClick={() => {
        if (!dragged.current) go(next);
        dragged.current = false;
      }}
    />
  );
}
