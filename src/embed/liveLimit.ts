import type { MapState } from "../map/mapStatus";

/** Browsers allow about sixteen graphics contexts in a process, on phones half as many, and other parts of a page want some. */
const most = 4;

/** Those maps of the page that move, the one used longest ago first. */
let moving: { rest: () => void }[] = [];

/** Keeps to four moving maps on a page: the fifth makes the one used longest ago rest. Call it whenever a map is used. */
export function noteState(map: { rest: () => void }, state: MapState): void {
  forget(map);
  if (state === "live" || state === "loading") moving.push(map);
  if (moving.length > most) moving.shift()?.rest();
}

/** The map is no longer on the page. */
export function forget(map: { rest: () => void }): void {
  moving = moving.filter((each) => each !== map);
}
