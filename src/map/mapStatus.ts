/**
 * `still`: the live map is not wanted, not supported, or was unloaded; `loading`; `live`; `failed`: tried, and can be
 * tried again. Written to the root element's `data-map`.
 */
export type MapState = "still" | "loading" | "live" | "failed";

/** What keeps the live map away, if anything does. */
export type MapProblem = "unsupported" | "download" | "lost" | "start";

export interface MapStatus {
  state: MapState;
  problem: MapProblem | null;
}
