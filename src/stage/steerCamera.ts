import { cameraShowing } from "../geo/focus";
import { projectOf, sameCamera } from "../geo/projection";
import type { LiveMap } from "../map/liveMap";
import type { Edition, EditionView } from "../scene/edition";
import type { Store } from "../state/createStore";
import type { Camera } from "../story/story";
import { linesAt, type StageView } from "./stageView";
import { placeOf, statedCamera } from "./statedCamera";
import type { StillView } from "./stillView";

/** What the camera is steered by. */
export interface SteeringOptions {
  edition: Edition;
  store: Store;
  view: StageView;
  still: StillView;
  /** The view that the page was made for. */
  prerendered: EditionView;
  /** The address of the folder `geo`. */
  geo: string;
  /** The camera of a shared link. */
  at: Camera | undefined;
  /** The live map, from the moment that it is drawn into the page. */
  live: () => LiveMap | null;
  /** True once it is shown in place of the still. */
  isLive: () => boolean;
  /** Is called when the camera of `view` has changed, and rests. */
  onCamera: () => void;
  /** Is called when a live map has moved it. */
  onMove: () => void;
}

/** Where the camera is to be, and how it gets there: by flights of the live map, or by another still. */
export interface Steering {
  /** Where the camera is to be; a still needs a moment to be drawn. */
  wanted: () => Camera;
  /** Where view and selection have it. */
  stated: () => Camera;
  /** The camera that the still is drawn for. */
  drawnFor: () => Camera;
  moveTo: (next: Camera) => void;
  /** Goes where view and selection have it, if that is not as it was `before`; or at least to where the selection lies. */
  follow: (before: Camera) => void;
  /** Keeps what is looked at when the stage has another size. */
  resize: () => void;
  /** Takes over the camera of a live map that has just been shown, or a still for that of one that is gone. */
  takeOver: () => void;
  onMove: () => void;
  /** It has arrived, or someone stopped it. */
  onRest: () => void;
}

/** Steers the camera of `view`, from where the prerendered still has it. */
export function steerCamera(options: SteeringOptions): Steering {
  const { edition, store, view, still, prerendered, geo, live, isLive, onCamera } = options;
  const statedNow = () => statedCamera(edition, view, prerendered, Boolean(store.getState().choice.select));
  let stated = statedNow();
  let wanted = options.at ?? stated;
  /** True while the live map is on its way to `wanted`, and no one moves it by hand. */
  let flying = false;
  let drawnFor = view.camera;

  return {
    wanted: () => wanted,
    stated: () => stated,
    drawnFor: () => drawnFor,
    moveTo,
    follow(before) {
      stated = statedNow();
      if (!sameCamera(stated, before)) moveTo(stated);
      else bringIntoView();
    },
    resize() {
      // A flight ends where the map is resized; it goes on from there.
      const goal = wanted;
      const followed = sameCamera(goal, stated);
      live()?.resize(view.size, view.fit);
      stated = statedNow();
      const next = followed ? stated : goal;
      if (!sameCamera(next, wanted)) moveTo(next);
    },
    takeOver() {
      const map = live();
      if (map) setCamera(map.camera());
      else if (![view.camera, wanted].every((camera) => sameCamera(camera, drawnFor))) drawStill();
    },
    onMove() {
      const map = live();
      if (!map) return;
      view.camera = map.camera();
      if (!flying) wanted = view.camera;
      view.project = projectOf(view.camera);
      options.onMove();
    },
    onRest() {
      flying = false;
      wanted = live()?.camera() ?? wanted;
    },
  };

  function moveTo(next: Camera) {
    const map = live();
    // A flight that this one ends reports that it rests.
    map?.goTo(next);
    wanted = next;
    flying = map !== null && !sameCamera(map.camera(), next);
    if (!map) drawStill();
  }

  function setCamera(next: Camera) {
    view.camera = next;
    view.project = projectOf(next);
    onCamera();
  }

  /** What is selected and out of sight comes into the middle; nothing moves otherwise. */
  function bringIntoView() {
    const { scene, camera, fit, lines } = view;
    const at = scene.selection && placeOf(edition, scene.selection, lines);
    const next = at && cameraShowing(at, camera, view, fit);
    if (live() && next && next !== camera) moveTo(next);
  }

  /** Picture and marks change together: without the base map's files both stay as they are. */
  function drawStill() {
    const next = wanted;
    const lines = linesAt(edition, view.lines, next);
    const { layers, entries } = edition;
    import("./redrawStill")
      .then(({ redrawStill }) => redrawStill({ edition, layers, entries, curves: lines.curves, camera: next }, geo))
      .then((svg) => {
        if (next !== wanted || isLive()) return;
        drawnFor = next;
        view.lines = lines;
        still.replace(svg);
        still.show(view.scene);
        setCamera(next);
      })
      .catch(() => {
        if (next === wanted) setCamera(drawnFor);
      });
  }
}
