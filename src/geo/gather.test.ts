import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gather } from "./gather";
import type { ScreenPoint } from "./projection";

interface Mark {
  id: number;
  at: ScreenPoint;
}

const marks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })), { maxLength: 40 })
  .map((all) => all.map((at, id): Mark => ({ id, at })));
const reaches = fc.integer({ min: 0, max: 60 });
const away = (a: Mark, b: Mark) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

describe("marks that crowd", () => {
  test("are never lost: each is in exactly one gathering", () => {
    fc.assert(
      fc.property(marks, reaches, (all, reach) => {
        const members = gather(all, reach).flatMap((gathering) => gathering.members);
        expect(members.map(({ id }) => id).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
      }),
    );
  });

  test("stand at the place of the first, which is within reach of all of them", () => {
    fc.assert(
      fc.property(marks, reaches, (all, reach) => {
        for (const { first, members } of gather(all, reach)) {
          expect(members[0]).toBe(first);
          expect(Math.min(...members.map(({ id }) => id))).toBe(first.id);
          for (const member of members.slice(1)) expect(away(first, member)).toBeLessThan(reach);
        }
      }),
    );
  });

  test("leave no two gatherings on top of one another", () => {
    fc.assert(
      fc.property(marks, reaches, (all, reach) => {
        const firsts = gather(all, reach).map(({ first }) => first);
        for (const a of firsts) for (const b of firsts) if (a !== b) expect(away(a, b)).toBeGreaterThanOrEqual(reach);
      }),
    );
  });

  test("stay apart when they are far enough apart", () => {
    const two: Mark[] = [
      { id: 0, at: [0, 0] },
      { id: 1, at: [17, 0] },
    ];
    expect(gather(two, 17)).toHaveLength(2);
    expect(gather(two, 17.1)).toHaveLength(1);
  });
});
