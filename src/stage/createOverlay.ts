import { type Fit, type Project, toScreen } from "../geo/projection";
import type { OverlayItem } from "../still/overlay";
import { overlayMarkup } from "../still/overlayMarkup";
import { angleBetween } from "../still/overlayOf";
import { frameOf } from "../still/signMarkup";

/** The items on top of still and map, as elements of the document. */
export interface OverlayView {
  /** Replaces the items; those that remain keep their elements, and with them focus and hover. */
  show: (items: readonly OverlayItem[]) => void;
  /**
   * Moves every item to its place by `project` and `fit`, and hides what is behind the globe. While a map is dragged this
   * happens in every frame: as a transform it causes no layout, nor style changes elsewhere.
   */
  place: (project: Project, fit: Fit) => void;
}

/** Takes over the prerendered overlay in `element`. */
export function createOverlay(element: HTMLElement): OverlayView {
  let items: readonly OverlayItem[] = [];
  let elements = new Map<string, { markup: string; node: HTMLElement }>();
  return {
    show(next) {
      items = next;
      const kept = new Map(
        next.map((item) => {
          const markup = overlayMarkup(item);
          const old = elements.get(item.id);
          if (old?.markup === markup) return [item.id, old];
          const node = nodeOf(markup);
          // The prerendered items.
          if (elements.size > 0) node.classList.add("is-new");
          return [item.id, { markup, node }];
        }),
      );
      elements = kept;
      setChildren(
        element,
        [...kept.values()].map(({ node }) => node),
      );
    },
    place(project, fit) {
      for (const item of items) {
        const node = elements.get(item.id)?.node;
        if (!node) continue;
        const at = project(item.lngLat);
        if (node.hidden !== (at === null)) node.hidden = at === null;
        if (!at) continue;
        const [x, y] = toScreen(at, fit);
        const { x: dx, y: dy } = frameOf(item);
        node.style.transform = `translate(${x + dx}px, ${y + dy}px)`;
        if (item.kind !== "arrow") continue;
        const angle = angleBetween(project(item.from), at);
        if (angle !== null) node.querySelector("path")?.setAttribute("transform", `rotate(${angle})`);
      }
    },
  };
}

/** Makes `nodes` the children of `element` without touching those in their place: an inserted node is laid out again. */
function setChildren(element: HTMLElement, nodes: readonly Element[]) {
  const wanted = new Set(nodes);
  for (const child of [...element.children]) if (!wanted.has(child)) child.remove();
  let next = element.firstElementChild;
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling;
    else element.insertBefore(node, next);
  }
}

function nodeOf(markup: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content.firstElementChild as HTMLElement;
}
