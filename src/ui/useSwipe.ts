import { type PointerEvent, useRef } from "react";

/** The least distance of a swipe, px, and the least ratio of its sideways to its vertical movement. */
const distance = 48;
const sideways = 1.5;

/**
 * Handlers for swipes with one finger on an element: `onSwipe` gets 1 for a swipe to the right, and -1 for one to the left.
 * Two fingers are never a swipe. The element must have `touch-action: pan-y pinch-zoom`, so that the browser leaves
 * sideways movement to these handlers.
 */
export function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const start = useRef<[x: number, y: number] | null>(null);
  const fingers = useRef(new Set<number>());
  return {
    onPointerDown: (event: PointerEvent) => {
      // The first finger of a new touch: fingers of earlier touches no longer count.
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
