import { type Drawing, drawScene } from "../still/drawScene";
import { loadBaseMap } from "./loadBaseMap";

/** The still of `drawing` as an SVG element, with the base map loaded from the folder `geo`. Rejects when a file does not load. */
export async function redrawStill(drawing: Omit<Drawing, "base" | "paint">, geo: string): Promise<Element> {
  const svg = drawScene({ ...drawing, base: await loadBaseMap(geo), paint: (color) => `var(--${color})` });
  const template = document.createElement("template");
  template.innerHTML = svg;
  return template.content.firstElementChild as Element;
}
