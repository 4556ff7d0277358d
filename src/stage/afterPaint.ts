/** How long to wait for a frame where none is painted, as out of sight, ms. */
const patience = 200;

/** Does `work` once the browser has painted what stands in the document now, so that readers see it first. */
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

/** A function that has `work` done after the next paint, once for all calls before it. */
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
