import { type PointerEvent, useEffect, useRef, useState } from "react";
import { readPage, writePage } from "../state/pageState";
import { useExplorer } from "./explorerContext";
import { isSheet, scrollBehavior } from "./sheet";

const stops = ["peek", "half", "full"] as const;
type Stop = (typeof stops)[number];

/** Movement that pulls the sheet to its next stop, px. */
const pull = 40;
/** The sheet covers the map when its top is this near to that of the window, px. */
const covering = 48;

/** The handle of the sheet on narrow screens: pressed, it goes through three stops; dragged, it goes up or down one. */
export function SheetHandle() {
  const { translate, store } = useExplorer();
  const [stop, setStop] = useState<Stop>("half");
  const handle = useRef<HTMLButtonElement>(null);
  const pressedAt = useRef<number | null>(null);
  const dragged = useRef(false);

  const go = (next: Stop, top = 0) => {
    setStop(next);
    writePage("sheet", next);
    // The sheet lies in the flow of the page, so that its full stop is the page scrolled to it.
    if (next === "full") sheetOf(handle.current)?.scrollIntoView({ block: "start", behavior: scrollBehavior() });
    else scrollTo({ top, behavior: scrollBehavior() });
  };
  const by = (steps: number) =>
    go(stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(stop) + steps))] ?? "half");

  useEffect(() => {
    // Readers who scroll by hand come to the full stop, and leave it, without the handle.
    const follow = () => {
      if (!isSheet()) return;
      const top = sheetOf(handle.current)?.getBoundingClientRect().top ?? covering;
      const below = readPage("sheet") === "peek" ? "peek" : "half";
      setStop((now) => (top < covering ? "full" : now === "full" ? below : now));
    };
    // What is selected shows at the top of the sheet, with the map still above it. A press on the map moves nothing.
    const unsubscribe = store.subscribe(({ choice }, before) => {
      if (!choice.select || choice.select === before.choice.select || !isSheet()) return;
      setStop("half");
      writePage("sheet", "half");
      const top = document.querySelector<HTMLElement>(".masthead")?.offsetHeight ?? 0;
      if (scrollY > top) scrollTo({ top, behavior: scrollBehavior() });
    });
    // What takes the focus beneath the sheet comes out: being fixed there, it is in view as far as the browser knows.
    const uncover = ({ target }: FocusEvent) => {
      const covered = isSheet() && target instanceof Element && target.closest(".over-map, .legend");
      const top = sheetOf(handle.current)?.getBoundingClientRect().top ?? 0;
      if (covered && target.getBoundingClientRect().bottom > top) scrollTo({ top: 0, behavior: "instant" });
    };
    addEventListener("focusin", uncover);
    addEventListener("scroll", follow, { passive: true });
    return () => {
      unsubscribe();
      removeEventListener("focusin", uncover);
      removeEventListener("scroll", follow);
    };
  }, [store]);

  const moved = (event: PointerEvent) => (pressedAt.current === null ? 0 : event.clientY - pressedAt.current);
  const letGo = (event: PointerEvent) => {
    const distance = moved(event);
    pressedAt.current = null;
    sheetOf(handle.current)?.style.removeProperty("translate");
    dragged.current = event.type === "pointerup" && Math.abs(distance) >= pull;
    if (dragged.current) by(distance < 0 ? 1 : -1);
  };
  const next: Stop = stop === "half" ? "full" : stop === "full" ? "peek" : "half";
  return (
    <button
      type="button"
      className="handle"
      ref={handle}
      aria-label={translate(next === "full" ? "sheetFull" : next === "peek" ? "sheetPeek" : "sheetHalf")}
      onPointerDown={(event) => {
        pressedAt.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (pressedAt.current !== null) sheetOf(handle.current)?.style.setProperty("translate", `0 ${moved(event)}px`);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClick={() => {
        if (!dragged.current) go(next);
        dragged.current = false;
      }}
    />
  );
}

const sheetOf = (handle: HTMLElement | null) => handle?.closest<HTMLElement>(".sheet") ?? null;
