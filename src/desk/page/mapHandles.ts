// Runs in the preview: shows the handles of what is selected on the desk, and tells where they and the camera are moved.
import { placeAt, projectOf, type ScreenPoint, toFrame, toScreen } from "../../geo/projection";
import type { Camera } from "../../story/story";
import type { FromMap, Handle, Point, ToMap } from "../document/onMap";

/** The width of a handle, px, and how far the keys move it. */
const [width, step] = [28, 4];
/** A press that moved further was to move the map, px. */
const mostMoved = 6;
/** The handle that was moved by keys last: it has the focus again once the page has been loaded anew. */
const remembered = "desk-handle";

const stage = document.getElementById("stage");
const layer = document.createElement("div");
layer.style.cssText = "position:fixed;inset:0;z-index:900;pointer-events:none";
const crosshair = document.createElement("style");
crosshair.textContent = "#stage, #stage * { cursor: crosshair !important }";
let shown: ToMap = { handles: [], placing: false, selected: null };
let isMoving = false;

/** Degrees that a picture of the map can tell. */
const rounded = (value: number) => Math.round(value * 100) / 100;
const tell = (message: FromMap) => window.parent.postMessage({ desk: message }, location.origin);
const read = <Value>(name: "camera" | "fit") => JSON.parse(stage?.dataset[name] ?? "null") as Value | null;

/** What the map shows now: from places to px of the window, and back. */
function viewNow() {
  const [camera, fit] = [read<Camera>("camera"), read<Parameters<typeof toFrame>[1]>("fit")];
  if (!stage || !camera || !fit) return null;
  const { left, top } = stage.getBoundingClientRect();
  const project = projectOf(camera);
  return {
    camera,
    pointOf(lngLat: Point): ScreenPoint | null {
      const at = project(lngLat);
      if (!at) return null;
      const [x, y] = toScreen(at, fit);
      return [x + left, y + top];
    },
    placeOf([x, y]: ScreenPoint): Point | null {
      const at = placeAt(camera, toFrame([x - left, y - top], fit));
      return at && [rounded(at[0]), rounded(at[1])];
    },
  };
}

/** Puts each handle where its point is seen; out of sight, or beneath something else, there is none. */
function layOut() {
  if (isMoving) return;
  const view = viewNow();
  for (const [index, { lngLat }] of shown.handles.entries()) {
    const button = layer.children[index] as HTMLElement | undefined;
    const point = view?.pointOf(lngLat);
    const beneath = point && document.elementsFromPoint(...point).find((each) => !layer.contains(each));
    if (!button) continue;
    button.hidden = !(point && beneath && stage?.contains(beneath));
    if (point) move(button, point);
  }
}

const move = (button: HTMLElement, [x, y]: ScreenPoint) => {
  button.style.left = `${x - width / 2}px`;
  button.style.top = `${y - width / 2}px`;
};

function handleOf({ at, name }: Handle): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", name);
  button.style.cssText = `position:absolute;inline-size:${width}px;block-size:${width}px;border:3px solid #d6336c;border-radius:50%;background:#fff3;box-shadow:0 0 0 1px #fff;cursor:move;pointer-events:auto;touch-action:none`;
  const here = (): ScreenPoint => [
    Number.parseFloat(button.style.left) + width / 2,
    Number.parseFloat(button.style.top) + width / 2,
  ];
  const settle = () => {
    isMoving = false;
    const lngLat = viewNow()?.placeOf(here());
    if (lngLat) tell({ moved: { at, lngLat } });
    else layOut();
  };
  button.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    const [from, start] = [here(), [event.clientX, event.clientY] as const];
    button.setPointerCapture(event.pointerId);
    button.onpointermove = ({ clientX, clientY }) => {
      isMoving = true;
      move(button, [from[0] + clientX - start[0], from[1] + clientY - start[1]]);
    };
    button.onlostpointercapture = () => {
      button.onpointermove = null;
      if (isMoving) settle();
    };
  });
  button.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    isMoving = true;
    const [x, y] = here();
    move(button, [x + (by[0] ?? 0) * step, y + (by[1] ?? 0) * step]);
  });
  button.addEventListener("keyup", () => {
    if (!isMoving) return;
    sessionStorage.setItem(remembered, JSON.stringify(at));
    settle();
  });
  return button;
}

const panel = document.getElementById("panel");

/** Selects on the page what is selected on the desk, by the page's own way back to an entry of its history. */
function select() {
  const id = shown.selected;
  if (!id || id === panel?.dataset.panel || document.documentElement.dataset.ready === undefined) return;
  const query = new URLSearchParams(location.search);
  query.set("select", id);
  history.replaceState({ panel: true }, "", `?${query}`);
  dispatchEvent(new PopStateEvent("popstate"));
  // There is no entry before it that the page could go back to.
  history.replaceState(null, "");
}

function show(next: ToMap) {
  const isOther = next.selected !== shown.selected;
  shown = next;
  if (isOther) select();
  layer.replaceChildren(...next.handles.map(handleOf));
  if (next.placing) document.head.append(crosshair);
  else crosshair.remove();
  layOut();
  const index = next.handles.findIndex(({ at }) => JSON.stringify(at) === sessionStorage.getItem(remembered));
  if (index < 0) return;
  sessionStorage.removeItem(remembered);
  (layer.children[index] as HTMLElement).focus();
}

function showCamera() {
  const now = read<Camera>("camera");
  if (now) tell({ camera: { center: [rounded(now.center[0]), rounded(now.center[1])], zoom: rounded(now.zoom) } });
  layOut();
}

// In a window of its own, there is no desk to speak with.
if (stage && window.parent !== window) {
  document.body.append(layer);
  let start: ScreenPoint = [0, 0];
  addEventListener("pointerdown", ({ clientX, clientY }) => (start = [clientX, clientY]), { capture: true });
  // Before anything of the page hears of the press.
  addEventListener(
    "click",
    (event) => {
      const at: ScreenPoint = [event.clientX, event.clientY];
      const isOnMap = event.target instanceof Element && stage.contains(event.target);
      if (!shown.placing || !isOnMap || Math.hypot(at[0] - start[0], at[1] - start[1]) > mostMoved) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      const view = viewNow();
      const [lngLat, beside] = [view?.placeOf(at), view?.placeOf([at[0] + width / 2, at[1]])];
      if (lngLat) tell({ pressed: { lngLat, reach: beside ? Math.abs(beside[0] - lngLat[0]) : 0 } });
    },
    { capture: true },
  );
  addEventListener("message", ({ source, origin, data }: MessageEvent<{ desk?: ToMap } | null>) => {
    if (source === window.parent && origin === location.origin && data?.desk) show(data.desk);
  });
  for (const name of ["resize", "scroll"]) addEventListener(name, layOut, { capture: true, passive: true });
  if (panel)
    new MutationObserver(() => panel.dataset.panel && tell({ selected: panel.dataset.panel })).observe(panel, {
      attributeFilter: ["data-panel"],
    });
  new MutationObserver(select).observe(document.documentElement, { attributeFilter: ["data-ready"] });
  new MutationObserver(showCamera).observe(stage, { attributeFilter: ["data-camera", "data-fit"] });
  showCamera();
}
