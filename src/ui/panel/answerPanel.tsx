import { startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import type { Choice } from "../../scene/choice";
import { panelId, type Scene, sceneOf, viewOf } from "../../scene/sceneOf";
import { afterPaint } from "../../stage/afterPaint";
import { noteRemade } from "../remadeMarkup";
import { reportAddress } from "../reportAddress";
import { fragmentOf } from "./fragments";
import { LivePanel, type LivePanelProps } from "./LivePanel";

export interface PanelOptions extends Omit<LivePanelProps, "id"> {
  /** The element of the panel; the build, or the early script, may have filled it. */
  element: HTMLElement;
  /** Announces the selection to screen readers. */
  status: HTMLElement | null;
  /** The prerendered panels. */
  fragments: string;
  /** The choice for which the page was built. */
  prerendered: Choice;
}

/**
 * Makes the panel show the selection. A press puts the prerendered panel into the page at once; after the next paint React
 * takes it over, adds the claims of folded topics, and updates it with date and basis.
 */
export function answerPanel({ element, status, fragments, prerendered, ...props }: PanelOptions): void {
  const { edition, store, translate } = props;
  const page = sceneOf(edition, prerendered);
  const pageLayers = onIn(page);
  let id = element.dataset.panel || null;
  let content = element.querySelector<HTMLElement>(".panel-content");
  let root: Root | null = null;
  /** Where the focus was when the panel opened, to return there. */
  let opener: HTMLElement | null = null;

  const first = sceneOf(edition, store.getState().choice);
  if (id !== null && id === panelId(first) && content && isPlain(first)) takeOver(content, id);
  else {
    id = null;
    show(first);
  }
  store.subscribe(({ choice }, before) => {
    if (choice !== before.choice) show(sceneOf(edition, choice), typeof choice.select === "string");
  });
  document.addEventListener("click", press);
  document.addEventListener("keydown", close);

  function show(scene: Scene, spoken = false) {
    const next = panelId(scene);
    if (next === id) return;
    const old = root;
    const focused = document.activeElement as HTMLElement | null;
    const inside = element.contains(focused);
    if (id === null && !inside) opener = focused;
    id = next;
    root = null;
    content = null;
    if (id !== null) {
      const html = isPlain(scene) ? fragmentOf(fragments, id) : null;
      content = document.createElement("div");
      content.className = "panel-content";
      if (html === null) root = rendered(content, id);
      else content.innerHTML = html;
    }
    element.dataset.panel = id ?? "";
    element.hidden = id === null;
    element.replaceChildren(...(content ? [content] : []));
    const shown = content;
    afterPaint(() => {
      old?.unmount();
      // Something else may have been selected since.
      if (shown !== content) return;
      if (shown && id !== null && !root) takeOver(shown, id);
      settleFocus(inside, spoken);
    });
  }

  /** If the focused element is gone, moves the focus to the panel's title, or to where it was before. */
  function settleFocus(wasInside: boolean, spoken: boolean) {
    const focused = document.activeElement;
    const lost = wasInside || focused === document.body || !focused?.checkVisibility({ visibilityProperty: true });
    if (id === null) {
      if (lost && opener?.checkVisibility({ visibilityProperty: true })) opener.focus({ preventScroll: true });
    } else if (lost && (wasInside || opener !== document.body)) title()?.focus({ preventScroll: true });
    // Only the reader's own selection is announced: a step of the tour announces itself.
    if (status) status.textContent = (spoken && document.activeElement !== title() && title()?.textContent) || "";
  }

  function title() {
    return element.querySelector<HTMLElement>("h2");
  }

  function takeOver(container: HTMLElement, shown: string) {
    startTransition(() => {
      root = hydrateRoot(container, <LivePanel key={shown} {...props} id={shown} />, {
        // A panel that is closed before it was hydrated reports an interruption, which is not an error.
        onRecoverableError: (error) => container === content && noteRemade(error),
      });
    });
  }

  /** For selections without a prerendered panel: a country without a part, or another day or basis. */
  function rendered(container: HTMLElement, shown: string): Root {
    const made = createRoot(container);
    flushSync(() => made.render(<LivePanel key={shown} {...props} id={shown} />));
    return made;
  }

  /** True while the prerendered panels are valid: apart from selection and theme, the map shows the page's own view. */
  function isPlain(scene: Scene) {
    return scene.date === page.date && scene.basis === undefined && onIn(scene) === pageLayers;
  }

  /**
   * Escape closes the panel from inside, and from where the focus was when it opened: it comes to the panel after the
   * next paint, and after a press on the map not at all.
   */
  function close(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented || id === null) return;
    const target = event.target as Node;
    if (!element.contains(target) && target !== opener && target !== document.body) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    store.getState().select(null);
  }

  /** Switches the layer of a figure on; a second press removes its marks, or restores the colours of the view. */
  function showOnMap(id: string) {
    const { choice, switchLayer } = store.getState();
    const own = viewOf(edition, choice).layers;
    const isOn = (choice.layers ?? own).includes(id);
    const colouring = edition.layers.find((layer) => layer.draws === "fills" && own.includes(layer.id));
    const colours = edition.layers.some((layer) => layer.id === id && layer.draws === "fills");
    if (isOn && colours && colouring) switchLayer(colouring.id, true);
    else switchLayer(id, !isOn);
  }

  function press(event: MouseEvent) {
    const target = (event.target as Element).closest<HTMLElement>(
      "[data-select],[data-close],[data-report],[data-show]",
    );
    if (!target) return;
    if (target.dataset.show) return showOnMap(target.dataset.show);
    if (target instanceof HTMLAnchorElement && target.dataset.report !== undefined) {
      // The page's address changes with every choice, so the link is completed when the reader follows it.
      target.href = reportAddress(edition, id ?? "", location.href, translate);
      return;
    }
    event.preventDefault();
    store.getState().select(target.dataset.select ?? null);
  }
}

/** The layers that are on, without those of which the selection brings its own marks. */
const onIn = ({ layers, brought }: Scene): string =>
  layers.flatMap(({ id }) => (brought.includes(id) ? [] : [id])).join();
