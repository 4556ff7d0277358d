import { type PointerEvent, useRef } from "react";

/** How far a finger goes to swipe, px; and how much more sideways than up or down. */
const distance = 48;
const sideways = 1.5;

/**
 * What an element needs to answer swipes with a finger: `onSwipe` gets 1 for one to the right, and -1 for one to the left.
 * The element must leave sideways movement to it (`touch-action: pan-y`).
 */
export function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const start = useRef<[x: number, y: number] | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      start.current = event.pointerType === "mouse" ? null : [event.clientX, event.clientY];
    },
    onPointerUp: (event: PointerEvent) => {
      if (!start.current) return;
      const [x, y] = [event.clientX - start.current[0], event.clientY - start.current[1]];
      start.current = null;
      if (Math.abs(x) >= distance && Math.abs(x) > sideways * Math.abs(y)) onSwipe(x > 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
