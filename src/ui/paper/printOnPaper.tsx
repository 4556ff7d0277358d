import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { Size } from "../../geo/projection";
import type { Translate } from "../../i18n/translate";
import type { Color } from "../../layers/palette";
import type { Edition } from "../../scene/edition";
import { sceneOf } from "../../scene/sceneOf";
import { measureText } from "../../stage/measureText";
import type { Stage } from "../../stage/stage";
import type { Store } from "../../state/createStore";
import { drawScene } from "../../still/drawScene";
import { paperMap } from "../../still/paperMap";
import { Paper } from "./Paper";
import "./paper.css";

export interface PrintOptions {
  edition: Edition;
  translate: Translate;
  store: Store;
  /** The element of the page, which the paper replaces in print. */
  page: HTMLElement;
  framed: boolean;
  stage: Pick<Stage, "forPaper">;
  /** Contains the still, which is printed until the base map has loaded. */
  map: HTMLElement;
}

/** The map on A4, px; on other paper it grows or shrinks with its words. */
const sheet: Size = { width: 718, height: 540 };
/** In a frame that is printed with its host's page, px. */
const frameSheet: Size = { width: 640, height: 400 };

/** Puts the paper into the page whenever it is printed, and removes it afterwards. */
export function printOnPaper(options: PrintOptions): void {
  const { page } = options;
  const print = matchMedia("print");
  let root: Root | null = null;
  const element = document.createElement("div");
  element.className = "paper";
  const lay = () => {
    page.append(element);
    root ??= createRoot(element);
    const made = root;
    flushSync(() => made.render(<Paper {...paperOf(options)} />));
    // Firefox prints a copy of the page, and copies what `<use>` refers to only once it was laid out (153, November 2026).
    element.getBoundingClientRect();
  };
  const clear = () => {
    root?.unmount();
    root = null;
    element.remove();
  };
  addEventListener("beforeprint", lay);
  addEventListener("afterprint", clear);
  print.addEventListener("change", () => (print.matches ? lay() : clear()));
  // The browser may already have begun to print.
  if (print.matches) lay();
}

function paperOf({ edition, translate, store, framed, stage, map: element }: PrintOptions) {
  const { choice } = store.getState();
  const scene = sceneOf(edition, choice);
  const { camera, part, curves, base } = stage.forPaper();
  const { layers, entries, selection } = scene;
  const selected = selection?.kind === "country" ? selection.country : undefined;
  const paint = (color: Color) => `var(--${color})`;
  const still = base
    ? drawScene({ edition, layers, entries, curves, camera, base, selected, paint })
    : (element.querySelector(".still")?.outerHTML ?? "");
  const map = paperMap({
    edition,
    scene,
    curves,
    camera,
    still,
    shown: part,
    measure: measureText,
    size: framed ? frameSheet : sheet,
  });
  return { edition, translate, scene, map, framed, address: location.href };
}
