import type { ScreenPoint } from "./projection";

/** A rectangle on screen, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A straight segment of a line on screen, px. */
export type Segment = readonly [from: ScreenPoint, to: ScreenPoint];

/** A possible position. */
export interface Spot {
  /** Identifies the spot among those of its wish, so that it can be found again on the next map. */
  key: string;
  box: Box;
  /** The line from it to the true place. */
  leader?: Segment | undefined;
  /** True where that line may cross others, as there is no better spot. */
  mayCross?: boolean | undefined;
}

/** Something to be placed, with its possible spots, the best first. */
export interface Wish {
  id: string;
  spots: Iterable<Spot>;
}

/** What must stay clear, and the bounds of the stage. */
export interface Ground {
  stage: Box;
  boxes: readonly Box[];
  segments: readonly Segment[];
}

/** Clearance around everything that is placed, px. */
const clearance = 2;

/**
 * The spot of each wish, by id, in the order of importance given: its spot in `last` if that is still free, so that
 * nothing moves unnecessarily, otherwise the first free one. Nothing is placed on anything else or beyond the stage; what
 * does not fit is left out.
 */
export function place(wishes: readonly Wish[], ground: Ground, last?: ReadonlyMap<string, string>): Map<string, Spot> {
  const boxes = [...ground.boxes];
  const segments = [...ground.segments];
  const free = ({ box, leader, mayCross }: Spot): boolean => {
    if (!within(box, ground.stage)) return false;
    const roomy = grown(box, clearance);
    for (const other of boxes) if (overlap(roomy, other)) return false;
    for (const segment of segments) if (crosses(segment, box)) return false;
    if (!leader) return true;
    if (!mayCross) for (const segment of segments) if (meet(segment, leader)) return false;
    // A line may begin at a mark on the true place, and ends at its own label.
    const isEnd = (other: Box) => contains(other, leader[0]) || contains(other, leader[1]);
    for (const other of boxes) if (crosses(leader, other) && !isEnd(other)) return false;
    return true;
  };
  const placed = new Map<string, Spot>();
  for (const { id, spots } of wishes) {
    const spot = spotOf(spots, last?.get(id), free);
    if (!spot) continue;
    placed.set(id, spot);
    boxes.push(spot.box);
    if (spot.leader) segments.push(spot.leader);
  }
  return placed;
}

/** The spot of that key, if it is free; otherwise the first free one. Spots are worked out only as far as they are needed. */
function spotOf(spots: Iterable<Spot>, before: string | undefined, free: (spot: Spot) => boolean): Spot | undefined {
  let first: Spot | undefined;
  for (const spot of spots) {
    if (spot.key === before && free(spot)) return spot;
    if (first || !free(spot)) continue;
    if (before === undefined) return spot;
    first = spot;
  }
  return first;
}

/** True when two segments cross, other than where one begins or ends on the other. */
export function meet([a, b]: Segment, [c, d]: Segment): boolean {
  const side = ([x1, y1]: ScreenPoint, [x2, y2]: ScreenPoint, [x, y]: ScreenPoint) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export const boxAround = ([x, y]: ScreenPoint, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (box: Box, stage: Box) =>
  box.left >= stage.left && box.top >= stage.top && box.right <= stage.right && box.bottom <= stage.bottom;

const contains = ({ left, top, right, bottom }: Box, [x, y]: ScreenPoint) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** True when a segment touches a box (Liang and Barsky, A new concept and method for line clipping, 1984). */
export function crosses([[x1, y1], [x2, y2]]: Segment, { left, top, right, bottom }: Box): boolean {
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return false;
  }
  return true;
}
