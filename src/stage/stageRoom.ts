import type { Box } from "../geo/placement";
import { frame, type Margins, type Size } from "../geo/projection";

/** The size of a stage, and what is covered at its edges as its style sheet states it, px. */
export function roomOf(element: HTMLElement): { size: Size; margins: Margins } {
  const style = getComputedStyle(element);
  const side = (name: string) => Number.parseFloat(style.getPropertyValue(`--covered-${name}`)) || 0;
  return {
    size: { width: element.clientWidth || frame.width, height: element.clientHeight || frame.height },
    margins: { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") },
  };
}

/** What lies over the map: controls, the key, and the edge of the sheet beneath it. */
const covers = "[data-covers-map], .borders-note, .date-chip, .share-view, .list, .panel, .step";

/** What of the stage lies under that, px from its top left; and beneath the key, where a name would seem to be its own. */
export function coveredOf(element: HTMLElement): Box[] {
  const stage = element.getBoundingClientRect();
  return [...document.querySelectorAll(covers)].flatMap((cover) => {
    const { left, top, right, bottom: end } = cover.getBoundingClientRect();
    const bottom = cover.matches(".map-key") ? stage.bottom : end;
    const isOver = right > stage.left && left < stage.right && bottom > stage.top && top < stage.bottom;
    if (!isOver || right - left === 0) return [];
    return [{ left: left - stage.left, top: top - stage.top, right: right - stage.left, bottom: bottom - stage.top }];
  });
}
