import { useSyncExternalStore } from "react";
import type { MapStatus } from "../map/mapStatus";
import type { Stage } from "../stage/stage";

const asPrerendered: MapStatus = { state: "still", problem: null };

/** The status of the map, now and on every change. */
export const useMapStatus = (stage: Stage | null): MapStatus =>
  useSyncExternalStore(
    (listener) => stage?.onStatus(listener) ?? (() => {}),
    () => stage?.status() ?? asPrerendered,
    () => asPrerendered,
  );
