import { writePage } from "../state/pageState";
import type { LiveMap, LiveMapOptions } from "./liveMap";
import type { MapProblem, MapStatus } from "./mapStatus";

/** Fetches MapLibre when it is wanted, and lets the map go when it is not. */
export interface MapLoader {
  status: () => MapStatus;
  /** Calls back on every change of the status; returns a function that ends this. */
  onStatus: (listener: () => void) => () => void;
  /** The live map, from the moment that MapLibre is there until it is unloaded. */
  live: () => LiveMap | null;
  /** Starts the live map, or tries again. */
  load: () => Promise<void>;
  /** Gives the WebGL context back. */
  letGo: (problem?: MapProblem) => void;
}

export interface MapLoaderOptions {
  /** Contains the still and the overlay; the live map is inserted between them. */
  element: HTMLElement;
  /** What else must have loaded before the map is live. */
  prepare: () => Promise<unknown>;
  /** The options of the map, requested when it is created. */
  options: () => Omit<LiveMapOptions, "container" | "onReady" | "onFail">;
  onReady: () => void;
  onLetGo: () => void;
}

/** A loader that writes its status to the root element's `data-map`. */
export function createMapLoader({ element, prepare, options, onReady, onLetGo }: MapLoaderOptions): MapLoader {
  const listeners = new Set<() => void>();
  let status: MapStatus = { state: "still", problem: null };
  let live: LiveMap | null = null;
  let container: HTMLElement | null = null;

  return {
    status: () => status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    live: () => live,
    load,
    letGo,
  };

  async function load() {
    if (status.state === "loading" || status.state === "live") return;
    if (!hasWebGl2()) return setStatus({ state: "still", problem: "unsupported" });
    const loading: MapStatus = { state: "loading", problem: null };
    setStatus(loading);
    // It may be unloaded, and even asked for again, in the meantime.
    const isWanted = () => status === loading;
    const prepared = prepare();
    prepared.catch(() => isWanted() && letGo("download"));
    let module: typeof import("./liveMap");
    try {
      module = await import("./liveMap");
    } catch {
      return isWanted() ? letGo("download") : undefined;
    }
    if (!isWanted()) return;
    container = document.createElement("div");
    container.className = "live";
    element.querySelector(".overlay")?.before(container);
    try {
      live = module.createLiveMap({
        ...options(),
        container,
        onReady: async () => {
          await prepared;
          if (!isWanted()) return;
          setStatus({ state: "live", problem: null });
          onReady();
        },
        onFail: letGo,
      });
    } catch {
      letGo("start");
    }
  }

  function letGo(problem?: MapProblem) {
    if (status.state === "still" && !problem) return;
    const old = live;
    live = null;
    old?.destroy();
    container?.remove();
    container = null;
    if (old) onLetGo();
    setStatus(problem ? { state: "failed", problem } : { state: "still", problem: null });
  }

  function setStatus(next: MapStatus) {
    status = next;
    writePage("map", next.state);
    for (const listener of listeners) listener();
  }
}

/** Asks for a context and gives it back at once: browsers allow only a few. */
function hasWebGl2(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
