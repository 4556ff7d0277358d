/** Where readers look: somewhat above the middle of the window, as a share of its height. */
const eye = 0.42;

/**
 * Calls `show` with the last paragraph of each map above the reader's line of sight, whenever that changes by scrolling or
 * jumping, up or down. Towards the end of the scroll range the line moves down to the window's edge, so that the last
 * paragraph is reached. Before the first paragraph, the first is shown. Returns a function that checks again.
 */
export function readWithin<Guide extends object>(
  paragraphs: () => readonly Element[],
  mapOf: (paragraph: Element) => Guide | null,
  show: (paragraph: Element) => void,
): () => void {
  const shown = new WeakMap<Guide, Element>();
  let scroller: Element | null = null;
  const look = () => {
    // In pages without a doctype it is the body that scrolls.
    const page = document.scrollingElement ?? document.documentElement;
    const { scrollHeight, scrollTop, clientHeight } = scroller?.isConnected ? scroller : page;
    const all = scrollHeight - clientHeight;
    const below = innerHeight * (1 - eye);
    // How far away the end is, as a share of the last stretch; pages that do not scroll have no end.
    const left = all > 0 ? (all - scrollTop) / Math.min(all, below) : 1;
    const line = innerHeight * eye + below * Math.max(0, 1 - left);
    const last = new Map<Guide, Element>();
    for (const paragraph of paragraphs()) {
      const map = mapOf(paragraph);
      if (!map) continue;
      const { top } = paragraph.getBoundingClientRect();
      // The first stands for what is before it, once another was shown.
      if (top <= line || (!last.has(map) && shown.has(map))) last.set(map, paragraph);
    }
    for (const [map, paragraph] of last) {
      if (shown.get(map) === paragraph) continue;
      shown.set(map, paragraph);
      show(paragraph);
    }
  };
  let isAsked = false;
  const soon = (event?: Event) => {
    const target = event?.target;
    if (target === document) scroller = null;
    else if (target instanceof Element && paragraphs().some((each) => target.contains(each))) scroller = target;
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      look();
    });
  };
  addEventListener("scroll", soon, { capture: true, passive: true });
  addEventListener("resize", soon, { passive: true });
  return soon;
}
