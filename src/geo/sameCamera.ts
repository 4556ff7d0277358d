import type { Camera } from "../story/story";

/** True when two cameras show the same, to ten metres and a ten-thousandth of a zoom level. */
export const sameCamera = (a: Camera, b: Camera) =>
  a.zoom.toFixed(4) === b.zoom.toFixed(4) &&
  a.center.every((degrees, i) => degrees.toFixed(4) === b.center[i]?.toFixed(4));
