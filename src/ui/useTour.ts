import { useState } from "react";
import { useStore } from "zustand";
import type { Edition } from "../scene/edition";
import { isChanged, stepOf } from "../scene/sceneOf";
import type { StepId } from "../story/story";
import type { ExplorerProps } from "./explorerContext";

/** The reader's progress through the steps of the story. */
export interface Tour {
  /** The current step; null where there is none, or where a host page has its own words for it. */
  step: Edition["steps"][number] | null;
  /** The steps before and after it. */
  previous: Edition["steps"][number] | undefined;
  next: Edition["steps"][number] | undefined;
  /** Where the tour begins, or continues after the reader left it. */
  resume: Edition["steps"][number] | undefined;
  /** True where the reader changed the map since the step began. */
  changed: boolean;
  enter: (step: StepId) => void;
  leave: () => void;
}

/** The position in the tour, kept while the reader is elsewhere; in a frame it is open only if the reader began it there. */
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
