import type { Camera, LngLat } from "../story/story";
import {
  type Fit,
  type FrameBox,
  fitOf,
  frame,
  type Margins,
  projectionOf,
  projectOf,
  radiusOf,
  type ScreenPoint,
  type Size,
  toFrame,
  toScreen,
} from "./projection";

/** The part of the frame that must be visible: on small stages, and, larger, on those wider than `largeStage`. */
export interface Focus {
  small: FrameBox;
  large: FrameBox;
}

/** Stages wider than this show the larger part of a focus, px. */
export const largeStage = 600;

/** The part of the frame that a stage of `size` must show. */
export const boxFor = (focus: Focus, size: Size): FrameBox => (size.width < largeStage ? focus.small : focus.large);

/** The extent of a country: its westernmost, southernmost, easternmost and northernmost degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Points on the edges of a country's extent. */
export function edgesOf([west, south, east, north]: Bounds): LngLat[] {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  return [
    [west, lat],
    [east, lat],
    [lng, south],
    [lng, north],
  ];
}

/** Something that must be visible, with room around it, px of the frame. */
export interface FocusPoint {
  lngLat: LngLat;
  room: number;
}

/** Room around the edge of a country; and around a place, which has a mark, a name and a ring of arrowheads, px of the frame. */
export const focusRoom = { country: 10, place: 56 } as const;

/**
 * The camera from which `large`, and `small` within it, fill the frame, and their boxes in it. It faces the same place as
 * `camera`; small stages may leave out what is only in `large`.
 */
export function focusOf(
  camera: Camera,
  small: readonly FocusPoint[],
  large: readonly FocusPoint[],
): { camera: Camera; focus: Focus } {
  let { zoom } = camera;
  // The perspective changes with the distance, so the zoom is found iteratively.
  for (let step = 0; step < 8; step++) {
    const box = viewBox({ ...camera, zoom }, large);
    zoom += Math.log2(Math.min(frame.width / box.width, frame.height / box.height));
  }
  const found = { ...camera, zoom: Math.round(zoom * 1000) / 1000 };
  return { camera: found, focus: { small: viewBox(found, small), large: viewBox(found, large) } };
}

/** The least distance that a view spans, km: the base map has no finer coasts to show. */
const leastView = 400;

/** The box around points, and at least as much around its middle as a view spans, px of the frame. */
function viewBox(camera: Camera, points: readonly FocusPoint[]): FrameBox {
  const { x, y, width, height } = boxOf(camera, points);
  const least = (leastView / earthRadius) * radiusOf(camera);
  const more = Math.max(0, least - Math.max(width, height)) / 2;
  return { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more };
}

function boxOf(camera: Camera, points: readonly FocusPoint[]): FrameBox {
  const project = projectOf(camera);
  const seen = points.flatMap(({ lngLat, room }) => {
    const at = project(lngLat);
    return at ? [{ at, room }] : [];
  });
  const end = (pick: (...all: number[]) => number, axis: 0 | 1, sign: 1 | -1) =>
    pick(...seen.map(({ at, room }) => at[axis] + sign * room));
  const [x, y] = [end(Math.min, 0, -1), end(Math.min, 1, -1)];
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(x),
    y: round(y),
    width: round(end(Math.max, 0, 1) - x),
    height: round(end(Math.max, 1, 1) - y),
  };
}

/** The camera of that `zoom` which shows `lngLat` at the point `at` of the screen, px, as `fit` lays the frame out. */
export function cameraWith(lngLat: LngLat, at: ScreenPoint, zoom: number, fit: Fit): Camera {
  let center = lngLat;
  const wanted = toFrame(at, fit);
  for (let step = 0; step < 6; step++) {
    const there = projectionOf({ center, zoom }).invert?.([wanted[0], wanted[1]]);
    if (!there || there.some(Number.isNaN)) break;
    const lng = center[0] + shortWay(lngLat[0] - there[0]);
    center = [shortWay(lng), Math.max(-80, Math.min(80, center[1] + lngLat[1] - there[1]))];
  }
  return { center, zoom };
}

/** The shorter difference between two longitudes: −180 to 180 degrees. */
const shortWay = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** The part of a stage that is not covered, px from its top left corner. */
export interface Free {
  size: Size;
  margins: Margins;
}

const freeCentre = ({ size, margins }: Free): ScreenPoint => [
  (margins.left + size.width - margins.right) / 2,
  (margins.top + size.height - margins.bottom) / 2,
];

/** The camera that shows the view of `camera`, whose focus is `focus`, on a stage that `fit` lays out. */
export function viewCamera(camera: Camera, focus: Focus, free: Free, fit: Fit): Camera {
  const box = boxFor(focus, free.size);
  const own = fitOf(free.size, box, free.margins);
  const middle = projectionOf(camera).invert?.([box.x + box.width / 2, box.y + box.height / 2]);
  return cameraWith(
    middle ? [middle[0], middle[1]] : camera.center,
    freeCentre(free),
    camera.zoom + Math.log2(own.scale / fit.scale),
    fit,
  );
}

/** `camera`, or the one of its zoom that has `lngLat` in the middle of what is free, where that lies outside of it. */
export const cameraShowing = (lngLat: LngLat, camera: Camera, free: Free, fit: Fit): Camera =>
  isFree(lngLat, camera, free, fit) ? camera : cameraWith(lngLat, freeCentre(free), camera.zoom, fit);

/** True when `lngLat` lies in what is free. */
function isFree(lngLat: LngLat, camera: Camera, { size, margins }: Free, fit: Fit): boolean {
  const at = projectOf(camera)(lngLat);
  if (!at) return false;
  const [x, y] = toScreen(at, fit);
  const isAcross = x > margins.left && x < size.width - margins.right;
  return isAcross && y > margins.top && y < size.height - margins.bottom;
}

/** A selected country covers at most these shares of the free width, on small and large stages, and of the height. */
const share = { small: 0.46, large: 0.34, height: 0.6 };
/** The least distance that the free width must span, km. */
const leastSpan = 1000;
/** Mean radius of the earth, km. */
const earthRadius = 6371;

/**
 * The camera that shows a country large, in the middle of what is free. Where it is large already from `home`, it comes into
 * the middle if it is cut off and need not be; null where nothing is to be done.
 */
export function selectionCamera(bounds: Bounds, free: Free, fit: Fit, home: Camera): Camera | null {
  const [west, south, east, north] = bounds;
  const middle: LngLat = [shortWay((west + east) / 2), (south + north) / 2];
  const width = free.size.width - free.margins.left - free.margins.right;
  const height = free.size.height - free.margins.top - free.margins.bottom;
  const widest = width * (free.size.width < largeStage ? share.small : share.large);
  let { zoom } = home;
  for (let step = 0; step < 8; step++) {
    const camera = { center: middle, zoom };
    const box = boxOf(
      camera,
      edgesOf(bounds).map((lngLat) => ({ lngLat, room: 0 })),
    );
    const grow = Math.min(widest / (box.width * fit.scale), (height * share.height) / (box.height * fit.scale));
    const closest = (width / leastSpan) * (earthRadius / (radiusOf(camera) * fit.scale));
    zoom += Math.log2(Math.min(grow, closest));
  }
  const closer = cameraWith(middle, freeCentre(free), Math.max(zoom, home.zoom), fit);
  const isWhole = (camera: Camera) => edgesOf(bounds).every((end) => isFree(end, camera, free, fit));
  return zoom > home.zoom || (isWhole(closer) && !isWhole(home)) ? closer : null;
}
