import { useRef } from "react";
import type { Edition } from "../scene/edition";
import type { StepId } from "../story/story";
import { useExplorer } from "./explorerContext";
import { StepLink } from "./StepLink";
import { spokenIn } from "./spokenIn";

interface StepControlsProps {
  step: Edition["steps"][number];
  onEnter: (step: StepId) => void;
  onExplore: () => void;
}

/** Back, on, and to any step; and out of the tour, into the map. */
export function StepControls({ step, onEnter, onExplore }: StepControlsProps) {
  const { edition, translate } = useExplorer();
  const { steps } = edition;
  const list = useRef<HTMLDetailsElement>(null);
  const index = steps.indexOf(step);
  const beside = (distance: 1 | -1, className: string, label: string, path: string) => (
    <StepLink
      step={(steps[index + distance] ?? step).id}
      className={`step-turn ${className}`}
      label={label}
      end={!steps[index + distance]}
      onEnter={onEnter}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.9" />
      </svg>
    </StepLink>
  );
  return (
    <div className="step-controls">
      {beside(-1, "step-previous", translate("tourPrevious"), "M10.5 2.5 5 8l5.5 5.5")}
      <details className="step-list" ref={list}>
        <summary>{translate("tourPosition", { position: index + 1, count: steps.length })}</summary>
        <ol>
          {steps.map(({ id, title }) => (
            <li key={id}>
              <StepLink
                step={id}
                current={id === step.id}
                onEnter={(chosen) => {
                  onEnter(chosen);
                  // The list folds, and the keyboard goes on from what unfolds it.
                  list.current?.querySelector("summary")?.focus({ preventScroll: true });
                  list.current?.removeAttribute("open");
                }}
              >
                <span {...spokenIn(edition, title)}>{title}</span>
              </StepLink>
            </li>
          ))}
        </ol>
      </details>
      {beside(1, "step-next", translate("tourNext"), "M5.5 2.5 11 8l-5.5 5.5")}
      <button type="button" className="step-explore" onClick={onExplore}>
        {translate("tourExplore")}
      </button>
    </div>
  );
}
