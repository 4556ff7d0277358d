import type { BaseMap } from "../geo/baseMap";
import { boxFor, cameraShowing, selectionCamera, viewCamera } from "../geo/focus";
import { type PlaceIndex, placeIndexOf } from "../geo/pick";
import type { Box } from "../geo/placement";
import {
  type Fit,
  type FrameBox,
  fitOf,
  frame,
  type Margins,
  type Project,
  projectOf,
  type ScreenPoint,
  type Size,
  sameCamera,
  toFrame,
  toScreen,
} from "../geo/projection";
import { fillColor, type Theme } from "../layers/palette";
import type { Gestures } from "../map/liveMap";
import { createMapLoader } from "../map/mapLoader";
import type { MapStatus } from "../map/mapStatus";
import { asideOf } from "../scene/asideOf";
import type { Edition } from "../scene/edition";
import { curvesIn } from "../scene/routesOf";
import { countriesInStory } from "../scene/rowsOf";
import { type Scene, sceneOf, viewOf } from "../scene/sceneOf";
import { type Selection, selectionId } from "../scene/selectionOf";
import type { Store } from "../state/createStore";
import { writePage } from "../state/pageState";
import { type Outside, outsideOf } from "../still/outsideOf";
import type { Overlay, OverlayItem } from "../still/overlay";
import { overlayOf } from "../still/overlayOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import { onceAfterPaint } from "./afterPaint";
import { createOverlay } from "./createOverlay";
import { loadBaseMap } from "./loadBaseMap";
import { measureText, onFaces } from "./measureText";
import { type Pointed, whatIsAt } from "./whatIsAt";

/** What the pointer is on: a country's code or an entry's id, and where, px from the stage's top left. */
export interface Hover {
  id: string;
  x: number;
  y: number;
}

/** What the stage shows, to be drawn elsewhere. */
export interface Shown {
  camera: Camera;
  /** The part of the frame that is free and on screen; absent where it is what the view states. */
  part?: FrameBox | undefined;
  /** The base map, where it has been loaded. Without it, `camera` is the one that the still is drawn for. */
  base: BaseMap | null;
}

/** The place where still and live map are shown: it reports what readers do, and moves the camera. */
export interface Stage {
  status: () => MapStatus;
  /** Calls back on every change of the status; returns a function that ends this. */
  onStatus: (listener: () => void) => () => void;
  /** Calls back with what the pointer is on, or null; returns a function that ends this. */
  onHover: (listener: (hover: Hover | null) => void) => () => void;
  /** Highlights these countries, as while a row of the legend has the focus; null to end. */
  highlight: (countries: readonly Iso3[] | null) => void;
  /** Highlights these entries and dims the rest of the map, as while a row of the legend has the focus; null to end. */
  lift: (entries: readonly string[] | null) => void;
  /** Moves the map by fractions of the stage's smaller side, to the right and down. */
  panBy: (by: readonly [number, number]) => void;
  /** Zooms by so many levels about the centre. */
  zoomBy: (levels: number) => void;
  /** Where the map looks now. */
  camera: () => Camera;
  /** True when the reader has moved the map away from where the view or the selection has it. */
  moved: () => boolean;
  /** The part of the frame that is free and on screen. */
  shown: () => FrameBox;
  /** What is shown, for paper to show the same. */
  forPaper: () => Shown;
  /** Coloured countries that lie beyond the edge of the map. */
  outside: () => readonly Outside[];
  /** Calls back when they have changed; returns a function that ends this. */
  onOutside: (listener: () => void) => () => void;
  /** Brings a country into the middle. */
  look: (country: Iso3) => void;
  /** Back to the camera of the view. */
  goHome: () => void;
  /** Loads the live map, or tries again. */
  load: () => void;
  /** Unloads the live map; the still shows its last camera. */
  rest: () => void;
}

export interface StageOptions {
  /** Holds the still and the overlay. */
  element: HTMLElement;
  edition: Edition;
  store: Store;
  /** The absolute address of the folder `geo`. */
  geo: string;
  /** The name of the map for assistive technology. */
  title: string;
  /** Where the page must scroll through the map: how to move it all the same. */
  gestures?: Gestures | undefined;
  /** The camera of a shared link. */
  at?: Camera | undefined;
}

/** Movement that makes a press a drag, px. */
const dragging = 5;

/** Brings the prerendered still to life: clicks, hover, layers, dates; and, on request, the live map. */
export function createStage({ element, edition, store, geo, title, gestures, at }: StageOptions): Stage {
  const inStory = new Set(countriesInStory(edition));
  const overlay = createOverlay(element.querySelector(".overlay") as HTMLElement);
  const outsideListeners = new Set<() => void>();
  const hoverListeners = new Set<(hover: Hover | null) => void>();
  const darkScheme = matchMedia("(prefers-color-scheme: dark)");
  const canHover = matchMedia("(any-hover: hover)");
  let scene = sceneOf(edition, store.getState().choice);
  const prerendered = viewOf(edition, store.getInitialState().choice);
  /** Lines end on rings around towns, which keep their size on screen: they are made for a zoom. */
  let lines = { curves: curvesIn(edition, prerendered.camera), zoom: prerendered.camera.zoom };
  let size = sizeOf(element);
  let margins = marginsOf(element);
  let fit = layFrame();
  /** What still and overlay show now, or the live map does. */
  let camera = prerendered.camera;
  /** Where view and selection have the camera. */
  let stated = statedCamera();
  /** Where the camera is to be; a still needs a moment to be drawn. */
  let wanted = at ?? stated;
  let project: Project = projectOf(camera);
  let highlighted: readonly Iso3[] = [];
  let lifted: readonly string[] | null = null;
  let pressed: ScreenPoint | null = null;
  let drawnFor = camera;
  /** What lies on the map, where it was laid out last. */
  let items: readonly OverlayItem[] = [];
  /** True while the live map is on its way to `wanted`, and no one moves it by hand. */
  let flying = false;
  /** What that was laid out for. */
  let laidOut: unknown[] = [];
  let outside: readonly Outside[] = [];
  let drawn: { scene?: Scene; project?: Project; fit?: Fit; lines: Pointed["lines"] } = { lines: [] };
  let layOutTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where countries lie, for as long as the map is live: the still's shapes are elements. */
  let placeIndex: PlaceIndex | null = null;
  let base: BaseMap | null = null;
  const loader = createMapLoader({
    element,
    prepare: async () => {
      base = await loadBaseMap(geo);
      placeIndex ??= placeIndexOf(base);
    },
    options: () => ({
      picture: picture(),
      loadBase: () => loadBaseMap(geo),
      camera: wanted,
      size,
      fit,
      title,
      gestures,
      onMove,
      onRest,
    }),
    onReady: () => {
      setCamera(loader.live()?.camera() ?? camera);
      loader.live()?.show(picture());
    },
    onLetGo: () => {
      if (!sameCamera(camera, drawnFor)) drawStill();
    },
  });

  // A press is answered by the panel first; what is drawn follows after that paint, once for all that changed.
  store.subscribe(onceAfterPaint(update));
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  onFaces(() => layOut(true));
  darkScheme.addEventListener("change", show);
  element.addEventListener(
    "pointerdown",
    (event) => {
      pressed = pointIn(event);
    },
    { capture: true },
  );
  element.addEventListener("pointermove", hover);
  element.addEventListener("pointerleave", () => report(null));
  element.addEventListener("click", click);
  show();
  layOut();
  if (!sameCamera(wanted, camera)) drawStill();

  return {
    status: loader.status,
    onStatus: loader.onStatus,
    onHover: (listener) => subscribe(hoverListeners, listener),
    highlight(countries) {
      highlighted = countries ?? [];
      for (const path of element.querySelectorAll<SVGElement>(".still [data-country]"))
        path.classList.toggle("is-highlighted", highlighted.includes(path.dataset.country ?? ""));
      loader.live()?.show(picture());
      // A single country is named where it lies, as if the pointer were on it.
      const [only, ...others] = highlighted;
      const at =
        only && others.length === 0 ? onScreen(project(edition.countries[only]?.at ?? camera.center))[0] : undefined;
      report(only && at ? { id: only, x: at[0], y: at[1] } : null);
    },
    lift(entries) {
      lifted = entries;
      setAside();
      loader.live()?.show(picture());
    },
    panBy: ([right, down]) => {
      const smaller = Math.min(size.width, size.height);
      loader.live()?.panBy([right * smaller, down * smaller]);
    },
    zoomBy: (levels) => loader.live()?.zoomBy(levels),
    camera: () => wanted,
    moved: () => !sameCamera(wanted, stated),
    shown,
    forPaper: () => {
      const [from, isStated] = base
        ? [camera, sameCamera(wanted, homeCamera())]
        : [drawnFor, sameCamera(drawnFor, scene.camera)];
      return isStated ? { camera: scene.camera, base } : { camera: from, part: shown(), base };
    },
    outside: () => outside,
    onOutside: (listener) => {
      // Chips are there from now on, and cover some of the map.
      layOutSoon();
      return subscribe(outsideListeners, listener);
    },
    look(country) {
      const center = edition.countries[country]?.at;
      if (center) moveTo({ ...wanted, center });
    },
    goHome: () => moveTo(homeCamera()),
    load: () => void loader.load(),
    rest: () => loader.letGo(),
  };

  /** The lines as they are, or made anew where their rings would have another size. */
  function linesAt(next: Camera) {
    const isNear = Math.abs(next.zoom - lines.zoom) < 0.4;
    return isNear ? lines : { curves: curvesIn(edition, next), zoom: next.zoom };
  }

  /** The stage, or what is free of it, has another size. */
  function measure() {
    // A flight ends where the map is resized; it goes on from there.
    const goal = wanted;
    const followed = sameCamera(goal, stated);
    size = sizeOf(element);
    margins = marginsOf(element);
    fit = layFrame();
    loader.live()?.resize(size, fit);
    stated = statedCamera();
    const next = followed ? stated : goal;
    if (!sameCamera(next, wanted)) moveTo(next);
    layOut();
  }

  /** A step leaves less of the stage free than the list does. */
  function measureIfChanged() {
    const next = marginsOf(element);
    const isChanged = (["top", "right", "bottom", "left"] as const).some((side) => next[side] !== margins[side]);
    if (isChanged) measure();
    else layOut();
  }

  /** In tasks of their own, so that the next press need not wait for all of it. */
  function update() {
    const before = stated;
    scene = sceneOf(edition, store.getState().choice);
    writePicture();
    layOut();
    // Once more when controls that come and go with it, such as the key, are in their places.
    layOutSoon();
    setTimeout(() => {
      loader.live()?.show(picture());
      stated = statedCamera();
      if (!sameCamera(stated, before)) moveTo(stated);
      else bringIntoView();
    });
  }

  function shown(): FrameBox {
    const [x, y] = toFrame([margins.left, margins.top], fit);
    const [right, bottom] = toFrame([size.width - margins.right, size.height - margins.bottom], fit);
    return { x, y, width: right - x, height: bottom - y };
  }

  /** How the frame lies on the stage: the focus of the prerendered view fills what is free of it. */
  function layFrame(): Fit {
    return fitOf(size, boxFor(prerendered.focus, size), margins);
  }

  /** The camera that the view, or the step, states. */
  function homeCamera(): Camera {
    const { camera: own, focus } = scene;
    return own === prerendered.camera ? own : viewCamera(own, focus, { size, margins }, fit);
  }

  /** That camera, or the one that shows large the country that the reader has selected, or that the mark lies in. */
  function statedCamera(): Camera {
    const home = homeCamera();
    const { selection } = scene;
    if (!selection || !store.getState().choice.select) return home;
    const free = { size, margins };
    const { bounds } = edition.countries[countryOf(selection) ?? ""] ?? {};
    const camera = (bounds && selectionCamera(bounds, free, fit, home)) ?? home;
    const at = placeOf(selection);
    return at ? cameraShowing(at, camera, free, fit) : camera;
  }

  /** Everything but the camera: colours, layers, dates and the selection. */
  function show() {
    writePicture();
    loader.live()?.show(picture());
  }

  function writePicture() {
    const { theme } = store.getState().choice;
    writePage("theme", theme);
    writePage("layers", scene.layers.map(({ id }) => id).join(" "));
    showStill();
  }

  function showStill() {
    const shown = new Set(scene.entries.map(({ id }) => id));
    for (const mark of element.querySelectorAll<SVGElement>(".still [data-entry]"))
      mark.toggleAttribute("data-off", !shown.has(mark.dataset.entry ?? ""));
    const selected = scene.selection?.kind === "country" ? `#c-${scene.selection.country}` : "";
    element.querySelector(".still .selected")?.setAttribute("href", selected);
    for (const fill of element.querySelectorAll('.still use[fill^="var(--host"]'))
      fill.setAttribute("fill", `var(--${fillColor("host", fill.getAttribute("href") === selected)})`);
  }

  /** Collisions are settled anew where anything that matters to them has changed, as widths have with new faces. */
  function layOut(changed = false) {
    const covered = coveredOf(element);
    const inputs = [scene, lines, project, fit, JSON.stringify(covered)];
    if (!changed && inputs.every((input, i) => input === laidOut[i])) return;
    laidOut = inputs;
    const selected = selectionId(scene.selection) ?? undefined;
    const shown: Overlay = {
      edition,
      layers: scene.layers,
      entries: scene.entries,
      curves: lines.curves,
      selected,
      about: scene.step?.claims,
      project,
      size,
      fit,
      measure: measureText,
      covered,
      last: items,
    };
    items = overlayOf(shown);
    const beyond = outsideOf(shown, items, camera);
    if (JSON.stringify(beyond) !== JSON.stringify(outside)) {
      outside = beyond;
      for (const listener of outsideListeners) listener();
      // The chips that point to them cover some of the map.
      layOutSoon();
    }
    overlay.show(items);
    for (const mark of element.querySelectorAll<HTMLElement>(".overlay [data-entry]"))
      mark.classList.toggle("is-selected", mark.dataset.entry === selected);
    setAside();
    overlay.place(project, fit);
    element.dataset.camera = JSON.stringify(camera);
    element.dataset.fit = JSON.stringify(fit);
  }

  /** Has what is not in the foreground step back, in still and overlay alike. */
  function setAside() {
    const aside = asideOf(scene, lifted);
    for (const mark of element.querySelectorAll<HTMLElement | SVGElement>("[data-entry], .arrow")) {
      const { entry, item } = mark.dataset;
      mark.classList.toggle("is-aside", aside.has(entry ?? item?.replace(/-arrow$/, "") ?? ""));
    }
  }

  function moveTo(next: Camera) {
    const live = loader.live();
    // A flight that this one ends reports that it rests.
    live?.goTo(next);
    wanted = next;
    flying = live !== null && !sameCamera(live.camera(), next);
    if (!live) drawStill();
  }

  function setCamera(next: Camera) {
    camera = next;
    project = projectOf(camera);
    layOut();
  }

  /** What is selected and out of sight comes into the middle; nothing moves otherwise. */
  function bringIntoView() {
    const at = scene.selection && placeOf(scene.selection);
    const next = at && cameraShowing(at, camera, { size, margins }, fit);
    if (loader.live() && next && next !== camera) moveTo(next);
  }

  /** Where a selection lies: the site, the middle of the route, or the country. */
  function placeOf(selection: Selection): LngLat | undefined {
    if (selection.kind === "country") return edition.countries[selection.country]?.at;
    if (selection.kind === "event") return undefined;
    const { id, place } = selection.entry;
    if (place.at === "point") return place.lngLat;
    if (place.at === "region") return place.middle;
    if (place.at !== "route" && place.at !== "line") return edition.countries[place.country]?.at;
    const curve = lines.curves.get(id);
    return curve?.[Math.floor(curve.length / 2)];
  }

  function picture() {
    const theme: Theme = store.getState().choice.theme ?? (darkScheme.matches ? "dark" : "light");
    // Only once live: the extra layer would delay that.
    const hovers = canHover.matches && loader.status().state === "live";
    return { scene, theme, curves: lines.curves, highlighted, aside: asideOf(scene, lifted), hovers };
  }

  function onMove() {
    const live = loader.live();
    if (!live) return;
    camera = live.camera();
    if (!flying) wanted = camera;
    project = projectOf(camera);
    overlay.place(project, fit);
    layOutSoon();
  }

  /** It has arrived, or someone stopped it. */
  function onRest() {
    flying = false;
    wanted = loader.live()?.camera() ?? wanted;
  }

  /** Picture and marks change together: without the base map's files both stay as they are. */
  function drawStill() {
    const next = wanted;
    const nextLines = linesAt(next);
    const { curves } = nextLines;
    import("./redrawStill")
      .then(({ redrawStill }) =>
        redrawStill({ edition, layers: edition.layers, entries: edition.entries, curves, camera: next }, geo),
      )
      .then((svg) => {
        if (next !== wanted || loader.status().state === "live") return;
        drawnFor = next;
        lines = nextLines;
        element.querySelector(".still")?.replaceWith(svg);
        showStill();
        setCamera(next);
      })
      .catch(() => {
        if (next === wanted) setCamera(drawnFor);
      });
  }

  /** While the camera moves, places are kept exact and collisions are settled once it rests for a frame or two. */
  function layOutSoon() {
    clearTimeout(layOutTimer);
    layOutTimer = setTimeout(() => {
      const [live, next] = [loader.live(), linesAt(camera)];
      if (live && next !== lines) {
        lines = next;
        drawn = { lines: [] };
        live.show(picture());
      }
      measureIfChanged();
    }, 80);
  }

  function click(event: MouseEvent) {
    if ((event.target as Element).closest("a")) event.preventDefault();
    const point = pointIn(event);
    if (pressed && Math.hypot(point[0] - pressed[0], point[1] - pressed[1]) > dragging) return;
    const touch = event instanceof PointerEvent && event.pointerType !== "mouse";
    const id = whatIsAt({ ...pointed(event), touch });
    store.getState().select(id);
    // Marks that are drawn as one come apart.
    const place = edition.entries.find((entry) => entry.id === id)?.place;
    const live = loader.live();
    if (live && place?.at === "point" && (event.target as Element).closest("[data-count]"))
      live.goTo({ center: place.lngLat, zoom: camera.zoom + 2 });
  }

  function hover(event: PointerEvent) {
    if (event.pointerType !== "mouse" || event.buttons > 0) return report(null);
    const point = pointIn(event);
    const id = whatIsAt({ ...pointed(event), touch: false });
    report(id ? { id, x: point[0], y: point[1] } : null);
  }

  function report(next: Hover | null) {
    loader.live()?.hover(next && next.id in edition.countries ? next.id : null);
    element.classList.toggle("is-over", next !== null);
    for (const listener of hoverListeners) listener(next);
  }

  function pointed(event: MouseEvent) {
    const target = event.target as Element;
    const known = loader.status().state === "live" ? placeIndex : null;
    const onMap = linesOnScreen();
    return {
      target,
      point: pointIn(event),
      edition,
      inStory,
      scene,
      lines: onMap,
      project,
      camera,
      fit,
      placeIndex: known,
    };
  }

  /** The pointer asks with every move, and the answer changes with camera and scene alone. */
  function linesOnScreen() {
    if (drawn.scene !== scene || drawn.project !== project || drawn.fit !== fit) {
      const onMap = scene.entries.flatMap(({ id }) => {
        const line = lines.curves.get(id)?.flatMap((lngLat) => onScreen(project(lngLat)));
        return line ? [{ id, line }] : [];
      });
      drawn = { scene, project, fit, lines: onMap };
    }
    return drawn.lines;
  }

  function onScreen(point: ScreenPoint | null): ScreenPoint[] {
    return point ? [toScreen(point, fit)] : [];
  }

  function pointIn(event: MouseEvent): ScreenPoint {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.clientWidth || frame.width, height: element.clientHeight || frame.height };
}

/** What is covered at the edges of the stage, as its style sheet states it. */
function marginsOf(element: HTMLElement): Margins {
  const style = getComputedStyle(element);
  const side = (name: string) => Number.parseFloat(style.getPropertyValue(`--covered-${name}`)) || 0;
  return { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") };
}

/** What lies over the map: controls, the key, and the edge of the sheet beneath it. */
const covers = "[data-covers-map], .borders-note, .date-chip, .share-view, .list, .panel, .step";

/** What of the stage lies under that, px from its top left. */
function coveredOf(element: HTMLElement): Box[] {
  const stage = element.getBoundingClientRect();
  return [...document.querySelectorAll(covers)].flatMap((cover) => {
    const { left, top, right, bottom } = cover.getBoundingClientRect();
    const isOver = right > stage.left && left < stage.right && bottom > stage.top && top < stage.bottom;
    if (!isOver || right - left === 0) return [];
    return [{ left: left - stage.left, top: top - stage.top, right: right - stage.left, bottom: bottom - stage.top }];
  });
}

/** The country that is selected, or in which the mark lies that is. */
function countryOf(selection: Selection): Iso3 | undefined {
  if (selection.kind === "country") return selection.country;
  const place = selection.kind === "entry" ? selection.entry.place : undefined;
  return place?.at === "point" ? place.country : undefined;
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
