import { isInRing } from "../geo/pick";
import { type Box, boxAround } from "../geo/placement";
import type { ScreenPoint } from "../geo/projection";
import type { Shape } from "./countryShapes";

/** Shapes that are at least so many times as long as they are broad have names along them. */
const long = 1.6;
/** Names that would lean less than so many degrees stand level instead. */
const leastAngle = 12;
/** How far a name may turn from the axis of its shape, degrees: few shapes are straight. */
const turns = [0, -12, 12, -24, 24];
/** Where on the axis the middle of a name may lie, as twelfths of the axis from its middle. */
const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5];
/** And how far beside the axis, as multiples of the name's height. */
const sides = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2];

/** How the keys of these spots begin. */
export const alongKey = "along";

/** How much of a name must lie in its country, as shares of its length and height, where not all of it can. */
const partWithin = { length: 0.9, height: 0.5 };

/** A place for a name within a long shape. */
interface SpotAlong {
  key: string;
  /** True where all of the name lies in the shape; else its letters reach over the sides. */
  inside: boolean;
  /** How far the name is turned clockwise, degrees, −90 to 90: it is never upside down. */
  angle: number;
  /** The room of the turned name, px. */
  box: Box;
}

/**
 * Spots for a name of that size, px, along a shape where this is long and slants: those that lie wholly in it first, the
 * nearest to its middle leading.
 */
export function spotsAlong({ ring }: Shape, width: number, height: number): SpotAlong[] {
  const axis = axisOf(ring);
  if (!axis || axis.length < long * axis.breadth || axis.length < width) return [];
  const spots: (SpotAlong & { away: number })[] = [];
  for (const turn of turns) {
    const angle = upright(axis.angle + turn);
    if (Math.abs(angle) < leastAngle) continue;
    const [cos, sin] = [Math.cos(radians(angle)), Math.abs(Math.sin(radians(angle)))];
    // The shape is turned back, so that the name lies level in it.
    const level = ring.map((point) => turned(point, axis.middle, -angle));
    for (const side of sides) {
      const y = axis.middle[1] + side * height;
      const forCore = roomsIn(level, y, height * partWithin.height);
      if (forCore.length === 0) continue;
      const forAll = roomsIn(level, y, height);
      for (const step of steps) {
        const x = axis.middle[0] + (step / 12) * axis.length;
        if (!isRoom(forCore, x, width * partWithin.length)) continue;
        const inside = isRoom(forAll, x, width);
        const middle = turned([x, y], axis.middle, angle);
        spots.push({
          key: `${alongKey}:${turn},${step},${side}`,
          inside,
          angle,
          box: boxAround(middle, width * cos + height * sin, width * sin + height * cos),
          away: Math.abs(x - axis.middle[0]) + Math.abs(side * height) + Math.abs(turn) + (inside ? 0 : 10_000),
        });
      }
    }
  }
  return spots.sort((a, b) => a.away - b.away);
}

/** Room around a name, px. */
const room = 2;

/** A part of a band from left to right, px. */
interface Part {
  left: number;
  right: number;
}

/** The parts of a level band around `y` in which all of its height, and some room, lies in a ring. */
function roomsIn(ring: readonly ScreenPoint[], y: number, height: number): Part[] {
  const top = y - height / 2 - room;
  const bottom = y + height / 2 + room;
  const walls: Part[] = [];
  let before = ring.at(-1);
  for (const point of ring) {
    if (before && Math.max(before[1], point[1]) >= top && Math.min(before[1], point[1]) <= bottom) {
      const upper = before[1] < point[1] ? before : point;
      const lower = upper === before ? point : before;
      const slope = (lower[0] - upper[0]) / (lower[1] - upper[1] || 1);
      const from = upper[1] < top ? upper[0] + (top - upper[1]) * slope : upper[0];
      const to = lower[1] > bottom ? upper[0] + (bottom - upper[1]) * slope : lower[0];
      walls.push({ left: Math.min(from, to), right: Math.max(from, to) });
    }
    before = point;
  }
  const rooms: Part[] = [];
  let left = Infinity;
  for (const wall of walls.sort((a, b) => a.left - b.left)) {
    if (wall.left > left && isInRing([(left + wall.left) / 2, y], ring)) rooms.push({ left, right: wall.left });
    left = left === Infinity ? wall.right : Math.max(left, wall.right);
  }
  return rooms;
}

const isRoom = (rooms: readonly Part[], x: number, width: number) =>
  rooms.some(({ left, right }) => x - width / 2 - room > left && x + width / 2 + room < right);

/** The same direction as a name reads it: what is nearly upright is, and reads upwards. */
function upright(degrees: number): number {
  const angle = Math.round(degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees);
  return Math.abs(angle) > 80 ? -90 : angle;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A point turned clockwise around another. */
function turned([x, y]: ScreenPoint, [x0, y0]: ScreenPoint, degrees: number): ScreenPoint {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  return [x0 + (x - x0) * cos - (y - y0) * sin, y0 + (x - x0) * sin + (y - y0) * cos];
}

/**
 * The middle of a polygon, the direction of its longer axis, degrees clockwise from the right, and the sides, px, of the
 * rectangle whose area is spread in the same way (second moments of area by Green's theorem); null without an area.
 */
function axisOf(ring: readonly ScreenPoint[]) {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [area, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (const [i, [right, bottom]] of ring.entries()) {
    const [left, top] = ring.at(i - 1) ?? [0, 0];
    const [x1, y1, x2, y2] = [left - x0, top - y0, right - x0, bottom - y0];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    sx += ((x1 + x2) * cross) / 6;
    sy += ((y1 + y2) * cross) / 6;
    sxx += ((x1 * x1 + x1 * x2 + x2 * x2) * cross) / 12;
    syy += ((y1 * y1 + y1 * y2 + y2 * y2) * cross) / 12;
    sxy += ((2 * x1 * y1 + x1 * y2 + x2 * y1 + 2 * x2 * y2) * cross) / 24;
  }
  if (Math.abs(area) < 1) return null;
  const [x, y] = [sx / area, sy / area];
  const [xx, yy, xy] = [sxx / area - x * x, syy / area - y * y, sxy / area - x * y];
  const spread = Math.hypot((xx - yy) / 2, xy);
  const side = (moment: number) => Math.sqrt(12 * Math.max(0, moment));
  return {
    middle: [x0 + x, y0 + y] as const,
    angle: (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI,
    length: side((xx + yy) / 2 + spread),
    breadth: side((xx + yy) / 2 - spread),
  };
}
