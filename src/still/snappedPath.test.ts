import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePath, type Point } from "./decodePath.testing";
import { SnappedPath } from "./snappedPath";

const number = fc.integer({ min: -20_000, max: 20_000 }).map((each) => each / 10);
const lines = fc.array(
  fc.record({ points: fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 }), closed: fc.boolean() }),
  { maxLength: 5 },
);

function draw(path: SnappedPath, all: readonly { points: readonly Point[]; closed: boolean }[]) {
  for (const { points, closed } of all) {
    points.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
  }
  return path.take();
}

const snapped = (points: readonly Point[]) =>
  points
    .map(([x, y]): Point => [Math.round(x) + 0, Math.round(y) + 0])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);

describe("a path on the grid", () => {
  test("goes through every point, snapped, and through no other", () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(decodePath(draw(new SnappedPath(), all)).map(({ points }) => points)).toEqual(
          all.map(({ points }) => snapped(points)),
        );
      }),
    );
  });

  test("is closed where a ring was, unless the ring shrank to a point", () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(decodePath(draw(new SnappedPath(), all)).map(({ closed }) => closed)).toEqual(
          all.map(({ points, closed }) => closed && snapped(points).length > 1),
        );
      }),
    );
  });

  test("starts afresh after it was taken", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const path = new SnappedPath();
        draw(path, before);
        expect(draw(path, after)).toBe(draw(new SnappedPath(), after));
      }),
    );
  });

  test("is short: steps are relative and separated only where they must be", () => {
    const points: Point[] = [
      [400.2, 300.4],
      [405.1, 298.7],
      [405.3, 298.6],
      [401, 303],
    ];
    expect(draw(new SnappedPath(), [{ points, closed: true }])).toBe("M400 300l5-1-4 4z");
  });
});
