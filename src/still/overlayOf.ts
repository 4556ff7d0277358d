import { type Box, boxAround, type Segment } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import { arrow } from "../layers/look";
import type { EditionEntry } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import { labelsOn } from "./labelsOn";
import { marksOn } from "./marksOn";
import type { Overlay, OverlayArrow, OverlayItem } from "./overlay";

/** Everything on top of the map, arrows first and labels last: nothing overlaps, and what does not fit is left out. */
export function overlayOf(overlay: Overlay): OverlayItem[] {
  const arrows = overlay.entries.flatMap((entry) => arrowOf(overlay, entry));
  const marks = marksOn(overlay);
  if (overlay.named === false) return [...arrows, ...marks];
  const heads = arrows.map(({ at }) => boxAround(toScreen(at, overlay.fit), 2 * arrow.half, 2 * arrow.half));
  const taken = [...marks.map((mark) => onScreen(mark.box, toScreen(mark.at, overlay.fit))), ...heads];
  const leaders = marks.flatMap(({ leader, at }) => (leader ? [segmentAt(leader, toScreen(at, overlay.fit))] : []));
  return [...arrows, ...marks, ...labelsOn(overlay, marks, taken, [...leaders, ...linesOf(overlay)])];
}

const onScreen = (box: Box, [x, y]: ScreenPoint): Box => ({
  left: box.left + x,
  top: box.top + y,
  right: box.right + x,
  bottom: box.bottom + y,
});

const segmentAt = ([from, to]: Segment, [x, y]: ScreenPoint): Segment => [
  [from[0] + x, from[1] + y],
  [to[0] + x, to[1] + y],
];

/** The lines of flows and ties on screen. */
function linesOf({ entries, layers, curves, project, fit }: Overlay): Segment[] {
  return entries.flatMap((entry) => {
    const curve = curves.get(entry.id);
    if (!curve || symbolOf(layers, entry).kind !== "line") return [];
    const points = curve.map((lngLat) => {
      const at = project(lngLat);
      return at && toScreen(at, fit);
    });
    return points.flatMap((to, i): Segment[] => {
      const from = points[i - 1];
      return from && to ? [[from, to]] : [];
    });
  });
}

/** The head of a flow. Every kind of symbol has its case: marks and colours have none. */
function arrowOf({ layers, curves, project }: Overlay, entry: EditionEntry): OverlayArrow[] {
  const symbol = symbolOf(layers, entry);
  switch (symbol.kind) {
    case "line": {
      const [from, tip] = curves.get(entry.id)?.slice(-2) ?? [];
      const at = tip ? project(tip) : null;
      const angle = angleBetween(from ? project(from) : null, at);
      if (!symbol.arrow || !from || !tip || !at || angle === null) return [];
      const size = 2 * arrow.length;
      const box = boxAround([0, 0], size, size);
      const { id, layer } = entry;
      return [
        { kind: "arrow", id: `${id}-arrow`, layer, color: symbol.color, lngLat: tip, from, at, angle, size, box },
      ];
    }
    case "fill":
    case "point":
      return [];
  }
}

/** Degrees clockwise from pointing right; null where an end is behind the globe. */
export const angleBetween = (from: ScreenPoint | null, to: ScreenPoint | null): number | null =>
  from && to ? Math.round((Math.atan2(to[1] - from[1], to[0] - from[0]) * 1800) / Math.PI) / 10 : null;
