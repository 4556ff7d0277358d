import { edgesOf, largeStage } from "../geo/focus";
import { type Box, boxAround, place, type Segment, type Spot } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import { dot, letters, scaleFor } from "../layers/look";
import type { Meaning } from "../layers/palette";
import type { EditionEntry, EditionLabel } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import type { Iso3, LngLat } from "../story/story";
import { countrySize } from "./marksOn";
import type { Align, Overlay, OverlayLabel, OverlayPoint } from "./overlay";

/** Whether the script of a name has capitals: Arabic letters have none, and are never spaced. */
const hasCapitals = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** Directions of leaders, degrees clockwise from the right: the sides first. */
const directions = [180, 0, 150, 30, 210, 330, 120, 60, 240, 300, 90, 270];
/** Lengths of leaders, px. */
const reaches = [16, 26, 38, 50, 60];
/** Lines of labels are so many times as high as their letters. */
const lineHeight = 1.16;
/** Least distance of a label from the stage's edge, px. */
const edge = 3;

type Wanted = Omit<OverlayLabel, "box" | "spot" | "leader" | "align"> & {
  width: number;
  height: number;
  order: number;
};
/** A spot, and what a label is there. */
type LabelSpot = Spot & { align: Align; inside?: boolean };

/** The names on the map, by importance; those that find no room among `marks`, `taken` and `lines` are left out. */
export function labelsOn(
  overlay: Overlay,
  marks: readonly OverlayPoint[],
  taken: readonly Box[],
  lines: readonly Segment[],
): OverlayLabel[] {
  const { size, fit, last } = overlay;
  const wanted = wantedLabels(overlay, marks);
  const spots = new Map(wanted.map((label) => [label.id, spotsOf(overlay, label, marks)]));
  const dots = wanted.flatMap(({ dot: kind, at }) =>
    kind ? [boxAround(toScreen(at, fit), 2 * dot[kind].radius + 2, 2 * dot[kind].radius + 2)] : [],
  );
  const placed = place(
    wanted.map(({ id }) => ({ id, spots: spots.get(id) ?? [] })),
    {
      stage: { left: edge, top: edge, right: size.width - edge, bottom: size.height - edge },
      boxes: [...taken, ...dots, ...(overlay.covered ?? [])],
      segments: lines,
    },
    new Map(last?.flatMap((item) => (item.kind === "label" ? [[item.id, item.spot] as const] : []))),
  );
  return wanted.flatMap(({ width: _, height: __, order: ___, ...label }): OverlayLabel[] => {
    const spot = placed.get(label.id) as LabelSpot | undefined;
    if (!spot) return [];
    const [x, y] = toScreen(label.at, fit);
    const { box, leader } = spot;
    return [
      {
        ...label,
        fill: spot.inside ? label.fill : undefined,
        align: spot.align,
        spot: spot.key,
        box: { left: box.left - x, top: box.top - y, right: box.right - x, bottom: box.bottom - y },
        leader: leader && [
          [leader[0][0] - x, leader[0][1] - y],
          [leader[1][0] - x, leader[1][1] - y],
        ],
      },
    ];
  });
}

/** Colours of roles, the most important first. */
const roles: readonly Meaning[] = ["host", "lead", "participant", "joining", "named"];

function wantedLabels(overlay: Overlay, marks: readonly OverlayPoint[]): Wanted[] {
  const { edition, layers, entries, selected, size, fit, project } = overlay;
  const fills = new Map<Iso3, { color: Meaning; note?: string | undefined }>();
  const origins = new Map<Iso3, { entry: EditionEntry; color: Meaning; note: string }>();
  const ends = new Map<Iso3, number>();
  for (const entry of entries) {
    const symbol = symbolOf(layers, entry);
    const { place } = entry;
    const layer = layers.find(({ id }) => id === entry.layer);
    const row = layer?.symbols.find(({ id }) => id === entry.symbol);
    if (place.at === "country" && symbol.kind === "fill")
      fills.set(place.country, { color: symbol.color, note: row?.note });
    if (place.at !== "route" || symbol.kind !== "line") continue;
    for (const end of [place.from, place.to]) ends.set(end, (ends.get(end) ?? 0) + 1);
    if (!symbol.arrow || !entries.some(({ layer: other, amount }) => other === entry.layer && amount)) continue;
    // A claim may have a figure that is none of the flow.
    const figure = entry.amount && entry.claims.map((id) => edition.claims[id]?.figure).find((found) => found);
    origins.set(place.from, { entry, color: symbol.color, note: figure?.amount ?? row?.note ?? row?.label ?? "" });
  }
  const marked = new Set(marks.map(({ country }) => country));
  const scale = scaleFor(Math.min(size.width, size.height));
  const large = size.width >= largeStage;

  const orderOf = ({ rank, country }: EditionLabel): number | null => {
    const fill = country ? fills.get(country) : undefined;
    const role = fill ? roles.indexOf(fill.color) : -1;
    if (rank === "context") return 12;
    if (rank === "country") {
      if (country === selected) return 0;
      if (country && origins.has(country)) return null;
      return role >= 0 ? 2 + role : fill || (country && (marked.has(country) || ends.has(country))) ? 8 : 9;
    }
    if (country && origins.has(country)) return 1;
    const hub = country !== undefined && (ends.get(country) ?? 0) > 1;
    if (role === 0 || hub) return 1;
    if (role === 1) return 3.5;
    if (rank === "town") return 4;
    // Other capitals where there is room for them in their countries.
    if (!country || !large) return null;
    return countrySize(overlay, country)[0] > 110 ? 10 : null;
  };
  const labels = edition.labels.map(
    (label): EditionLabel => (label.id === selected ? { ...label, rank: "country" } : label),
  );
  // Whatever is selected has its name, whether or not the story labels it.
  if (selected && edition.countries[selected] && !labels.some((label) => label.id === selected)) {
    const { name, at } = edition.countries[selected];
    labels.push({ id: selected, text: name, lngLat: at, anchor: "center", rank: "country", country: selected });
  }
  const covered = (at: ScreenPoint) => {
    const [x, y] = toScreen(at, fit);
    return marks.some((mark) => {
      const [mx, my] = toScreen(mark.at, fit);
      return x > mx + mark.box.left && x < mx + mark.box.right && y > my + mark.box.top && y < my + mark.box.bottom;
    });
  };
  const wanted = labels.flatMap((label): Wanted[] => {
    const order = orderOf(label);
    const at = project(label.lngLat);
    if (order === null || !at) return [];
    const { country } = label;
    const [x, y] = toScreen(at, fit);
    const isTown = label.rank === "capital" || label.rank === "town";
    if (isTown && (x < 0 || y < 0 || x > size.width || y > size.height)) return [];
    const origin = isTown && country ? origins.get(country) : undefined;
    const fill = country ? fills.get(country) : undefined;
    const isHost = isTown && fill?.color === "host";
    // The selected country has its name already: the figure stands alone.
    const named = origin && (country === selected ? origin.note : edition.countries[country ?? ""]?.name);
    const text = named ?? label.text;
    const capitals = !isTown && hasCapitals(text);
    const look = isTown ? letters.town : label.rank === "context" ? letters.context : letters.country;
    const letterSize = (look.size + (isHost ? 1 : label.rank === "country" ? sizeStep(overlay, country) : 0)) * scale;
    const spacing = capitals ? look.spacing * letterSize : 0;
    const note = origin
      ? country === selected
        ? undefined
        : { text: origin.note, size: letters.note.size * scale }
      : label.rank === "country" && fill?.note
        ? { text: fill.note, size: letters.note.size * scale }
        : undefined;
    const letteredText = capitals ? text.toLocaleUpperCase(edition.language) : text;
    const lineWidth = overlay.measure(letteredText, letterSize, look.weight) + spacing * letteredText.length;
    return [
      {
        kind: "label",
        id: `label-${label.id}`,
        at,
        lngLat: label.lngLat,
        text: letteredText,
        rank: label.rank,
        size: letterSize,
        weight: look.weight,
        spacing,
        capitals,
        note,
        dot: isTown && !covered(at) ? (isHost ? "host" : "town") : undefined,
        country,
        fill: label.rank === "country" ? fill?.color : undefined,
        order,
        width: Math.max(lineWidth, note ? overlay.measure(note.text, note.size, letters.note.weight) : 0),
        height: letterSize * lineHeight + (note ? note.size * lineHeight : 0),
      },
    ];
  });
  return wanted.sort((a, b) => a.order - b.order);
}

/** How much larger the letters of large countries are, px. */
function sizeStep({ edition }: Overlay, country: Iso3 | undefined): number {
  const area = country ? (edition.countries[country]?.km2 ?? 0) : 0;
  return area > 10_000_000 ? 3 : area > 2_000_000 ? 1 : 0;
}

function spotsOf(overlay: Overlay, label: Wanted, marks: readonly OverlayPoint[]): LabelSpot[] {
  const at = toScreen(label.at, overlay.fit);
  if (label.rank === "capital" || label.rank === "town") return townSpots(overlay, label, at, marks);
  const { width, height, country } = label;
  const [broad, high] = country ? countrySize(overlay, country) : [0, 0];
  const ground = country ? countryGround(overlay, country) : null;
  const offsets = [
    [0, 0],
    [0, -0.9],
    [0, 0.9],
    [-0.35, 0],
    [0.35, 0],
    [0, -1.8],
    [0, 1.8],
  ] as const;
  const inside = [
    ...offsets.map(([dx, dy]) => [at[0] + dx * width, at[1] + dy * height] as const),
    ...onTheWay(overlay, at, country),
  ].map((middle, i): LabelSpot => {
    const box = boxAround(middle, width, height);
    return { key: `in-${i}`, align: "middle", inside: ground !== null && contains(ground, box), box };
  });
  if (label.rank === "context") return width < broad ? inside.slice(0, 5) : [];
  const least = Math.max(0, Math.hypot(broad, high) / 2 - 16);
  const own = country && label.order < 9 ? ownPoint(overlay, country) : null;
  const outside = own ? leaderSpots(own, width, height, Math.min(least, 40)) : [];
  return width > 1.15 * broad ? outside : [...inside, ...outside];
}

function ownPoint({ edition, project, fit, size }: Overlay, country: Iso3): ScreenPoint | null {
  const lngLat: LngLat | undefined = edition.countries[country]?.at;
  const at = lngLat && project(lngLat);
  if (!at) return null;
  const [x, y] = toScreen(at, fit);
  return x > 0 && y > 0 && x < size.width && y < size.height ? [x, y] : null;
}

/** What a country surely covers of the screen, roughly: the middle of the box around it. */
function countryGround({ edition, project, fit }: Overlay, country: Iso3): Box | null {
  const { bounds } = edition.countries[country] ?? {};
  const edges = bounds ? edgesOf(bounds).map(project) : [];
  const [west, east, south, north] = edges.map((point) => point && toScreen(point, fit));
  if (!west || !east || !south || !north) return null;
  const box = { left: west[0], right: east[0], top: north[1], bottom: south[1] };
  const [dx, dy] = [0.04 * (box.right - box.left), 0.14 * (box.bottom - box.top)];
  return { left: box.left + dx, right: box.right - dx, top: box.top + dy, bottom: box.bottom - dy };
}

const contains = (outer: Box, inner: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Points between the middle of a country and its capital, px: where the middle is off the stage, they may not be. */
function onTheWay({ edition, project, fit }: Overlay, [x, y]: ScreenPoint, country: Iso3 | undefined): ScreenPoint[] {
  const capital = country && edition.countries[country]?.capital;
  const at = capital && project(capital);
  if (!at) return [];
  const [cx, cy] = toScreen(at, fit);
  return [0.3, 0.5, 0.65, 0.8].map((share) => [x + (cx - x) * share, y + (cy - y) * share]);
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
  { width, height, dot: kind, order }: Wanted,
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
