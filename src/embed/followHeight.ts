import { writePage } from "../state/pageState";

/**
 * Calls back with the height that the page would take by itself at its width, px, now and whenever width or text change;
 * returns its undo. What the reader or the host does to the map changes nothing: the page around the frame must not jump.
 */
export function followHeight(
  page: HTMLElement,
  settledBy: (settle: () => void) => () => void,
  report: (height: number) => void,
): () => void {
  let settled = false;
  let width = 0;
  let last = 0;
  const measure = () => {
    width = page.clientWidth;
    // Without the height that the frame has, which the styles fill.
    writePage("natural", "");
    const height = Math.ceil(page.getBoundingClientRect().height);
    writePage("natural", undefined);
    if (height !== last && height > 0) report(height);
    last = height;
  };
  const settle = () => {
    settled = true;
  };
  const abort = new AbortController();
  for (const act of ["pointerdown", "keydown"])
    document.addEventListener(act, settle, { signal: abort.signal, once: true, passive: true });
  const undo = settledBy(settle);
  const parts = new ResizeObserver((entries) => {
    const textOnly = entries.some(({ target }) => target.matches("[data-text]"));
    if (!settled || textOnly || page.clientWidth !== width) measure();
  });
  parts.observe(page);
  for (const part of page.querySelectorAll("[data-part]")) parts.observe(part);
  // At once: browsers draw frames that are out of sight late, and observers wait for them.
  measure();
  return () => {
    parts.disconnect();
    abort.abort();
    undo();
  };
}
