import type { Edition } from "../scene/edition";
import { sceneOf } from "../scene/sceneOf";
import type { Stage } from "../stage/stage";
import type { Store } from "../state/createStore";
import { converse } from "./converse";
import { followHeight } from "./followHeight";

export interface GuestOptions {
  edition: Edition;
  store: Store;
  stage: Stage;
  /** The page's content, whose height is reported to the host. */
  page: HTMLElement;
  /** True where the address asks for the picture only. */
  still: boolean;
}

/** Makes the page a guest of its host page: it responds to messages, reports its height, and lets the keyboard leave. */
export function beGuest({ edition, store, stage, page, still }: GuestOptions): void {
  const { say, onHello } = converse({
    edition,
    store,
    stage,
    still,
    host: window.parent,
    onMessage: (listener) => addEventListener("message", listener),
  });
  let height = 0;
  const tellHeight = () => {
    if (height > 0) say({ type: "resize", height });
  };
  onHello(tellHeight);
  followHeight(page, (next) => {
    height = next;
    tellHeight();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (sceneOf(edition, store.getState().choice).selection) store.getState().select(null);
    else {
      (document.activeElement as HTMLElement | null)?.blur();
      say({ type: "leave" });
    }
  });
}
