import type { PlaceIndex } from "../geo/placeIndex";
import { type ScreenPoint, toScreen } from "../geo/projection";
import type { Edition } from "../scene/edition";
import { countriesInStory } from "../scene/rowsOf";
import type { StageView } from "./stageView";
import { whatIsAt } from "./whatIsAt";

/** What the pointer is on: a country's code or an entry's id, and where, px from the stage's top left. */
export interface Hover {
  id: string;
  x: number;
  y: number;
}

/** A stage whose pointer is followed. */
export interface Pointing {
  element: HTMLElement;
  edition: Edition;
  view: StageView;
  /** Where countries lie while the live map is shown; null while the still is, whose shapes are elements. */
  placeIndex: () => PlaceIndex | null;
  /** Is called with the id of what was pressed, null for the sea; `gathered`: on a mark that stands for several. */
  onPress: (id: string | null, gathered: boolean) => void;
  onHover: (hover: Hover | null) => void;
}

/** Movement that makes a press a drag, px. */
const dragging = 5;

/** Reports what a reader points at and presses on a stage. */
export function followPointer({ element, edition, view, placeIndex, onPress, onHover }: Pointing): void {
  const inStory = new Set(countriesInStory(edition));
  let pressed: ScreenPoint | null = null;
  /** The pointer asks with every move, and the answer changes with camera and scene alone. */
  let drawn: { by: unknown[]; lines: { id: string; line: ScreenPoint[] }[] } = { by: [], lines: [] };

  element.addEventListener(
    "pointerdown",
    (event) => {
      pressed = pointIn(event);
    },
    { capture: true },
  );
  element.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons > 0) return onHover(null);
    const [x, y] = pointIn(event);
    const id = pointedAt(event, false);
    onHover(id ? { id, x, y } : null);
  });
  element.addEventListener("pointerleave", () => onHover(null));
  element.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target.closest("a")) event.preventDefault();
    const point = pointIn(event);
    if (pressed && Math.hypot(point[0] - pressed[0], point[1] - pressed[1]) > dragging) return;
    const touch = event instanceof PointerEvent && event.pointerType !== "mouse";
    onPress(pointedAt(event, touch), target.closest("[data-count]") !== null);
  });

  function pointedAt(event: MouseEvent, touch: boolean): string | null {
    const { scene, project, camera, fit } = view;
    return whatIsAt({
      target: event.target as Element,
      point: pointIn(event),
      touch,
      edition,
      inStory,
      scene,
      lines: linesOnScreen(),
      project,
      camera,
      fit,
      placeIndex: placeIndex(),
    });
  }

  function linesOnScreen() {
    const { scene, project, fit, lines } = view;
    const by = [scene, project, fit, lines];
    if (by.some((each, i) => each !== drawn.by[i])) {
      const onMap = scene.entries.flatMap(({ id }) => {
        const line = lines.curves.get(id)?.flatMap((lngLat) => {
          const at = project(lngLat);
          return at ? [toScreen(at, fit)] : [];
        });
        return line ? [{ id, line }] : [];
      });
      drawn = { by, lines: onMap };
    }
    return drawn.lines;
  }

  function pointIn(event: MouseEvent): ScreenPoint {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}
