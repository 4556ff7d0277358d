import type { MapState } from "../map/mapStatus";

/** Browsers allow about sixteen graphics contexts per process, half as many on phones, and other parts of a page need some. */
const most = 4;

/** Live maps on this page, least recently used first. */
let moving: { rest: () => void }[] = [];

/** Keeps at most four live maps on a page: the fifth unloads the least recently used one. Call it whenever a map is used. */
export function noteState(map: { rest: () => void }, state: MapState): void {
  forget(map);
  if (state === "live" || state === "loading") moving.push(map);
  if (moving.length > most) moving.shift()?.rest();
}

/** The map is no longer on the page. */
export function forget(map: { rest: () => void }): void {
  moving = moving.filter((each) => each !== map);
}
