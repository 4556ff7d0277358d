import { type Box, boxAround, crosses, overlap, type Segment } from "../../geo/placement";
import { toScreen } from "../../geo/projection";
import { arrow } from "../../layers/look";
import { symbolOf } from "../../scene/sceneOf";
import type { Overlay, OverlayItem } from "../../still/overlay";

/** A box by its edges, px. */
export const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

/** The box of an item on screen, px. */
function roomOf({ fit }: Overlay, item: OverlayItem): Box {
  const [x, y] = toScreen(item.at, fit);
  const { left, top, right, bottom } =
    item.kind === "arrow" ? boxAround([0, 0], 2 * arrow.half, 2 * arrow.half) : item.box;
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** Overlaps: names on anything, marks on marks; and names cut off by the edge. */
export function overprints(overlay: Overlay, items: readonly OverlayItem[]): string[] {
  const { size, covered = [] } = overlay;
  const lines = linesOf(overlay);
  const seen = items
    .map((item) => ({ item, room: roomOf(overlay, item) }))
    .filter(({ room }) => overlap(room, box(0, 0, size.width, size.height)));
  const isCut = ({ left, top, right, bottom }: Box) =>
    left < 0 || top < 0 || right > size.width || bottom > size.height;
  return seen.flatMap(({ item, room }, i) => [
    ...(item.kind === "label" && isCut(room) ? [`${item.id} is cut`] : []),
    ...(item.kind === "label" && covered.some((cover) => overlap(cover, room)) ? [`${item.id} is covered`] : []),
    ...lines.flatMap(({ id, segment }) =>
      item.kind === "label" && crosses(segment, room) ? [`${item.id} × the line of ${id}`] : [],
    ),
    ...seen
      .slice(i + 1)
      .filter((other) => (other.item.kind !== "arrow" && item.kind !== "arrow") || other.item.kind === "label")
      .filter((other) => overlap(room, other.room))
      .map((other) => `${item.id} × ${other.item.id}`),
  ]);
}

/** The pieces of all flows and ties on screen, px. */
function linesOf({ entries, layers, curves, project, fit }: Overlay): { id: string; segment: Segment }[] {
  return entries.flatMap((entry) => {
    if (symbolOf(layers, entry).kind !== "line") return [];
    const points = (curves.get(entry.id) ?? []).map((lngLat) => {
      const at = project(lngLat);
      return at && toScreen(at, fit);
    });
    return points.flatMap((to, i) => {
      const from = points[i - 1];
      return from && to ? [{ id: entry.id, segment: [from, to] as const }] : [];
    });
  });
}

/** The names and marks that are elsewhere among later items, or gone. */
export function changedSpots(last: readonly OverlayItem[], items: readonly OverlayItem[]) {
  const spots = new Map(items.map((item) => [item.id, item.kind === "arrow" ? "" : item.spot]));
  return last.filter((item) => item.kind !== "arrow" && spots.get(item.id) !== item.spot);
}

/** True where an item could have stayed: nothing else is there, no line crosses it, and no edge or control is near. */
export function isFree(overlay: Overlay, item: OverlayItem, items: readonly OverlayItem[]): boolean {
  const { size, covered = [], project, fit } = overlay;
  const at = project(item.lngLat);
  if (!at) return false;
  const [x, y] = toScreen(at, fit);
  const { left, top, right, bottom } = item.box;
  const room = box(left + x - 2, top + y - 2, right + x + 2, bottom + y + 2);
  const isAtEdge = room.left < 3 || room.top < 3 || room.right > size.width - 3 || room.bottom > size.height - 3;
  const others = items.filter(({ id }) => id !== item.id).map((other) => roomOf(overlay, other));
  const lines = linesOf(overlay).map(({ segment }) => segment);
  return (
    !isAtEdge &&
    ![...covered, ...others].some((other) => overlap(room, other)) &&
    !lines.some((line) => crosses(line, room))
  );
}
