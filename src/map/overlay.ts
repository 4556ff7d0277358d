import { frame, type Project } from "../geo/projection";
import type { OverlayItem } from "../still/overlay";
import { overlayMarkup } from "../still/overlayMarkup";
import { angleBetween } from "../still/overlayOf";
import { frameOf } from "../still/signMarkup";

/** The items on top of still and map, kept in the document and at their places. */
export interface OverlayView {
  /** Replaces what is shown; items that stay keep their elements, and with them focus and hover. */
  show: (items: readonly OverlayItem[]) => void;
  /**
   * Moves every item to where `project` has it now, and hides what is behind the globe. Places are px of the frame, from
   * its centre, as in the prerendered page: the style sheet brings them to any size, that of paper included.
   */
  place: (project: Project) => void;
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
          // What was in the page before the script is there already.
          if (elements.size > 0) node.classList.add("is-new");
          return [item.id, { markup, node }];
        }),
      );
      elements = kept;
      element.replaceChildren(...[...kept.values()].map(({ node }) => node));
    },
    place(project) {
      for (const item of items) {
        const node = elements.get(item.id)?.node;
        if (!node) continue;
        const at = project(item.lngLat);
        node.classList.toggle("is-behind", at === null);
        if (!at) continue;
        const { x: dx, y: dy } = frameOf(item);
        node.style.setProperty("--x", String(at[0] - frame.width / 2));
        node.style.setProperty("--y", String(at[1] - frame.height / 2));
        node.style.setProperty("--dx", `${dx}px`);
        node.style.setProperty("--dy", `${dy}px`);
        if (item.kind !== "arrow") continue;
        const angle = angleBetween(project(item.from), at);
        if (angle !== null) node.querySelector("path")?.setAttribute("transform", `rotate(${angle})`);
      }
    },
  };
}

function nodeOf(markup: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content.firstElementChild as HTMLElement;
}
