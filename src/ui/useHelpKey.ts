import { useEffect } from "react";

/** The question marks of the page's keyboards. */
const questionMarks = new Set(["?", "؟"]);
/** The map, its controls, and the lists: where a question is about the map. */
const parts = "#stage, .controls, .countries, .legend";

/**
 * Calls `onHelp` when a reader presses `?` while the focus is on the map, its buttons, the legend or a list. Elsewhere the
 * key does nothing: a single-character shortcut must not be triggered by dictation or typing (WCAG 2.1.4).
 */
export function useHelpKey(onHelp: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!questionMarks.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target as Element).closest(parts)) return;
      event.preventDefault();
      onHelp();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}
