import type { MapSymbol } from "./layer";
import { dashes, haloPixels, lineWidthPixels } from "./look";
import type { Color } from "./palette";

/** A flow, tie or route and its halo as SVG, along the path data `d`. Its widths and dashes stay the same at every scale. */
export function lineMarkup(
  { color, width: name, dashed }: Extract<MapSymbol, { kind: "line" }>,
  d: string,
  paint: (color: Color) => string,
): string {
  const width = lineWidthPixels[name];
  const common = `d="${d}" fill="none" vector-effect="non-scaling-stroke"`;
  const dash = dashed
    ? ` stroke-dasharray="${dashes.map((dash) => dash * width).join(" ")}"`
    : ' stroke-linecap="round"';
  return `<path ${common} stroke="${paint("halo")}" stroke-width="${width + 2 * haloPixels}" stroke-linecap="round"/><path ${common} stroke="${paint(color)}" stroke-width="${width}"${dash}/>`;
}
