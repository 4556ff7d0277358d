import { fillColor } from "../layers/fillColor";
import type { Scene } from "../scene/sceneOf";
import type { Iso3 } from "../story/story";

/** The still in the document. */
export interface StillView {
  /** Shows what `scene` does of all that the still holds, and outlines the selection. */
  show: (scene: Scene) => void;
  /** Outlines these countries. */
  highlight: (countries: readonly Iso3[]) => void;
  /** Has these entries step back, in still and overlay alike. */
  setAside: (entries: ReadonlySet<string>) => void;
  /** Puts another drawing in its place. */
  replace: (svg: Element) => void;
}

/** The still that the stage `element` holds, prerendered. */
export function createStillView(element: HTMLElement): StillView {
  return {
    show({ entries, selection }) {
      const shown = new Set(entries.map(({ id }) => id));
      for (const mark of element.querySelectorAll<SVGElement>(".still [data-entry]"))
        mark.toggleAttribute("data-off", !shown.has(mark.dataset.entry ?? ""));
      const selected = selection?.kind === "country" ? `#c-${selection.country}` : "";
      element.querySelector(".still .selected")?.setAttribute("href", selected);
      for (const fill of element.querySelectorAll('.still use[fill^="var(--host"]'))
        fill.setAttribute("fill", `var(--${fillColor("host", fill.getAttribute("href") === selected)})`);
    },
    highlight(countries) {
      for (const path of element.querySelectorAll<SVGElement>(".still [data-country]"))
        path.classList.toggle("is-highlighted", countries.includes(path.dataset.country ?? ""));
    },
    setAside(entries) {
      for (const mark of element.querySelectorAll<HTMLElement | SVGElement>("[data-entry], .arrow")) {
        const { entry, item } = mark.dataset;
        mark.classList.toggle("is-aside", entries.has(entry ?? item?.replace(/-arrow$/, "") ?? ""));
      }
    },
    replace: (svg) => element.querySelector(".still")?.replaceWith(svg),
  };
}
