import type { Stage } from "./stage";

/** How long a map may be off screen before it releases its WebGL context, ms: browsers allow only a few. */
const patience = 8000;

/**
 * Loads the live map when it is worth the bytes: on a page of its own when the page is idle, in a frame at the
 * first sign of a reader's interest. A map that has been off screen for long is unloaded, and loads again when it is seen.
 */
export function superviseStage(stage: Stage, element: HTMLElement, framed: boolean): void {
  let resting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (framed)
    for (const sign of ["pointermove", "pointerdown", "touchstart", "focusin", "wheel"])
      document.addEventListener(
        sign,
        () => {
          // Every time, as the host may have unloaded it. After a failure it waits until the reader asks for it.
          const { state, problem } = stage.status();
          if (state === "still" && !problem) stage.load();
        },
        { passive: true },
      );
  else whenIdle(() => stage.load());

  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)?.isIntersecting) {
      if (resting) stage.load();
      resting = false;
    } else
      timer = setTimeout(() => {
        resting ||= stage.status().state === "live" || stage.status().state === "loading";
        stage.rest();
      }, patience);
  });
  observer.observe(element);
}

function whenIdle(work: () => void) {
  const idle = () =>
    "requestIdleCallback" in window ? requestIdleCallback(() => work(), { timeout: 3000 }) : setTimeout(work, 200);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
