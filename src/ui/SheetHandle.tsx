import { type PointerEvent, useEffect, useRef, useState } from "react";
import { writePage } from "../state/pageState";
import { useExplorer } from "./explorerContext";

const stops = ["peek", "half", "full"] as const;
type Stop = (typeof stops)[number];

/** The movement after which the sheet goes to its next stop, px. */
const pull = 40;

/** The handle of the sheet on narrow screens: a press goes through three stops; dragging goes one up or down. */
export function SheetHandle() {
  const { translate, store } = useExplorer();
  const [stop, setStop] = useState<Stop>("half");
  const pressedAt = useRef<number | null>(null);
  const dragged = useRef(false);
  const go = (next: Stop) => {
    setStop(next);
    writePage("sheet", next);
  };
  // The panel of the selection needs its place below the map.
  useEffect(
    () =>
      store.subscribe(({ choice }, before) => {
        if (choice.select === before.choice.select && choice.step === before.choice.step) return;
        setStop("half");
        writePage("sheet", "half");
      }),
    [store],
  );
  const letGo = (event: PointerEvent) => {
    const moved = pressedAt.current === null ? 0 : event.clientY - pressedAt.current;
    pressedAt.current = null;
    dragged.current = Math.abs(moved) >= pull;
    if (dragged.current) go(stops[Math.max(0, Math.min(2, stops.indexOf(stop) - Math.sign(moved)))] ?? "half");
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
      onPointerUp={letGo}
      onPointerCancel={() => {
        pressedAt.current = null;
      }}
      onClick={() => {
        if (!dragged.current) go(next);
        dragged.current = false;
      }}
    />
  );
}
