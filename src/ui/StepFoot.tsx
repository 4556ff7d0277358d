import { useStore } from "zustand";
import type { Edition } from "../scene/edition";
import { isChanged } from "../scene/sceneOf";
import type { StepId } from "../story/story";
import { ClaimList } from "./ClaimList";
import { useExplorer } from "./explorerContext";
import { StepLink } from "./StepLink";

/** Beneath a step's words: what they rest on and, where the reader changed the map, the way back to what it showed. */
export function StepFoot({ step, onEnter }: { step: Edition["steps"][number]; onEnter: (step: StepId) => void }) {
  const { edition, translate, store } = useExplorer();
  const changed = useStore(store, ({ choice }) => isChanged(choice));
  return (
    <div className="step-foot">
      {changed && (
        <StepLink step={step.id} className="tour-resume" onEnter={onEnter}>
          {translate("tourBack", { position: edition.steps.indexOf(step) + 1 })}
        </StepLink>
      )}
      <details key={step.id}>
        <summary>{translate("sources")}</summary>
        <ClaimList claims={step.claims} />
      </details>
    </div>
  );
}
