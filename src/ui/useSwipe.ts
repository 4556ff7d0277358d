import { type PointerEvent, useRef } from "react";

/** How far a finger goes to swipe, px; and how much more sideways than up or down. */
const distance = 48;
const sideways = 1.5;

/**
 * What an element needs to answer swipes with one finger: `onSwipe` gets 1 for one to the right, and -1 for one to the left.
 * Two fingers are never a swipe. The element must leave sideways movement to it, and enlarging to the page
 * (`touch-action: pan-y pinch-zoom`).
 */
export function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const start = useRef<[x: number, y: number] | null>(null);
  const fingers = useRef(new Set<number>());
  return {
    onPointerDown: (event: PointerEvent) => {
      // The first finger of a new touch: one that was lost from sight elsewhere does not count on.
      if (event.isPrimary) fingers.current.clear();
      fingers.current.add(event.pointerId);
      const isAlone = fingers.current.size === 1 && event.pointerType !== "mouse";
      start.current = isAlone ? [event.clientX, event.clientY] : null;
    },
    onPointerUp: (event: PointerEvent) => {
      fingers.current.delete(event.pointerId);
      if (!start.current) return;
      const [x, y] = [event.clientX - start.current[0], event.clientY - start.current[1]];
      start.current = null;
      if (Math.abs(x) >= distance && Math.abs(x) > sideways * Math.abs(y)) onSwipe(x > 0 ? 1 : -1);
    },
    onPointerCancel: (event: PointerEvent) => {
      fingers.current.delete(event.pointerId);
      start.current = null;
    },
  };
}
