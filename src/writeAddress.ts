import { parseQuery, pathOf } from "./address/query";
import type { Edition } from "./scene/edition";
import { panelId, sceneOf } from "./scene/sceneOf";
import { onceAfterPaint } from "./stage/afterPaint";
import type { Store } from "./state/createStore";
import { readPage } from "./state/pageState";

/** There are hundreds of links; rewriting them once is enough. */
let addressesAbsolute = false;

export interface AddressOptions {
  edition: Edition;
  store: Store;
  /** The site's root. */
  site: URL;
}

/**
 * Keeps the page's address equal to the choice. The address is replaced, except on phones, where a panel that opens adds an
 * entry to the history: readers go back to close what covers half the screen. However it closes, the entry is removed.
 */
export function writeAddress({ edition, store, site }: AddressOptions): void {
  const isOpen = () => panelId(sceneOf(edition, store.getState().choice)) !== null;
  let wasOpen = isOpen();

  const write = () => {
    const { pathname, search } = new URL(pathOf(store.getState().choice, edition), site);
    if (pathname !== location.pathname) makeAddressesAbsolute();
    const address = `${pathname}${search}`;
    const open = isOpen();
    const opens = open && !wasOpen;
    wasOpen = open;
    if (opens && isSheet()) history.pushState({ panel: true }, "", address);
    else if (!open && history.state?.panel) history.back();
    else history.replaceState(history.state, "", address);
  };
  // After a press, the panel is painted first.
  const writeSoon = onceAfterPaint(write);
  store.subscribe((now, before) => {
    if (now.choice !== before.choice) writeSoon();
  });
  addEventListener("popstate", () => {
    // Forward again, to the panel's entry.
    if (history.state?.panel) {
      wasOpen = true;
      store.getState().choose({ select: parseQuery(location.search, edition).choice.select ?? null });
    } else if (isOpen()) store.getState().select(null);
    else write();
  });
  // What the reader pressed before, and the country after `#`, are part of the choice from now on.
  if (location.hash || readPage("pressed") !== undefined) write();
}

/** Must run before the path of the page changes with the step, as relative addresses would change with it. */
export function makeAddressesAbsolute(): void {
  if (addressesAbsolute) return;
  addressesAbsolute = true;
  for (const name of ["href", "src"] as const)
    for (const each of document.querySelectorAll(`:is(a, img, [rel="icon"])[${name}]:not([${name}^="#"])`))
      each.setAttribute(name, new URL(each.getAttribute(name) ?? "", location.href).href);
}

/** True where the list or panel is in a sheet below the map, as on narrow screens. The style sheet decides, by `--sheet`. */
const isSheet = (): boolean => getComputedStyle(document.documentElement).getPropertyValue("--sheet").trim() === "1";
