/** How long to wait for a frame where none is painted, for instance out of sight, ms. */
const patience = 200;

/** Does `work` once the browser has painted the document as it is now, so that readers see that first. */
export function afterPaint(work: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, patience);
}

/** A function that schedules `work` after the next paint, once for all calls before it. */
export function onceAfterPaint(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    afterPaint(() => {
      waiting = false;
      work();
    });
  };
}
