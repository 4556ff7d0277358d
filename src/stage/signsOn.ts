import type { Edition } from "../scene/edition";
import { selectionId } from "../scene/selectionOf";
import { type Outside, outsideOf } from "../still/outsideOf";
import type { Overlay, OverlayItem } from "../still/overlay";
import { overlayOf } from "../still/overlayOf";
import { createOverlay } from "./createOverlay";
import { measureText } from "./measureText";
import { coveredOf } from "./stageRoom";
import type { StageView } from "./stageView";

/** The names and marks on a stage. */
export interface Signs {
  /**
   * Settles collisions anew where anything that matters to them has changed, as widths have with new faces: then
   * `changed` says so. True when it did.
   */
  layOut: (changed?: boolean) => boolean;
  /** Brings every sign to where its place is now, as while the camera moves. */
  follow: () => void;
  /** Coloured countries that lie beyond the edge of the map. */
  outside: () => readonly Outside[];
}

/** Takes over the prerendered signs of the stage `element`. `onOutside` is called when other countries lie outside. */
export function signsOn(element: HTMLElement, edition: Edition, view: StageView, onOutside: () => void): Signs {
  const overlay = createOverlay(element.querySelector(".overlay") as HTMLElement);
  /** What lies on the map, where it was laid out last; and for what. */
  let items: readonly OverlayItem[] = [];
  let laidOut: unknown[] = [];
  let outside: readonly Outside[] = [];
  return {
    layOut(changed = false) {
      const covered = coveredOf(element);
      const { scene, lines, project, size, fit, camera } = view;
      const inputs = [scene, lines, project, fit, JSON.stringify(covered)];
      if (!changed && inputs.every((input, i) => input === laidOut[i])) return false;
      laidOut = inputs;
      const selected = selectionId(scene.selection) ?? undefined;
      const shown: Overlay = {
        edition,
        layers: scene.layers,
        entries: scene.entries,
        curves: lines.curves,
        selected,
        about: scene.step?.claims,
        callouts: scene.callouts,
        project,
        size,
        fit,
        measure: measureText,
        covered,
        last: items,
      };
      items = overlayOf(shown);
      const beyond = outsideOf(shown, items, camera);
      if (JSON.stringify(beyond) !== JSON.stringify(outside)) {
        outside = beyond;
        onOutside();
      }
      overlay.show(items);
      for (const mark of element.querySelectorAll<HTMLElement>(".overlay [data-entry]"))
        mark.classList.toggle("is-selected", mark.dataset.entry === selected);
      overlay.place(project, fit);
      return true;
    },
    follow: () => overlay.place(view.project, view.fit),
    outside: () => outside,
  };
}
