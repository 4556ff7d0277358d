import { type Box, grown } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import type { Meaning } from "../layers/palette";
import { symbolOf } from "../scene/sceneOf";
import type { Iso3 } from "../story/story";
import { covers, type Shape, shapeOf } from "./countryShapes";
import type { LabelSpot } from "./leaderSpots";
import type { Overlay, OverlayPoint } from "./overlay";

/** What is around names. */
export interface Surroundings {
  /** The places of marks on screen, px. */
  marks: readonly { box: Box; at: ScreenPoint; size: number }[];
  /** The shapes of coloured countries on screen. */
  coloured: ReadonlyMap<Iso3, { shape: Shape; color: Meaning }>;
  /** True where figures had better stand on one colour, as there is room for all of them there. */
  apart: boolean;
}

/** What is around names: the marks given, and the countries that are coloured. */
export function surroundingsOf(overlay: Overlay, marks: readonly OverlayPoint[]): Omit<Surroundings, "apart"> {
  const { entries, layers, fit } = overlay;
  const coloured = entries.flatMap((entry) => {
    const symbol = symbolOf(layers, entry);
    if (entry.place.at !== "country" || symbol.kind !== "fill" || !symbol.color) return [];
    const { country } = entry.place;
    return [[country, { shape: shapeOf(overlay, country), color: symbol.color }] as const];
  });
  return {
    coloured: new Map(coloured),
    marks: marks.map(({ box, at, size }) => {
      const [x, y] = toScreen(at, fit);
      return {
        at: [x, y],
        size,
        box: { left: x + box.left, top: y + box.top, right: x + box.right, bottom: y + box.bottom },
      };
    }),
  };
}

/** The middle of a box, px. */
export const middleOf = ({ left, top, right, bottom }: Box): ScreenPoint => [(left + right) / 2, (top + bottom) / 2];

/** True where a name crosses the border of its country only into others of the same colour. */
export function isAmongItsOwn(box: Box, country: Iso3 | undefined, { coloured }: Surroundings): boolean {
  const color = country && coloured.get(country)?.color;
  const [, y] = middleOf(box);
  return [box.left, box.right].every((x) =>
    [...coloured.values()].some((each) => each.color === color && covers(each.shape, [x, y])),
  );
}

/**
 * Spots beside other coloured countries before those on one, where the name would seem to be that country's; and before
 * those whose line runs over others, above all over the host.
 */
export function* offOthers(
  spots: Iterable<LabelSpot>,
  country: Iso3 | undefined,
  { coloured }: Surroundings,
): Generator<LabelSpot> {
  const others = [...coloured].flatMap(([code, { shape }]) => (code === country ? [] : [shape]));
  const isOnOther = (x: number, y: number) => others.some((shape) => covers(shape, [x, y]));
  const host = [...coloured].find(([code, { color }]) => color === "host" && code !== country)?.[1].shape;
  const worse: LabelSpot[][] = [];
  for (const spot of spots) {
    const { left, top, right, bottom } = spot.box;
    const y = (top + bottom) / 2;
    let touched = +isOnOther(left, y) + +isOnOther((left + right) / 2, y) + +isOnOther(right, y);
    // Nor should its line run over them.
    if (spot.leader) {
      const [from, to] = spot.leader;
      for (const share of [0.2, 0.4, 0.6, 0.8]) {
        const point: ScreenPoint = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
        if (host && covers(host, point)) touched += 4;
        else if (share > 0.3 && share < 0.7) touched += +isOnOther(point[0], point[1]);
      }
    }
    if (touched === 0) yield spot;
    else worse[touched] = [...(worse[touched] ?? []), spot];
  }
  for (const each of worse) yield* each ?? [];
}

/** True where all of a name lies on countries of one colour, or beside all of them. */
export function isOnOneColour(box: Box, { coloured }: Surroundings): boolean {
  const { left, top, right, bottom } = grown(box, 3);
  const countries = [...coloured.values()];
  const colours = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) =>
    [top, (top + bottom) / 2, bottom].map((y) => {
      const x = left + share * (right - left);
      return countries.find(({ shape }) => covers(shape, [x, y]))?.color;
    }),
  );
  return new Set(colours).size === 1;
}

/** The mark at a point. */
export const markOn = ([x, y]: ScreenPoint, { marks }: Surroundings): Surroundings["marks"][number] | undefined =>
  marks.find(({ box }) => x > box.left - 3 && x < box.right + 3 && y > box.top - 3 && y < box.bottom + 3);

/** How far from a point a leader must begin, px, so that it does not cross the mark there. */
export function gapOn(point: ScreenPoint, around: Surroundings): number {
  const mark = markOn(point, around);
  return mark ? Math.hypot(mark.box.right - mark.box.left, mark.box.bottom - mark.box.top) : 0;
}
