import type { PointerEvent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useSwipe } from "./useSwipe";

type Handlers = ReturnType<typeof useSwipe>;

/** Hands out the handlers of a card. */
function Card({ onSwipe, take }: { onSwipe: (direction: number) => void; take: (handlers: Handlers) => void }) {
  take(useSwipe(onSwipe));
  return null;
}

/** The swipes that those movements are: each finger goes down at its first x and leaves at its second, in that order. */
function swipesOf(...fingers: (readonly [from: number, to: number])[]) {
  const swipes: number[] = [];
  const card: Handlers[] = [];
  renderToStaticMarkup(
    <Card onSwipe={(direction) => swipes.push(direction)} take={(handlers) => card.push(handlers)} />,
  );
  const touch = (pointerId: number, clientX: number) =>
    ({ pointerId, clientX, clientY: 100, isPrimary: pointerId === 0, pointerType: "touch" }) as PointerEvent;
  for (const [id, [from]] of fingers.entries()) card[0]?.onPointerDown(touch(id, from));
  for (const [id, [, to]] of fingers.entries()) card[0]?.onPointerUp(touch(id, to));
  return swipes;
}

test("one finger turns the step, and two fingers on its card never do, whichever leaves first", () => {
  expect(swipesOf([300, 100])).toEqual([-1]);
  expect(swipesOf([100, 300])).toEqual([1]);
  expect(swipesOf([180, 40], [220, 360])).toEqual([]);
  expect(swipesOf([220, 360], [180, 40])).toEqual([]);
  expect(swipesOf([40, 180], [360, 220])).toEqual([]);
});
