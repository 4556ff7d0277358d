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
  const runs = runsOf(ground.segments);
  const leaders: Segment[] = [];
  runs.push({ box: ground.stage, segments: leaders });
  const free = ({ box, leader, mayCross }: Spot): boolean => {
    if (!isWithin(box, ground.stage)) return false;
    const roomy = grown(box, clearance);
    for (const other of boxes) if (overlap(roomy, other)) return false;
    if (isOnLine(box, runs)) return false;
    if (!leader) return true;
    if (!mayCross && meetsLine(leader, runs)) return false;
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
    if (spot.leader) leaders.push(spot.leader);
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

/** Segments that follow one another, and the box around them: most of them are far from any one spot. */
interface Run {
  box: Box;
  segments: readonly Segment[];
}

/** How many segments a run has: about as many as there are runs on a map with a dozen curves. */
const runLength = 16;

function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < segments.length; i += runLength) {
    const run = segments.slice(i, i + runLength);
    runs.push({ box: boxOf(run.flat()), segments: run });
  }
  return runs;
}

function isOnLine(box: Box, runs: readonly Run[]): boolean {
  for (const run of runs)
    if (touch(run.box, box)) for (const segment of run.segments) if (crosses(segment, box)) return true;
  return false;
}

function meetsLine(line: Segment, runs: readonly Run[]): boolean {
  const box = boxOf(line);
  for (const run of runs)
    if (touch(run.box, box)) for (const segment of run.segments) if (meet(segment, line)) return true;
  return false;
}

/** True when two segments cross, other than where one begins or ends on the other. */
export function meet([a, b]: Segment, [c, d]: Segment): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

/** Positive when a point lies on the right of a line on screen, negative on its left. */
const sideOf = (from: ScreenPoint, to: ScreenPoint, point: ScreenPoint): number =>
  Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));

/** The box around points, px. */
export function boxOf(points: readonly ScreenPoint[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
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

/** True when all of a box lies in another. */
export const isWithin = (box: Box, stage: Box): boolean =>
  box.left >= stage.left && box.top >= stage.top && box.right <= stage.right && box.bottom <= stage.bottom;

const contains = ({ left, top, right, bottom }: Box, [x, y]: ScreenPoint) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The same, where boxes that only touch count, too. */
const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** True when a segment touches a box. */
export const crosses = ([from, to]: Segment, box: Box): boolean => lineCrosses(from, to, box);

/** The same for the segment between two points: not all corners of the box lie on one side of it. */
export function lineCrosses(from: ScreenPoint, to: ScreenPoint, box: Box): boolean {
  const x = from[0];
  const y = from[1];
  if (Math.min(x, to[0]) > box.right || Math.max(x, to[0]) < box.left) return false;
  if (Math.min(y, to[1]) > box.bottom || Math.max(y, to[1]) < box.top) return false;
  const right = to[0] - x;
  const down = to[1] - y;
  const above = right * (box.top - y);
  const below = right * (box.bottom - y);
  const before = down * (box.left - x);
  const after = down * (box.right - x);
  return Math.min(above, below) <= Math.max(before, after) && Math.max(above, below) >= Math.min(before, after);
}
