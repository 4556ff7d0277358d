/** The least size that a frame is made for is 320 by 400 px; from this width on panel and map stand side by side, px. */
const wide = 560;

/**
 * The height that a frame of this width has by itself, px, where text has its usual size. It follows from the width alone,
 * whatever the story: so hosts can keep the place free from the start, and nothing around the frame moves. The style of
 * `<dateline-map>` says the same.
 */
export const heightAt = (width: number): number =>
  width < wide ? 730 : Math.round(Math.min(600, Math.max(420, width * 0.74)) + 88);

/**
 * Calls back with the height that the page wants, px, now and whenever its width or the reader's text size change.
 * What the reader or the host does to the map changes nothing: the page around the frame must not jump.
 */
export function followHeight(page: HTMLElement, report: (height: number) => void): void {
  let last = 0;
  const measure = () => {
    const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const height = Math.round(heightAt(innerWidth) * Math.max(1, text));
    if (height !== last && innerWidth > 0) report(height);
    last = height;
  };
  const parts = new ResizeObserver(measure);
  parts.observe(page);
  for (const part of page.querySelectorAll("[data-text]")) parts.observe(part);
  // At once: browsers draw frames that are out of sight late, and observers wait for them.
  measure();
}
