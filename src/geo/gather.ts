import type { ScreenPoint } from "./projection";

/** Points so close together that they are drawn as one. */
export interface Gathering<Point> {
  /** The first, and so the most important, of them; the group is drawn at its place. */
  first: Point;
  members: Point[];
}

/**
 * Gathers `points` that are less than `reach` px apart around the first of them, in the order given.
 * No point is dropped, and none moves: a group is drawn where its first member is.
 */
export function gather<Point extends { at: ScreenPoint }>(points: readonly Point[], reach: number): Gathering<Point>[] {
  const gatherings: Gathering<Point>[] = [];
  for (const point of points) {
    const near = gatherings.find(
      ({ first }) => Math.hypot(first.at[0] - point.at[0], first.at[1] - point.at[1]) < reach,
    );
    if (near) near.members.push(point);
    else gatherings.push({ first: point, members: [point] });
  }
  return gatherings;
}
