import { useDeferredValue } from "react";
import { useStore } from "zustand";
import type { Choice } from "../scene/choice";
import type { Store } from "../state/createStore";

/**
 * The choice that the explorer shows. The panel, which is outside React, shows a selection at once; everything else waits
 * for the next paint. All other changes show at once, as controls must respond.
 */
export function useShownChoice(store: Store): Choice {
  const now = useStore(store, ({ choice }) => choice);
  const shown = useDeferredValue(now);
  return isSameButSelection(now, shown) ? shown : now;
}

const isSameButSelection = ({ select: _, ...a }: Choice, { select: __, ...b }: Choice): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (field) => a[field as keyof typeof a] === b[field as keyof typeof b],
  );
