import { type Box, boxAround, crosses, grown, type Spot } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import type { Iso3, LngLat } from "../story/story";
import { countrySize } from "./marksOn";
import type { Align, Overlay, OverlayLabel, OverlayPoint } from "./overlay";

/** Directions of leaders, degrees clockwise from the right: the sides first. */
const directions = [180, 0, 150, 30, 210, 330, 120, 60, 240, 300, 90, 270];
/** Lengths of leaders, px. */
const reaches = [16, 26, 38, 50, 60];
/** Where the name of a country stands beside its point, as shares of the name's own width and height. */
const offsets = [
  [0, 0],
  [0, -0.9],
  [0, 0.9],
  [-0.35, 0],
  [0.35, 0],
  [0, -1.8],
  [0, 1.8],
] as const;

/** A name that wants a place: the less its `order`, the more important. */
export type WantedLabel = Omit<OverlayLabel, "box" | "spot" | "leader" | "align"> & {
  width: number;
  height: number;
  order: number;
};
/** A spot, and what a label is there. */
export type LabelSpot = Spot & { align: Align; inside?: boolean };

/** The spots where a name may stand, the best first. */
export function labelSpots(overlay: Overlay, label: WantedLabel, marks: readonly OverlayPoint[]): LabelSpot[] {
  const at = toScreen(label.at, overlay.fit);
  if (label.rank === "capital" || label.rank === "town") return townSpots(overlay, label, at, marks);
  const { width, height, country } = label;
  const [broad, high] = country ? countrySize(overlay, country) : [0, 0];
  const shape = country ? shapeOf(overlay, country) : [];
  const spotAt = (key: string, middle: ScreenPoint): LabelSpot => {
    const box = boxAround(middle, width, height);
    return { key, align: "middle", inside: holds(shape, box), box };
  };
  const around = offsets.map(([dx, dy], i) => spotAt(`in-${i}`, [at[0] + dx * width, at[1] + dy * height]));
  // Elsewhere in the country, the nearest first: its middle may be off the stage, or under a flow.
  const within = country
    ? latticeOf(overlay, country)
        .map(({ key, middle }) => spotAt(key, middle))
        .filter(({ inside }) => inside)
    : [];
  const inside = [...around.filter((spot) => spot.inside), ...within, ...around.filter((spot) => !spot.inside)];
  if (label.rank === "context") return width < broad ? inside : [];
  const least = Math.max(0, Math.hypot(broad, high) / 2 - 16);
  const own = country && label.order < 9 ? ownPoint(overlay, country) : null;
  const outside = own ? leaderSpots(own, width, height, Math.min(least, 40)) : [];
  return width > broad ? outside : [...inside, ...outside];
}

function ownPoint({ edition, project, fit, size }: Overlay, country: Iso3): ScreenPoint | null {
  const lngLat: LngLat | undefined = edition.countries[country]?.at;
  const at = lngLat && project(lngLat);
  if (!at) return null;
  const [x, y] = toScreen(at, fit);
  return x > 0 && y > 0 && x < size.width && y < size.height ? [x, y] : null;
}

/** The rough outline of a country on screen, px; empty where it is not known. */
function shapeOf({ edition, project, fit }: Overlay, country: Iso3): ScreenPoint[] {
  const points = edition.countries[country]?.shape?.map(project) ?? [];
  return points.flatMap((point) => (point ? [toScreen(point, fit)] : []));
}

/** True when a box with some room around it lies wholly within an outline. */
function holds(shape: readonly ScreenPoint[], box: Box): boolean {
  const roomy = grown(box, 2);
  let inside = false;
  const [x, y] = [roomy.left, roomy.top];
  for (const [i, to] of shape.entries()) {
    const from = shape.at(i - 1) ?? to;
    if (crosses([from, to], roomy)) return false;
    if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
      inside = !inside;
  }
  return inside;
}

/** How many columns and rows of places a name may have over what a country covers. */
const lattice = { columns: 7, rows: 5 };

/** Places over what a country covers, px, the nearest to its own point first. */
function latticeOf({ edition, project, fit }: Overlay, country: Iso3): { key: string; middle: ScreenPoint }[] {
  const { bounds, at } = edition.countries[country] ?? {};
  if (!bounds || !at) return [];
  const [west, south, east, north] = bounds;
  const { columns, rows } = lattice;
  return Array.from({ length: columns * rows }, (_, i) => {
    const lng = west + ((east - west) * ((i % columns) + 0.5)) / columns;
    const lat = south + ((north - south) * (Math.floor(i / columns) + 0.5)) / rows;
    const point = project([lng, lat]);
    const away = Math.hypot((lng - at[0]) * Math.cos((lat * Math.PI) / 180), lat - at[1]);
    return { key: `at-${i}`, point, away };
  })
    .sort((a, b) => a.away - b.away)
    .flatMap(({ key, point }) => (point ? [{ key, middle: toScreen(point, fit) }] : []));
}

/** Spots around a point, beyond `least` px, each with a line that leads to the point. */
function leaderSpots([x, y]: ScreenPoint, width: number, height: number, least: number): LabelSpot[] {
  return reaches.flatMap((reach) =>
    directions.map((direction): LabelSpot => {
      const angle = (direction * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const end: ScreenPoint = [x + (least + reach) * cos, y + (least + reach) * sin];
      const align: Align = cos < -0.4 ? "end" : cos > 0.4 ? "start" : "middle";
      const left = align === "end" ? end[0] - width - 3 : align === "start" ? end[0] + 3 : end[0] - width / 2;
      const top = align === "middle" ? (sin < 0 ? end[1] - height - 1 : end[1] + 1) : end[1] - height / 2;
      return {
        key: `out-${direction},${reach}`,
        align,
        box: { left, top, right: left + width, bottom: top + height },
        leader: [[x, y], end],
      };
    }),
  );
}

function townSpots(
  { fit }: Overlay,
  { width, height, dot: kind, order }: WantedLabel,
  [x, y]: ScreenPoint,
  marks: readonly OverlayPoint[],
): LabelSpot[] {
  const under = kind
    ? undefined
    : marks.find((mark) => {
        const [mx, my] = toScreen(mark.at, fit);
        return Math.hypot(mx - x, my - y) < mark.size;
      });
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
  const around = sides.map(
    ([key, left, top, align]): LabelSpot => ({
      key,
      align,
      box: { left, top, right: left + width, bottom: top + height },
    }),
  );
  return order < 4 ? [...around, ...leaderSpots([x, y], width, height, 0)] : around;
}
