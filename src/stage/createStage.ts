import type { BaseMap } from "../geo/baseMap";
import type { PlaceIndex } from "../geo/placeIndex";
import { type FrameBox, sameCamera, toFrame, toScreen } from "../geo/projection";
import type { Theme } from "../layers/palette";
import { createMapLoader } from "../map/mapLoader";
import { asideOf } from "../scene/asideOf";
import { sceneOf, viewOf } from "../scene/sceneOf";
import { writePage } from "../state/pageState";
import type { Iso3 } from "../story/story";
import { onceAfterPaint } from "./afterPaint";
import { followPointer, type Hover } from "./followPointer";
import { loadBaseMap } from "./loadBaseMap";
import { onFaces } from "./measureText";
import { signsOn } from "./signsOn";
import type { Stage, StageOptions } from "./stage";
import { roomOf } from "./stageRoom";
import { layFrame, linesAt, viewOn } from "./stageView";
import { homeCamera } from "./statedCamera";
import { steerCamera } from "./steerCamera";
import { createStillView } from "./stillView";

/** Brings the prerendered still to life: clicks, hover, layers, dates; and, on request, the live map. */
export function createStage({ element, edition, store, geo, title, gestures, at }: StageOptions): Stage {
  const outsideListeners = new Set<() => void>();
  const hoverListeners = new Set<(hover: Hover | null) => void>();
  const darkScheme = matchMedia("(prefers-color-scheme: dark)");
  const prerendered = viewOf(edition, store.getInitialState().choice);
  const view = viewOn(element, edition, sceneOf(edition, store.getState().choice), prerendered);
  const still = createStillView(element);
  const signs = signsOn(element, edition, view, () => {
    for (const listener of outsideListeners) listener();
    // The chips that point to them cover some of the map.
    layOutSoon();
  });
  let highlighted: readonly Iso3[] = [];
  let hovered: Iso3 | null = null;
  let lifted: readonly string[] | null = null;
  let layOutTimer: ReturnType<typeof setTimeout> | undefined;
  let base: BaseMap | null = null;
  let placeIndex: PlaceIndex | null = null;
  const steering = steerCamera({
    edition,
    store,
    view,
    still,
    prerendered,
    geo,
    at,
    live: () => loader.live(),
    isLive: () => isLive(),
    onCamera: () => layOut(),
    onMove() {
      signs.follow();
      // The pointer may have come to a country on the way, where that is no longer.
      hovered = null;
      outlineLive();
      layOutSoon();
    },
  });
  const loader = createMapLoader({
    element,
    prepare: async () => {
      // Before that, nothing asks which country a place is in.
      const [loaded, { placeIndexOf }] = await Promise.all([loadBaseMap(geo), import("../geo/placeIndex")]);
      base = loaded;
      placeIndex ??= placeIndexOf(base);
    },
    options: () => {
      const { size, fit } = view;
      const { onMove, onRest } = steering;
      const loadBase = () => loadBaseMap(geo);
      return { picture: picture(), loadBase, camera: steering.wanted(), size, fit, title, gestures, onMove, onRest };
    },
    onReady: () => {
      steering.takeOver();
      showLive();
      outlineLive();
    },
    onLetGo: steering.takeOver,
  });

  // A press is answered by the panel first; what is drawn follows after that paint, once for all that changed.
  store.subscribe(onceAfterPaint(update));
  const observer = new ResizeObserver(() => measure());
  observer.observe(element);
  onFaces(() => layOut(true));
  darkScheme.addEventListener("change", showLive);
  followPointer({
    element,
    edition,
    view,
    placeIndex: () => (isLive() ? placeIndex : null),
    onHover: report,
    onPress(id, gathered) {
      store.getState().select(id);
      // Marks that are drawn as one come apart.
      const place = edition.entries.find((entry) => entry.id === id)?.place;
      if (gathered && place?.at === "point") loader.live()?.goTo({ center: place.lngLat, zoom: view.camera.zoom + 2 });
    },
  });
  writePicture();
  layOut();
  steering.takeOver();

  return {
    status: loader.status,
    onStatus: loader.onStatus,
    onHover: (listener) => subscribe(hoverListeners, listener),
    highlight(countries) {
      highlighted = countries ?? [];
      still.highlight(highlighted);
      // A single country is named where it lies, as if the pointer were on it.
      const [only, ...others] = highlighted;
      const at = only && others.length === 0 && view.project(edition.countries[only]?.at ?? view.camera.center);
      const [x, y] = at ? toScreen(at, view.fit) : [0, 0];
      report(only && at ? { id: only, x, y } : null);
    },
    lift(entries) {
      lifted = entries;
      still.setAside(asideOf(view.scene, lifted));
      showLive();
    },
    panBy: ([right, down]) => {
      const smaller = Math.min(view.size.width, view.size.height);
      loader.live()?.panBy([right * smaller, down * smaller]);
    },
    zoomBy: (levels) => loader.live()?.zoomBy(levels),
    camera: steering.wanted,
    moved: () => !sameCamera(steering.wanted(), steering.stated()),
    shown,
    forPaper: () => {
      const { scene, camera, lines } = view;
      const [from, isStated] = base
        ? [camera, sameCamera(steering.wanted(), homeCamera(view, prerendered))]
        : [steering.drawnFor(), sameCamera(steering.drawnFor(), scene.camera)];
      const seen = isStated ? { camera: scene.camera } : { camera: from, part: shown() };
      return { ...seen, curves: lines.curves, base };
    },
    outside: signs.outside,
    onOutside: (listener) => {
      // Chips are there from now on, and cover some of the map.
      layOutSoon();
      return subscribe(outsideListeners, listener);
    },
    look(country) {
      const center = edition.countries[country]?.at;
      if (center) steering.moveTo({ ...steering.wanted(), center });
    },
    goHome: () => steering.moveTo(homeCamera(view, prerendered)),
    load: () => void loader.load(),
    rest: () => loader.letGo(),
  };

  function isLive(): boolean {
    return loader.status().state === "live";
  }

  /** The stage, or what is free of it, has another size. */
  function measure(room = roomOf(element)) {
    Object.assign(view, room);
    view.fit = layFrame(view, prerendered.focus);
    steering.resize();
    layOut();
  }

  /** A step leaves less of the stage free than the list does. */
  function measureIfChanged() {
    const room = roomOf(element);
    if (JSON.stringify(room.margins) === JSON.stringify(view.margins)) layOut();
    else measure(room);
  }

  /** In tasks of their own, so that the next press need not wait for all of it. */
  function update() {
    const before = steering.stated();
    view.scene = sceneOf(edition, store.getState().choice);
    writePicture();
    layOut();
    // Once more when controls that come and go with it, such as the key, are in their places.
    layOutSoon();
    setTimeout(() => {
      showLive();
      steering.follow(before);
    });
  }

  function shown(): FrameBox {
    const { size, margins, fit } = view;
    const [x, y] = toFrame([margins.left, margins.top], fit);
    const [right, bottom] = toFrame([size.width - margins.right, size.height - margins.bottom], fit);
    return { x, y, width: right - x, height: bottom - y };
  }

  /** Everything of the still but the camera: colours, layers, dates and the selection. */
  function writePicture() {
    writePage("theme", store.getState().choice.theme);
    writePage("layers", view.scene.layers.map(({ id }) => id).join(" "));
    still.show(view.scene);
    outlineLive();
  }

  function showLive() {
    loader.live()?.show(picture());
  }

  function outlineLive() {
    const { selection } = view.scene;
    loader
      .live()
      ?.outline({ hovered, highlighted, selected: selection?.kind === "country" ? selection.country : null });
  }

  function layOut(changed = false) {
    if (!signs.layOut(changed)) return;
    still.setAside(asideOf(view.scene, lifted));
    element.dataset.camera = JSON.stringify(view.camera);
    element.dataset.fit = JSON.stringify(view.fit);
  }

  function picture() {
    const { scene, lines } = view;
    const theme: Theme = store.getState().choice.theme ?? (darkScheme.matches ? "dark" : "light");
    return { scene, theme, curves: lines.curves, aside: asideOf(scene, lifted) };
  }

  /** While the camera moves, places are kept exact and collisions are settled once it rests for a frame or two. */
  function layOutSoon() {
    clearTimeout(layOutTimer);
    layOutTimer = setTimeout(() => {
      const lines = linesAt(edition, view.lines, view.camera);
      if (loader.live() && lines !== view.lines) {
        view.lines = lines;
        showLive();
      }
      measureIfChanged();
    }, 80);
  }

  function report(next: Hover | null) {
    hovered = next && next.id in edition.countries ? next.id : null;
    outlineLive();
    element.classList.toggle("is-over", next !== null);
    for (const listener of hoverListeners) listener(next);
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
