import { useEffect, useRef } from "react";
import { joined } from "../i18n/joined";
import { ClaimList } from "./ClaimList";
import { checkText } from "./claimText";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { Media } from "./panel/Media";
import { StepLink } from "./StepLink";
import { spokenIn } from "./spokenIn";
import { useStepKeys } from "./useStepKeys";
import { useSwipe } from "./useSwipe";
import type { Tour } from "./useTour";

/** The words of a step, in place of the list, with their claims and the link to the next step. */
export function Step({ tour }: { tour: Tour }) {
  const { edition, translate, scene, address } = useExplorer();
  const { step } = tour;
  const open = step !== null && scene.reading === "step";
  const section = useRef<HTMLElement>(null);
  const rightToLeft = edition.direction === "rtl";
  const by = (distance: 1 | -1) => {
    const to = distance === 1 ? tour.next : tour.previous;
    if (to) tour.enter(to.id);
  };
  useStepKeys(section, { active: open, rightToLeft, by });
  const swipe = useSwipe((direction) => by(rightToLeft === (direction === 1) ? 1 : -1));
  // The focused control may be gone: the focus moves to the link to the next step.
  const shown = useRef(step?.id);
  useEffect(() => {
    if (shown.current === step?.id) return;
    shown.current = step?.id;
    section.current?.scrollTo({ top: 0, behavior: "instant" });
    if (
      document.activeElement === document.body ||
      !document.activeElement?.checkVisibility({ visibilityProperty: true })
    )
      [...document.querySelectorAll<HTMLElement>(step ? ".step-next" : ".tour-start")]
        .find((each) => each.checkVisibility({ visibilityProperty: true }))
        ?.focus({ preventScroll: true });
  });
  const { steps } = edition;
  const index = step ? steps.indexOf(step) : -1;
  return (
    <section
      className={open ? "step is-open" : "step"}
      aria-label={translate("tour")}
      ref={section}
      {...(open && swipe)}
    >
      {open && (
        <ol
          className="step-places"
          aria-label={translate("tourPosition", { position: index + 1, count: steps.length })}
        >
          {steps.map(({ id, title }, place) => (
            <li key={id} className={place <= index ? "is-passed" : undefined}>
              <StepLink step={id} label={title} current={id === step.id} onEnter={tour.enter}>
                <i />
              </StepLink>
            </li>
          ))}
        </ol>
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
      {open && (
        <>
          {tour.changed && (
            <StepLink step={step.id} className="step-again" onEnter={tour.enter}>
              {translate("tourBack", { position: index + 1 })}
            </StepLink>
          )}
          <details className="step-claims" key={step.id}>
            <summary>
              {translate.plural("restingClaims", step.claims.length)}
              {checksOf(step.claims)} · <u>{translate("sources")}</u>
            </summary>
            <ClaimList claims={step.claims} />
          </details>
          <Media html={edition.media?.[step.id]} address={address} />
          <div className="step-turns">
            <StepTurns tour={tour} />
          </div>
        </>
      )}
    </section>
  );

  /** How the claims hold up, in words and numbers. */
  function checksOf(claims: readonly string[]) {
    const checks = claims.flatMap((id) => edition.claims[id]?.check ?? []);
    const counted = [...new Set(checks)].map(
      (check) => `${checkText(check, translate)} ${translate.number(checks.filter((each) => each === check).length)}`,
    );
    return counted.length > 0 ? `: ${joined(counted, edition.language)}` : "";
  }
}

/** Back, and the next step by its title. */
export function StepTurns({ tour }: { tour: Tour }) {
  const { edition, translate } = useExplorer();
  const { step, previous, next } = tour;
  if (!step) return null;
  return (
    <>
      <StepLink
        step={(previous ?? step).id}
        className="square step-previous"
        label={translate("tourPrevious")}
        end={!previous}
        onEnter={tour.enter}
      >
        <Icon name="back" />
      </StepLink>
      {next ? (
        <StepLink step={next.id} className="tour-start step-next" onEnter={tour.enter}>
          <span>
            <b>{translate("next")}</b> · <span {...spokenIn(edition, next.title)}>{next.title}</span>
          </span>
          <Icon name="forward" />
        </StepLink>
      ) : (
        <button type="button" className="tour-start step-next" onClick={tour.leave}>
          <span>
            <b>{translate("tourEnd")}</b>
          </span>
        </button>
      )}
    </>
  );
}
