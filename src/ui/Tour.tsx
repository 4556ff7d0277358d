import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { stepOf } from "../scene/sceneOf";
import type { StepId } from "../story/story";
import { useExplorer } from "./explorerContext";
import { StepControls } from "./StepControls";
import { StepFoot } from "./StepFoot";
import { StepLink } from "./StepLink";
import { spokenIn } from "./spokenIn";
import { useStepKeys } from "./useStepKeys";
import { useSwipe } from "./useSwipe";

/**
 * The story in steps: where it begins, the step that the reader is at, or the way back to it. What the reader changes on
 * the way leaves the step in place; only going on, or ending the tour, forgets it. `begun`: the reader has just begun it
 * elsewhere, and the keyboard goes on from here.
 */
export function Tour({ begun = false }: { begun?: boolean }) {
  const { edition, translate, store, stage } = useExplorer();
  const step = useStore(store, ({ choice }) => stepOf(edition, choice));
  const [last, setLast] = useState(step?.id);
  // At the step whose card is folded, the reader explores the map.
  const [folded, setFolded] = useState<StepId | null>(null);
  const section = useRef<HTMLElement>(null);
  const moved = useRef(begun);
  if (step && step.id !== last) setLast(step.id);

  const enter = (id: StepId) => {
    const { choice, enter } = store.getState();
    moved.current = true;
    setFolded(null);
    enter(id);
    // The step's own camera does not change when the reader comes back to it.
    if (id === choice.step) stage?.goHome();
  };
  const by = (distance: number) => {
    const next = edition.steps[edition.steps.findIndex(({ id }) => id === step?.id) + distance];
    if (step && next) enter(next.id);
  };
  const open = step !== undefined && step.id !== folded;

  // A control that the focus was on may be gone: the keyboard goes on from the one that took its place.
  useEffect(() => {
    if (moved.current && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>(open ? ".step-next" : ".tour-resume")?.focus({ preventScroll: true });
    moved.current = false;
  });

  const rightToLeft = edition.direction === "rtl";
  useStepKeys(section, { active: open, rightToLeft, by });
  const swipe = useSwipe((direction) => by(rightToLeft ? direction : -direction));

  if (edition.steps.length === 0) return null;
  const position = edition.steps.findIndex(({ id }) => id === last) + 1;
  const [first] = edition.steps;
  return (
    <section className="tour" aria-label={translate("tour")} ref={section} {...(open && swipe)}>
      {open && (
        <StepControls
          step={step}
          onEnter={enter}
          onExplore={() => {
            moved.current = true;
            setFolded(step.id);
          }}
        />
      )}
      {!open && (
        <div className="tour-bar">
          {last && (
            <StepLink step={last} className="tour-resume" onEnter={enter}>
              {translate("tourBack", { position })}
            </StepLink>
          )}
          {!step && first && (
            <StepLink step={first.id} className={last ? "tour-start" : "tour-start tour-resume"} onEnter={enter}>
              {translate.plural("tourStart", edition.steps.length)}
            </StepLink>
          )}
          {step && (
            <button
              type="button"
              className="tour-end"
              onClick={() => {
                moved.current = true;
                store.getState().enter(undefined);
              }}
            >
              {translate("tourEnd")}
            </button>
          )}
        </div>
      )}
      {/* Says the step once, whichever way the reader came to it; it stands here before there is anything to say. */}
      <div aria-live="polite" aria-atomic="true">
        {open && (
          <div className="step-words">
            <h2 {...spokenIn(edition, step.title)}>{step.title}</h2>
            <p {...spokenIn(edition, step.text)}>{step.text}</p>
          </div>
        )}
      </div>
      {open && <StepFoot step={step} onEnter={enter} />}
    </section>
  );
}
