import { useState } from "react";
import { useStore } from "zustand";
import type { Edition } from "../scene/edition";
import { isChanged, stepOf } from "../scene/sceneOf";
import type { StepId } from "../story/story";
import type { ExplorerProps } from "./explorerContext";

/** The story in steps, as the reader goes through it. */
export interface Tour {
  /** The step that the reader is at; null where there is none, or where a host page tells it in its own words. */
  step: Edition["steps"][number] | null;
  /** What comes before and after it. */
  previous: Edition["steps"][number] | undefined;
  next: Edition["steps"][number] | undefined;
  /** Where the tour begins, or goes on after the reader left it. */
  resume: Edition["steps"][number] | undefined;
  /** True where the reader changed the map since the step began. */
  changed: boolean;
  enter: (step: StepId) => void;
  leave: () => void;
}

/** The tour's place, kept while the reader leaves it; in a frame it is open only for those who began it there. */
export function useTour({
  edition,
  store,
  stage,
  framed,
}: Pick<ExplorerProps, "edition" | "store" | "stage" | "framed">): Tour {
  const stated = useStore(store, ({ choice }) => stepOf(edition, choice));
  const changed = useStore(store, ({ choice }) => isChanged(choice));
  const [last, setLast] = useState(stated?.id);
  const [begun, setBegun] = useState(!framed);
  if (stated && stated.id !== last) setLast(stated.id);
  const { steps } = edition;
  const step = begun ? (stated ?? null) : null;
  const index = step ? steps.indexOf(step) : -1;
  return {
    step,
    previous: steps[index - 1],
    next: step ? steps[index + 1] : undefined,
    resume: steps.find(({ id }) => id === last) ?? steps[0],
    changed,
    enter(id) {
      const { choice, enter } = store.getState();
      setBegun(true);
      enter(id);
      // The step's own camera does not change when the reader comes back to it.
      if (id === choice.step) stage?.goHome();
    },
    leave: () => store.getState().enter(undefined),
  };
}
