/**
 * `still`: the live map has not been requested, is not supported, or was unloaded; `loading`; `live`; `failed`: it did not
 * load, and can be tried again. Written to the root element's `data-map`.
 */
export type MapState = "still" | "loading" | "live" | "failed";

/** Why there is no live map. */
export type MapProblem = "unsupported" | "download" | "lost" | "start";

export interface MapStatus {
  state: MapState;
  problem: MapProblem | null;
}
