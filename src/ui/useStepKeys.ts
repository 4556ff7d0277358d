import { type RefObject, useEffect } from "react";

/**
 * While `active`, the left and right arrow keys go `by` a step back or forward, in reading direction, unless something else
 * handles them: in `section`, or where nothing has the focus.
 */
export function useStepKeys(
  section: RefObject<HTMLElement | null>,
  { active, rightToLeft, by }: { active: boolean; rightToLeft: boolean; by: (distance: 1 | -1) => void },
) {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target as Node;
      if (target !== document.body && !section.current?.contains(target)) return;
      event.preventDefault();
      by((event.key === "ArrowRight") === rightToLeft ? -1 : 1);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}
