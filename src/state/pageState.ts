/**
 * The `data-…` attributes of the root element: the state that style sheets, the script before the first paint, tests and
 * host pages can see. Everything else is in the store. Each attribute has few writers, named here.
 */
export interface PageState {
  /** Build: which page this is. Style sheets lay it out by it. Always there. */
  page: "story" | "step" | "embed";
  /** Build: the layers of the page's own view, separated by spaces. The early script starts from it. Always there. */
  view: string;
  /** Build: the way from the page to the site's root. Always there. */
  root: string;
  /** Build: the step whose page this is. Absent on other pages. */
  step: string;
  /** Build, map loader: what shows the map. Tests and style sheets read it. Always there. */
  map: "still" | "loading" | "live" | "failed";
  /** Build, handle of the sheet: its stop on narrow screens. Always there. */
  sheet: "peek" | "half" | "full";
  /** Early script, stage: the reader's theme. Absent: the system's. */
  theme: "light" | "dark";
  /** Early script: the host wants map and legend only. Absent: the panel is shown, too. */
  bare: "";
  /** Early script, stage: the layers that are seen. Absent: the switches themselves say so, as without a script. */
  layers: string;
  /**
   * Early script: what the reader selected before the page was ready, by id; empty where the reader closed the panel.
   * Absent: neither; what the address asks for counts.
   */
  pressed: string;
  /** Early script, page's script: script or data failed to load, and the page works as without them. Absent: nothing has failed so far. */
  plain: "";
  /**
   * Page's script: the markup was not as the build had made it, as where a server on the way minifies, and React made some of
   * it anew. Absent: it took over what was there. Tests ask for it.
   */
  remade: "";
  /** Page's script: presses are answered by it. Absent: not yet, and the early script does. Tests and hosts wait for it. */
  ready: "";
}

/** The value of `name`; undefined where it is absent. */
export const readPage = <Name extends keyof PageState>(name: Name): PageState[Name] | undefined =>
  document.documentElement.dataset[name] as PageState[Name] | undefined;

/** Sets or removes the attribute. Does nothing where it already has the value, as a change makes the browser recalculate every style. */
export function writePage<Name extends keyof PageState>(name: Name, value: PageState[Name] | undefined): void {
  const { dataset } = document.documentElement;
  if (dataset[name] === value) return;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
