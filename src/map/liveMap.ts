import { addProtocol, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type BaseMap, featuresOf } from "../geo/baseMap";
import {
  cameraOf,
  type Fit,
  leastMapZoom,
  mapCameraOf,
  type ScreenPoint,
  type Size,
  zoomRange,
} from "../geo/projection";
import type { Camera, Iso3 } from "../story/story";
import { changeStyle } from "./changeStyle";
import { type CountryState, countryStates } from "./fillMarks";
import { createLiveDrawing, type Lines, type Outlined } from "./liveDrawing";
import type { MapProblem } from "./mapStatus";
import { baseMapScheme, type Picture, styleOf } from "./styleOf";
import { textureImage, texturePixels } from "./textureImage";
import "./liveMap.css";

/** What a live map shows. */
export type LivePicture = Picture & Lines;

/** What a live map is made of. */
export interface LiveMapOptions {
  container: HTMLElement;
  picture: LivePicture;
  /** Loads the base map, which the page needs for picking, too. */
  loadBase: () => Promise<BaseMap>;
  camera: Camera;
  size: Size;
  /** How the frame lies on it. */
  fit: Fit;
  /** The name of the map for assistive technology. */
  title: string;
  /** Set where the page must be able to scroll over the map, as in a frame: how to move the map all the same. */
  gestures: Gestures | undefined;
  onReady: () => void;
  onMove: () => void;
  /** The map has come to rest, by itself or because someone stopped it. */
  onRest: () => void;
  onFail: (problem: MapProblem) => void;
}

/** The hint for readers who scroll over a map that lets the page scroll, by device. */
export interface Gestures {
  windows: string;
  mac: string;
  touch: string;
}

/** The live map: it is given what to show, never what to do. */
export interface LiveMap {
  show: (picture: LivePicture) => void;
  goTo: (camera: Camera) => void;
  zoomBy: (levels: number) => void;
  /** Moves by px to the right and down. */
  panBy: (by: ScreenPoint) => void;
  resize: (size: Size, fit: Fit) => void;
  camera: () => Camera;
  /** Outlines these countries. */
  outline: (outlined: Outlined) => void;
  destroy: () => void;
}

/** How long a change of camera takes, ms. MapLibre jumps under reduced motion. */
const flight = 300;
/** A blocked worker reports nothing: after this long without a first picture the map counts as failed, ms. */
const patience = 60_000;

/**
 * Starts MapLibre in `container`.
 * @throws when the browser gives no WebGL 2 context
 */
export function createLiveMap(options: LiveMapOptions): LiveMap {
  setWorkerUrl(reachableWorker());
  addProtocol(baseMapScheme, async () => ({ data: featuresOf(await options.loadBase()) }));
  let { size, fit, picture } = options;
  let ready = false;
  let style = styleOf(picture);
  let states: ReadonlyMap<Iso3, CountryState> = new Map();
  const start = mapCameraOf(options.camera, size, fit);
  // MapLibre draws a texture at its size at whole levels of zoom, and larger up to the next; the still, as its frame.
  const textureScale = fit.scale / 2 ** (start.zoom - Math.floor(start.zoom));
  const map = new MapLibreMap({
    container: options.container,
    style,
    center: [...start.center],
    zoom: start.zoom,
    minZoom: Math.min(leastMapZoom(size), start.zoom),
    maxZoom: zoomRange.most + Math.log2(fit.scale),
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    trackResize: false,
    attributionControl: false,
    fadeDuration: 0,
    // Tests check every style; to do it here would take readers' time, with every press.
    validateStyle: false,
    cooperativeGestures: options.gestures !== undefined,
    locale: {
      "Map.Title": options.title,
      ...(options.gestures && {
        "CooperativeGesturesHandler.WindowsHelpText": options.gestures.windows,
        "CooperativeGesturesHandler.MacHelpText": options.gestures.mac,
        "CooperativeGesturesHandler.MobileHelpText": options.gestures.touch,
      }),
    },
  });
  // In full screen there is no page to scroll.
  const onFullScreen = () => {
    if (document.fullscreenElement) map.cooperativeGestures.disable();
    else if (options.gestures) map.cooperativeGestures.enable();
  };
  document.addEventListener("fullscreenchange", onFullScreen);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setVerticalFieldOfView(start.fieldOfView);
  map.setPadding(start.padding);
  map.setMissingStyleImageResolver((name) => {
    const image = textureImage(name, textureScale);
    if (image) map.addImage(name, image, { pixelRatio: texturePixels });
  });
  map.on("move", () => {
    drawing.follow(current(), fit);
    options.onMove();
  });
  map.on("moveend", options.onRest);
  map.once("style.load", writeStates);
  map.on("webglcontextlost", () => options.onFail("lost"));
  map.on("error", () => {
    if (!ready) options.onFail("download");
  });
  const drawing = createLiveDrawing(options.container, options.camera, fit);
  drawing.show(picture);
  // Where it does not load the map itself cannot be shown, and says so.
  options.loadBase().then(
    ({ countries }) => drawing.setCountries(countries),
    () => {},
  );
  const impatience = setTimeout(() => options.onFail("start"), patience);
  map.once("idle", () => {
    clearTimeout(impatience);
    ready = true;
    options.onReady();
  });
  return {
    show(next) {
      picture = next;
      drawing.show(picture);
      if (!ready) return;
      const before = style;
      style = styleOf(picture);
      changeStyle(map, before, style);
      writeStates();
    },
    goTo(camera) {
      const { center, zoom } = mapCameraOf(camera, size, fit);
      // A story may look from farther away than readers can go.
      map.setMinZoom(Math.min(leastMapZoom(size), zoom));
      map.easeTo({ center: [...center], zoom, duration: flight });
    },
    zoomBy: (levels) => void map.easeTo({ zoom: map.getZoom() + levels, duration: flight / 2 }),
    panBy: ([x, y]) => void map.panBy([x, y], { duration: flight / 2 }),
    resize(next, nextFit) {
      const camera = current();
      size = next;
      fit = nextFit;
      map.resize();
      const { center, zoom, fieldOfView, padding } = mapCameraOf(camera, size, fit);
      map.setMinZoom(Math.min(leastMapZoom(size), zoom));
      map.setMaxZoom(zoomRange.most + Math.log2(fit.scale));
      map.jumpTo({ center: [...center], zoom, padding });
      map.setVerticalFieldOfView(fieldOfView);
      drawing.follow(current(), fit);
    },
    camera: current,
    outline: drawing.outline,
    destroy() {
      clearTimeout(impatience);
      document.removeEventListener("fullscreenchange", onFullScreen);
      map.remove();
    },
  };

  /** Colours the countries of the picture, as far as they have another colour by now. */
  function writeStates() {
    const next = countryStates(picture.scene, picture.aside, picture.theme);
    const source = "base";
    for (const id of states.keys()) if (!next.has(id)) map.removeFeatureState({ source, id });
    for (const [id, state] of next) {
      const { color, seen, textureSeen } = states.get(id) ?? {};
      if (state.color !== color || state.seen !== seen || state.textureSeen !== textureSeen)
        map.setFeatureState({ source, id }, state);
    }
    states = next;
  }

  function current(): Camera {
    const { lng, lat } = map.getCenter();
    return cameraOf([lng, lat], map.getZoom(), fit);
  }
}

/**
 * The address from which MapLibre loads its worker. In a frame without an origin, MapLibre reads the worker's text and
 * starts that, where relative imports fail: there the text is a single import of the absolute address.
 */
function reachableWorker(): string {
  if (globalThis.origin !== "null") return workerUrl;
  const address = new URL(workerUrl, import.meta.url).href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(address)}`], { type: "text/javascript" }));
}
