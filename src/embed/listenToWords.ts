import { choiceFieldNames } from "../scene/choice";
import type { DatelineMap } from "./DatelineMap";
import { isShown, partOf } from "./partOf";
import type { ChoicePart } from "./protocol";
import { readWithin } from "./readWithin";

/** Attributes of elements that drive a map by click and keyboard, and on scroll. */
const clicked = "[data-dateline]";
const read = "[data-dateline-scroll]";

/**
 * How long after the page has loaded no attribute is written, ms: frameworks that take over a page's HTML compare it with
 * their own, and report what they did not write. Presses work all the time, and whoever uses the page does not wait.
 */
const takingOver = 2000;

const attributes = ["data-dateline", "data-dateline-scroll", "data-dateline-for"];

/**
 * Lets elements anywhere in the page drive its maps, in open shadow roots too: `data-dateline="select=TJK"` when pressed,
 * `data-dateline-scroll` when scrolled to. `aria-current` marks those that are shown. Call it once per page.
 */
export function listenToWords(): void {
  const changes = new MutationObserver(() => later());
  const watched = new WeakSet<Node>();
  let known: Element[] = [];

  let mayWrite = false;
  const refresh = () => {
    known = rootsIn(document).flatMap((root) => {
      if (!watched.has(root)) {
        watched.add(root);
        changes.observe(root, { childList: true, subtree: true, attributeFilter: attributes });
      }
      return [...root.querySelectorAll(`${clicked},${read}`)];
    });
    if (mayWrite) known.forEach(describe);
    follow();
  };
  const follow = readWithin(
    () => known.filter((element) => element.matches(read)),
    mapOf,
    (element) => {
      const map = mapOf(element);
      if (map) propose(map, asked(element));
    },
  );
  let waiting = false;
  /** Once for all changes of a task. */
  const later = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      refresh();
    });
  };

  const write = () => {
    if (mayWrite) return;
    mayWrite = true;
    refresh();
  };
  const loaded = () => setTimeout(write, takingOver);
  if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded);
  // Before the focus moves, so that Tab finds every word.
  for (const use of ["keydown", "pointerdown"]) addEventListener(use, write, true);

  document.addEventListener("dateline-change", later);
  document.addEventListener("click", (event) => {
    const element = pressed(event);
    if (!element || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (drive(element)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const element = pressed(event);
    if (element?.role !== "button" || !["Enter", " "].includes(event.key) || element.matches("button")) return;
    if (drive(element)) event.preventDefault();
  });
  later();
}

/** Writes what an element is and whether the map shows what it says. */
function describe(element: Element) {
  if (element.matches(clicked)) makePressable(element);
  const shown = mapOf(element)?.choice;
  const isOn = shown && isShown(asked(element), shown);
  if (isOn) element.setAttribute("aria-current", "true");
  else element.removeAttribute("aria-current");
}

/** The document, and every open shadow root in it. */
const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
];

/** Asks the element's map to show what the element says; false when it has no map. */
function drive(element: Element): boolean {
  const map = mapOf(element);
  map?.choose(asked(element)).catch(() => {});
  return map !== null;
}

/** Asks a map to show what is being read; a map that has not loaded yet will open with it. */
function propose(map: DatelineMap, part: ChoicePart) {
  if (map.choice) {
    if (!isShown(part, map.choice)) map.choose(part).catch(() => {});
    return;
  }
  // A step states the whole view: what was read before no longer counts.
  const past = "step" in part ? choiceFieldNames.filter((field) => field !== "theme" && map.hasAttribute(field)) : [];
  Object.assign(map, Object.fromEntries(past.map((field) => [field, undefined])), part);
}

const asked = (element: Element) =>
  partOf(element.getAttribute("data-dateline") || element.getAttribute("data-dateline-scroll") || "");

const pressed = (event: Event): Element | undefined =>
  event.composedPath().find((target): target is Element => target instanceof Element && target.matches(clicked));

/** The map that `data-dateline-for` names, or the nearest: the first within the closest element that holds any. */
function mapOf(element: Element): DatelineMap | null {
  const name = element.getAttribute("data-dateline-for");
  if (name) return document.querySelector<DatelineMap>(`dateline-map#${CSS.escape(name)}`);
  for (let around: Element | null = element; around; around = around.parentElement ?? hostOf(around)) {
    const map = around.querySelector<DatelineMap>("dateline-map") ?? around.shadowRoot?.querySelector("dateline-map");
    if (map) return map as DatelineMap;
  }
  return null;
}

/** The element in whose shadow root this one is. */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Makes an element that is neither a button nor a link a button for keyboard and assistive technology. */
function makePressable(element: Element) {
  if (element.matches("a[href],button,summary,input,[role],[tabindex]")) return;
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
}
