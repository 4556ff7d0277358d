import { boxFor } from "../geo/focus";
import { type Fit, fitOf, type Margins, type Project, projectOf, type Size } from "../geo/projection";
import type { Edition, EditionView } from "../scene/edition";
import { curvesIn } from "../scene/routesOf";
import type { Scene } from "../scene/sceneOf";
import type { Camera, LngLat } from "../story/story";
import { roomOf } from "./stageRoom";

/** What a stage shows, and where: the stage writes it, and its parts read it. */
export interface StageView {
  scene: Scene;
  /** px. */
  size: Size;
  /** What is covered at its edges, px. */
  margins: Margins;
  /** How the frame lies on it. */
  fit: Fit;
  /** What still and overlay show now, or the live map does. */
  camera: Camera;
  /** The projection by that camera. */
  project: Project;
  lines: Lines;
}

/** Lines end on rings around towns, which keep their size on screen: they are made for a zoom. */
export interface Lines {
  /** Curves `[lng, lat]`, by entry id. */
  curves: ReadonlyMap<string, readonly LngLat[]>;
  zoom: number;
}

/** What the prerendered page shows. */
export const viewOn = (element: HTMLElement, edition: Edition, scene: Scene, { camera, focus }: EditionView) => {
  const view: StageView = {
    scene,
    ...roomOf(element),
    fit: { scale: 1, x: 0, y: 0 },
    camera,
    project: projectOf(camera),
    lines: { curves: curvesIn(edition, camera), zoom: camera.zoom },
  };
  return { ...view, fit: layFrame(view, focus) };
};

/** How the frame lies on the stage: the focus of the prerendered view fills what is free of it. */
export const layFrame = ({ size, margins }: StageView, focus: EditionView["focus"]): Fit =>
  fitOf(size, boxFor(focus, size), margins);

/** The lines as they are, or made anew where their rings would have another size. */
export const linesAt = (edition: Edition, lines: Lines, next: Camera): Lines =>
  Math.abs(next.zoom - lines.zoom) < 0.4 ? lines : { curves: curvesIn(edition, next), zoom: next.zoom };
