import type { GeoProjection } from "d3-geo";
import { geoSatellite } from "d3-geo-projection";
import type { Camera, LngLat } from "../story/story";

/**
 * The frame for which stories state their cameras and in which the still is drawn, px. A part of it is shown on screen, as
 * large as it fits: all of it, unless the view has a focus.
 */
export const frame = { width: 800, height: 720 } as const;

/** The least and greatest zoom of a camera in an address: from a globe that fills half the frame; streets are not drawn. */
export const zoomRange = { least: 0.8, most: 8 } as const;

/** A size on screen, px. */
export interface Size {
  width: number;
  height: number;
}

/** A point on screen, px from the top left corner. */
export type ScreenPoint = readonly [x: number, y: number];

/** Vertical field of view of the frame, radians: MapLibre's default. */
const frameFieldOfView = 0.6435011087932844;

/** The distance from the eye to the nearest point of the globe, px of the frame. */
const eyeDistance = (0.5 * frame.height) / Math.tan(frameFieldOfView / 2);

/** A part of the frame, px of the frame. */
export interface FrameBox extends Size {
  x: number;
  y: number;
}

/** All of the frame. */
export const wholeFrame: FrameBox = { x: 0, y: 0, ...frame };

/** What is covered at the edges of a screen, px. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const noMargins: Margins = { top: 0, right: 0, bottom: 0, left: 0 };

/** How the frame is laid out on a screen: its scale, 1 at its own size, and its middle, px of the screen. */
export interface Fit {
  scale: number;
  x: number;
  y: number;
}

/** The fit that shows `box` as large as possible in the middle of what the margins leave free on a screen of `size`. */
export function fitOf(size: Size, box: FrameBox = wholeFrame, margins: Margins = noMargins): Fit {
  const width = Math.max(1, size.width - margins.left - margins.right);
  const height = Math.max(1, size.height - margins.top - margins.bottom);
  const scale = Math.min(width / box.width, height / box.height);
  return {
    scale,
    x: margins.left + width / 2 - (box.x + box.width / 2 - frame.width / 2) * scale,
    y: margins.top + height / 2 - (box.y + box.height / 2 - frame.height / 2) * scale,
  };
}

/**
 * MapLibre's camera that shows on a map of `size` what `camera` shows in the frame, as `fit` lays it out.
 * The field of view follows the height so that the perspective, and with it every point, stays that of the frame.
 * @returns `zoom` in MapLibre's sense, `fieldOfView` in degrees, and the `padding`, px, that puts the centre at the
 * middle of the frame
 */
export function mapCameraOf(
  camera: Camera,
  size: Size,
  fit: Fit,
): { center: LngLat; zoom: number; fieldOfView: number; padding: Margins } {
  const [dx, dy] = [2 * fit.x - size.width, 2 * fit.y - size.height];
  return {
    center: camera.center,
    zoom: camera.zoom + Math.log2(fit.scale),
    fieldOfView: (2 * Math.atan(size.height / (2 * fit.scale * eyeDistance)) * 180) / Math.PI,
    padding: { left: Math.max(0, dx), right: Math.max(0, -dx), top: Math.max(0, dy), bottom: Math.max(0, -dy) },
  };
}

/** The least share of a stage's smaller side that the globe fills when readers zoom out. */
const leastGlobe = 0.7;

/** MapLibre's zoom at which the globe fills that share of a stage of `size`: its equator is 512 · 2^zoom px long. */
export const leastMapZoom = ({ width, height }: Size): number =>
  Math.log2((leastGlobe * Math.min(width, height) * Math.PI) / 512);

/** The story's camera for a map whose MapLibre camera is `center` and `zoom`: the inverse of `mapCameraOf`. */
export const cameraOf = (center: LngLat, zoom: number, fit: Fit): Camera => ({
  center,
  zoom: zoom - Math.log2(fit.scale),
});

/**
 * Radius of the globe in px of the frame. MapLibre's zoom is that of mercator at the centre's latitude: a world of
 * 512 · 2^zoom px, stretched by 1 / cos(latitude).
 */
export const radiusOf = ({ center, zoom }: Camera): number =>
  (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos((center[1] * Math.PI) / 180);

/** Degrees of arc from the centre to the horizon. */
export const horizonOf = (camera: Camera): number =>
  (Math.acos(radiusOf(camera) / (eyeDistance + radiusOf(camera))) * 180) / Math.PI;

/**
 * d3's projection of `camera` into the frame. At pitch 0 MapLibre's globe is exactly this vertical perspective
 * (J. Snyder, Map Projections: A Working Manual, 1987, pp. 169–181).
 */
export function projectionOf(camera: Camera): GeoProjection {
  const radius = radiusOf(camera);
  return geoSatellite()
    .distance(1 + eyeDistance / radius)
    .scale(radius)
    .rotate([-camera.center[0], -camera.center[1]])
    .translate([frame.width / 2, frame.height / 2])
    .clipAngle(horizonOf(camera));
}

/** Turns `[lng, lat]` into px of the frame, or null where it is behind the globe. */
export type Project = (lngLat: LngLat) => ScreenPoint | null;

/** The projection of points by `camera`, into px of the frame. */
export function projectOf(camera: Camera): Project {
  const projection = projectionOf(camera);
  const [lng0, lat0] = camera.center;
  const cosHorizon = Math.cos((horizonOf(camera) * Math.PI) / 180);
  return (lngLat) => (cosBetween([lng0, lat0], lngLat) < cosHorizon ? null : projection([lngLat[0], lngLat[1]]));
}

/** The place, `[lng, lat]`, that `camera` shows at a point of the frame, px; null beside the globe. */
export function placeAt(camera: Camera, [x, y]: ScreenPoint): LngLat | null {
  const [lng = Number.NaN, lat = Number.NaN] = projectionOf(camera).invert?.([x, y]) ?? [];
  return Number.isFinite(lng) && Number.isFinite(lat) ? [lng, lat] : null;
}

/** From px of the frame to px of the screen on which `fit` lays it out. */
export const toScreen = ([x, y]: ScreenPoint, fit: Fit): ScreenPoint => [
  fit.x + (x - frame.width / 2) * fit.scale,
  fit.y + (y - frame.height / 2) * fit.scale,
];

/** From px of the screen to px of the frame: the inverse of `toScreen`. */
export const toFrame = ([x, y]: ScreenPoint, fit: Fit): ScreenPoint => [
  (x - fit.x) / fit.scale + frame.width / 2,
  (y - fit.y) / fit.scale + frame.height / 2,
];

/** Cosine of the angle between two directions from the centre of the globe. */
function cosBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const radian = Math.PI / 180;
  const [a, b] = [lat1 * radian, lat2 * radian];
  return Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos((lng2 - lng1) * radian);
}

/** True when two cameras are the same, to ten metres and a ten-thousandth of a zoom level. */
export const sameCamera = (a: Camera, b: Camera) =>
  a.zoom.toFixed(4) === b.zoom.toFixed(4) &&
  a.center.every((degrees, i) => degrees.toFixed(4) === b.center[i]?.toFixed(4));
