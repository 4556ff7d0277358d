import type { DatelineMap } from "./DatelineMap";
import { isShown, partOf } from "./partOf";

/** What drives a map by click and keyboard, and what drives it as it is read. */
const clicked = "[data-dateline]";
const read = "[data-dateline-scroll]";

/** Where a reader's eye rests: a thin line somewhat above the middle of the window. */
const eye = "-42% 0px -57% 0px";

/**
 * Lets elements anywhere in the page drive its maps: `data-dateline="select=TJK"` when pressed, `data-dateline-scroll`
 * when it passes the reader's eye, in both directions. `aria-current` says what is on. Once for each page.
 */
export function conduct(): void {
  const observed = new WeakSet<Element>();
  const passing = new IntersectionObserver(
    (entries) => {
      const now = entries.filter((entry) => entry.isIntersecting).at(-1)?.target;
      if (now) drive(now, true);
    },
    { rootMargin: eye },
  );

  const refresh = () => {
    for (const element of document.querySelectorAll(`${clicked},${read}`)) {
      if (element.matches(read) && !observed.has(element)) {
        observed.add(element);
        passing.observe(element);
      }
      if (element.matches(clicked)) makePressable(element);
      const shown = mapOf(element)?.choice;
      const isOn = shown && isShown(asked(element), shown);
      if (isOn) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
    }
  };
  document.addEventListener("dateline-change", refresh);
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
  new MutationObserver(refresh).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["data-dateline", "data-dateline-scroll", "data-dateline-for"],
  });
  refresh();
}

/** Asks the element's map for what it stands for; false when it has no map. */
function drive(element: Element, unlessOn = false): boolean {
  const map = mapOf(element);
  if (!map) return false;
  const part = asked(element);
  if (!(unlessOn && map.choice && isShown(part, map.choice))) map.choose(part).catch(() => {});
  return true;
}

const asked = (element: Element) =>
  partOf(element.getAttribute("data-dateline") || element.getAttribute("data-dateline-scroll") || "");

const pressed = (event: Event): Element | undefined =>
  event.composedPath().find((target): target is Element => target instanceof Element && target.matches(clicked));

/** The map that `data-dateline-for` names, or the nearest: the first within the closest element that holds any. */
function mapOf(element: Element): DatelineMap | null {
  const name = element.getAttribute("data-dateline-for");
  if (name) return document.querySelector<DatelineMap>(`dateline-map#${CSS.escape(name)}`);
  for (let around: Element | null = element; around; around = around.parentElement) {
    const map = around.querySelector<DatelineMap>("dateline-map");
    if (map) return map;
  }
  return null;
}

/** What is no button or link by itself becomes a button for keyboard and assistive technology. */
function makePressable(element: Element) {
  if (element.matches("a[href],button,summary,input,[role],[tabindex]")) return;
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
}
