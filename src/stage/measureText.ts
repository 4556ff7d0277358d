import { mapFace } from "../layers/look";
import type { Measure } from "../still/overlay";

let context: CanvasRenderingContext2D | null = null;
let widths = new Map<string, number>();

/** Width of a text in the map's face as this browser draws it, px; causes no layout of the page. */
export const measureText: Measure = (text, size, weight) => {
  const key = `${weight} ${size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * size * 0.6;
  context.font = `${weight} ${size}px ${mapFace}`;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
};

/** Calls back when faces have loaded, as that changes widths. */
export function onFaces(listener: () => void): void {
  document.fonts.addEventListener("loadingdone", () => {
    widths = new Map();
    listener();
  });
}
