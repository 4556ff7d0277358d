import type { GeoProjection } from "d3-geo";
import { geoSatellite } from "d3-geo-projection";
import type { Camera, LngLat } from "../story/story";

/**
 * The frame for which stories state their cameras and in which the still is drawn, px.
 * Whatever the size on screen, all of it is visible.
 */
export const frame = { width: 800, height: 720 } as const;

/** A size on screen, px. */
export interface Size {
  width: number;
  height: number;
}

/** A point on screen, px from the top left corner. */
export type ScreenPoint = readonly [x: number, y: number];

/** Vertical field of view of the frame, radians: MapLibre's default. */
const frameFieldOfView = 0.6435011087932844;

/** From the eye to the nearest point of the globe, px of the frame. */
const eyeDistance = (0.5 * frame.height) / Math.tan(frameFieldOfView / 2);

/** How large the frame is on a screen of `size`; 1 at the frame's own size. */
export const scaleOf = (size: Size): number => Math.min(size.width / frame.width, size.height / frame.height);

/**
 * MapLibre's camera that shows on a map of `size` what `camera` shows in the frame.
 * The field of view follows the height so that the perspective, and with it every point, stays that of the frame.
 * @returns `zoom` in MapLibre's sense and `fieldOfView` in degrees
 */
export function mapCameraOf(camera: Camera, size: Size): { center: LngLat; zoom: number; fieldOfView: number } {
  const scale = scaleOf(size);
  return {
    center: camera.center,
    zoom: camera.zoom + Math.log2(scale),
    fieldOfView: (2 * Math.atan(size.height / (2 * scale * eyeDistance)) * 180) / Math.PI,
  };
}

/** The story's camera for a map of `size` whose MapLibre camera is `center` and `zoom`: the inverse of `mapCameraOf`. */
export const cameraOf = (center: LngLat, zoom: number, size: Size): Camera => ({
  center,
  zoom: zoom - Math.log2(scaleOf(size)),
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

/** Turns `[lng, lat]` into px of the frame, or null where it lies behind the globe. */
export type Project = (lngLat: LngLat) => ScreenPoint | null;

/** The projection of points by `camera`, into px of the frame. */
export function projectOf(camera: Camera): Project {
  const projection = projectionOf(camera);
  const [lng0, lat0] = camera.center;
  const cosHorizon = Math.cos((horizonOf(camera) * Math.PI) / 180);
  return (lngLat) => (cosBetween([lng0, lat0], lngLat) < cosHorizon ? null : projection([lngLat[0], lngLat[1]]));
}

/** From px of the frame to px of a screen of `size`, on which the frame lies centred. */
export function toScreen([x, y]: ScreenPoint, size: Size): ScreenPoint {
  const scale = scaleOf(size);
  return [size.width / 2 + (x - frame.width / 2) * scale, size.height / 2 + (y - frame.height / 2) * scale];
}

/** Cosine of the angle between two directions from the centre of the globe. */
function cosBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const radian = Math.PI / 180;
  const [a, b] = [lat1 * radian, lat2 * radian];
  return Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos((lng2 - lng1) * radian);
}
