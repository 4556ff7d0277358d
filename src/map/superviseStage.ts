import type { Stage } from "./stage";

/** How long a map may be off screen before it gives its WebGL context back, ms: browsers allow only a few. */
const patience = 8000;

/**
 * Has the moving map loaded when it is worth its weight: on a page of its own when the page is idle, in a frame at the
 * first sign of a reader's interest. A map that has long been off screen rests, and goes on when it is seen again.
 * Returns its undo.
 */
export function superviseStage(stage: Stage, element: HTMLElement, framed: boolean): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let resting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (framed)
    for (const sign of ["pointermove", "pointerdown", "touchstart", "focusin", "wheel"])
      document.addEventListener(
        sign,
        () => {
          // Not once: the host may have made it rest. What failed waits until the reader asks for it.
          const { state, problem } = stage.status();
          if (state === "still" && !problem) stage.load();
        },
        { signal, passive: true },
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
  return () => {
    abort.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}

function whenIdle(work: () => void) {
  const idle = () =>
    "requestIdleCallback" in window ? requestIdleCallback(() => work(), { timeout: 3000 }) : setTimeout(work, 200);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
