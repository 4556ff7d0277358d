import { largeStage } from "../geo/focus";
import { boxAround } from "../geo/placement";
import { type ScreenPoint, type Size, toScreen } from "../geo/projection";
import type { Iso3 } from "../story/story";
import { covers, holds, placesIn, placesOver, type Shape, shapeOf } from "./countryShapes";
import { calloutReaches, type LabelSpot, leaderSpots, reaches } from "./leaderSpots";
import { countrySize } from "./marksOn";
import type { Align, Overlay, OverlayLabel } from "./overlay";
import { alongKey, spotsAlong } from "./spotsAlong";
import { gapOn, isAmongItsOwn, isOnOneColour, markOn, middleOf, offOthers, type Surroundings } from "./surroundings";

/** Positions of a country's name relative to its point, as shares of the name's own width and height. */
const offsets = [
  [0, 0],
  [0, -0.9],
  [0, 0.9],
  [-0.35, 0],
  [0.35, 0],
  [0, -1.8],
  [0, 1.8],
] as const;

/** A name to be placed: the lower its `order`, the more important. */
export type WantedLabel = Omit<OverlayLabel, "box" | "spot" | "leader" | "align" | "angle"> & {
  width: number;
  height: number;
  order: number;
  /** Of a water, degrees. */
  reach?: number | undefined;
};
/** The possible spots of a name, the best first. */
export function labelSpots(overlay: Overlay, label: WantedLabel, around: Surroundings): Iterable<LabelSpot> {
  if (label.rank === "water") return waterSpots(overlay, label);
  if (label.rank === "callout") return calloutSpots(toScreen(label.at, overlay.fit), label, around);
  const { country } = label;
  const shape = country ? (around.coloured.get(country)?.shape ?? shapeOf(overlay, country)) : null;
  return label.rank === "capital" || label.rank === "town"
    ? townSpots(toScreen(label.at, overlay.fit), label, shape, around)
    : countrySpots(overlay, label, shape, around);
}

function* countrySpots(
  overlay: Overlay,
  label: WantedLabel,
  shape: Shape | null,
  around: Surroundings,
): Generator<LabelSpot> {
  const { width, height, country } = label;
  const at = toScreen(label.at, overlay.fit);
  const [broad, high] = country ? countrySize(overlay, country) : [0, 0];
  const isKnown = shape !== null && shape.ring.length > 0;
  const level = (key: string, point: ScreenPoint): LabelSpot => {
    const box = boxAround(point, width, height);
    return { key, align: "middle", inside: isKnown && holds(shape, box), box };
  };
  const spots: LabelSpot[] = [];
  let hasRoom = false;
  function* within(places: readonly { key: string; point: ScreenPoint }[]) {
    for (const { key, point } of places) {
      const spot = level(key, point);
      spots.push(spot);
      hasRoom ||= spot.inside === true;
      if (spot.inside && (label.order < 9 || width < broad)) yield spot;
    }
  }
  yield* within(offsets.map(([dx, dy], i) => ({ key: `in-${i}`, point: [at[0] + dx * width, at[1] + dy * height] })));
  // Elsewhere in the country, as its middle may be off the stage, or under a flow.
  const places = country ? placesOver(overlay, country) : [];
  yield* within(places);
  const last = overlay.last?.find((item) => item.kind === "label" && item.id === label.id);
  const before = last?.kind === "label" ? last.spot.split(":")[0] : undefined;
  // A name that lies along its country stays so, though there is room for it level once the map has come closer.
  if (isKnown && (before === alongKey || !hasRoom))
    for (const { key, inside, angle, box } of spotsAlong(shape, width, height))
      yield { key, inside, angle, box, align: "middle" };
  if (label.order >= 9 && width >= broad) return;
  for (const [i, spot] of spots.entries()) {
    const { inside, box } = spot;
    if (inside) continue;
    const core = boxAround(middleOf(box), width * partWithin.width, height * partWithin.height);
    const isMostlyIn = () =>
      (holds(shape as Shape, core) && width < 1.15 * broad) ||
      (covers(shape as Shape, middleOf(box)) && isAmongItsOwn(box, country, around));
    if (isKnown ? isMostlyIn() : i < offsets.length) yield spot;
  }
  if (label.order >= 9) return;
  // A line leads to the middle, or near it where a mark lies there; and nowhere where the middle is not on the map.
  const middle = ownPlace(overlay, country).filter(({ point }) => isOn(overlay.size, point));
  const near = middle.length > 0 ? places.filter(({ point }) => isKnown && holds(shape, boxAround(point, 8, 8))) : [];
  const points = [...middle, ...near];
  // The leader of a name that stays ends where it ended before.
  const isBare = ({ point }: { point: ScreenPoint }) => !markOn(point, around);
  const bare = points.filter(isBare);
  // In a country hardly larger than its marks, wherever they leave some of it to be seen.
  const isLast = before !== undefined && !points.some(({ key }) => key === before);
  const left = (bare.length === 0 || isLast) && points.length > 0 && isKnown ? placesIn(shape).filter(isBare) : [];
  const ends = left.length > 0 ? left : [bare.find(({ key }) => key === before) ?? bare[0] ?? points[0]];
  const least = Math.min(overlay.size.width < largeStage ? 24 : 40, Math.max(0, Math.hypot(broad, high) / 2 - 16));
  const nearest = overlay.size.width < largeStage ? reaches.slice(0, 3) : reaches;
  function* outside(): Generator<LabelSpot> {
    for (const own of ends) {
      if (!own) continue;
      const gap = gapOn(own.point, around);
      const untrue: LabelSpot[] = [];
      for (const spot of leaderSpots(own.point, label, least, gap, own.key, nearest)) {
        // A line that begins beside a mark must still begin in the country, unless the selection had no name otherwise.
        if (gap === 0 || !isKnown || (spot.leader && covers(shape, spot.leader[0]))) yield spot;
        else if (label.order === 0) untrue.push(spot);
      }
      yield* untrue;
    }
  }
  yield* offOthers(outside(), country, around);
  if (label.order > 0) return;
  // The selection has its name wherever there is room.
  yield* spots.slice(0, offsets.length);
  for (const spot of outside()) yield { ...spot, key: `${spot.key} across`, mayCross: true };
}

/** Spots over a water that is at least as large on screen as its name; otherwise none. */
function waterSpots({ project, fit }: Overlay, { lngLat: [lng, lat], at, width, height, reach = 0 }: WantedLabel) {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const ends = [
    project([lng - reach / narrow, lat]),
    project([lng + reach / narrow, lat]),
    project([lng, lat - reach]),
    project([lng, lat + reach]),
  ];
  const [west, east, south, north] = ends;
  if (!west || !east || !south || !north) return [];
  const across = Math.hypot(east[0] - west[0], east[1] - west[1]) * fit.scale;
  const upright = Math.hypot(south[0] - north[0], south[1] - north[1]) * fit.scale;
  if (width > across * 1.1 || height > upright) return [];
  const [x, y] = toScreen(at, fit);
  return [0, -0.25, 0.25].map((share): LabelSpot => {
    const box = boxAround([x, y + share * upright], width, height);
    return { key: `in-${share}`, align: "middle", box };
  });
}

/** Spots around the place of a callout, which it leaves free: off coloured countries before those on them. */
function* calloutSpots(at: ScreenPoint, label: WantedLabel, around: Surroundings): Generator<LabelSpot> {
  const gap = (markOn(at, around)?.size ?? 0) / 2 + 3;
  const spots = () => offOthers(leaderSpots(at, label, 0, gap, "callout", calloutReaches), undefined, around);
  yield* spots();
  for (const spot of spots()) yield { ...spot, key: `${spot.key} across`, mayCross: true };
}

/** How much of a name must be in its country where it does not fit as a whole, as shares of its width and height. */
const partWithin = { width: 0.7, height: 0.6 };

const isOn = ({ width, height }: Size, [x, y]: ScreenPoint) => x > 0 && y > 0 && x < width && y < height;

function ownPlace({ edition, project, fit }: Overlay, country: Iso3 | undefined) {
  const at = country && edition.countries[country]?.at;
  const point = at && project(at);
  return point ? [{ key: "at", point: toScreen(point, fit) }] : [];
}

function* townSpots(
  [x, y]: ScreenPoint,
  label: WantedLabel,
  shape: Shape | null,
  around: Surroundings,
): Generator<LabelSpot> {
  const { width, height, dot: kind, order } = label;
  const under = kind ? undefined : around.marks.find(({ at, size }) => Math.hypot(at[0] - x, at[1] - y) < size);
  const gap = under ? under.size / 2 + 5 : kind === "host" ? 11 : 7;
  const sides: [key: string, left: number, top: number, align: Align][] = [
    ["E", x + gap, y - height / 2, "start"],
    ["W", x - gap - width, y - height / 2, "end"],
    ["NE", x + gap, y - height - 2, "start"],
    ["SE", x + gap, y + 2, "start"],
    ["NW", x - gap - width, y - height - 2, "end"],
    ["SW", x - gap - width, y + 2, "end"],
    ["N", x - width / 2, y - gap - height + 1, "middle"],
    ["S", x - width / 2, y + gap - 1, "middle"],
  ];
  const beside = sides.map(([key, left, top, align]): LabelSpot => {
    const box = { left, top, right: left + width, bottom: top + height };
    return { key, align, inside: shape !== null && holds(shape, box), box };
  });
  // The host's colour is the first thing to see: its town's name must not cover it.
  const isOver = ({ box }: LabelSpot) => Number(shape !== null && covers(shape, middleOf(box)));
  if (kind === "host") beside.sort((a, b) => isOver(a) - isOver(b));
  const atEnds = () => leaderSpots([x, y], label, 0, under ? under.size / 2 + 2 : 0);
  // A figure is read with ease on one colour only.
  const isFigure = label.note !== undefined && around.apart;
  const isOnOne = ({ box }: LabelSpot) => !isFigure || isOnOneColour(box, around);
  for (const spot of beside) if (isOnOne(spot)) yield spot;
  if (order < 4 && isFigure) for (const spot of atEnds()) if (isOnOne(spot)) yield spot;
  for (const spot of beside) if (!isOnOne(spot)) yield spot;
  if (order < 4) yield* atEnds();
}
