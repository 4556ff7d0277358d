/** From this width on, panel and map are side by side, px. The smallest supported frame is 320 by 400 px. */
const wide = 560;

/**
 * The height that a frame of this width needs, px, where text has its usual size. It depends only on the width, not on the
 * story: so hosts can reserve the space from the start, and nothing around the frame moves. The style of `<dateline-map>`
 * has the same heights.
 */
export const heightAt = (width: number): number =>
  width < wide ? 730 : Math.round(Math.min(600, Math.max(420, width * 0.74)) + 88);

/**
 * Calls back with the height that the page needs, px, now and whenever its width or the reader's text size changes.
 * Nothing that happens on the map changes it: the page around the frame must not jump.
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
  // At once: browsers render frames that are out of sight late, and observers wait for that.
  measure();
}
