import { gather } from "../geo/gather";
import { type Fit, type Project, type ScreenPoint, type Size, toScreen } from "../geo/projection";
import type { PointShape, Precision } from "../layers/layer";
import type { Meaning } from "../layers/palette";
import { lineWidthPixels, shapeBox } from "../layers/shapes";
import type { Edition, EditionEntry, EditionLabel, EditionLayer } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import { anchors, type Iso3, type LngLat } from "../story/story";

/** What lies on top of still and map alike and keeps its size: it cannot jump when one takes over from the other. */
export type OverlayItem = OverlayArrow | OverlayPoint | OverlayLabel;

interface Item {
  /** Unique in the overlay. */
  id: string;
  lngLat: LngLat;
  /** px of the frame. */
  at: ScreenPoint;
}

export interface OverlayPoint extends Item {
  kind: "point";
  layer: string;
  shape: PointShape;
  color: Meaning;
  /** Absent where the mark stands for the whole country. */
  precision?: Precision | undefined;
  /** Entries that are drawn as this one mark, the first giving its look. */
  members: string[];
  /** Their number in the digits of the language, where there are several. */
  count?: string | undefined;
  name: string;
  country: Iso3;
  /** px on screen. */
  offset: ScreenPoint;
}

export interface OverlayArrow extends Item {
  kind: "arrow";
  layer: string;
  color: Meaning;
  /** A point shortly before the tip, from which the arrow comes. */
  from: LngLat;
  /** Degrees clockwise from pointing right, on screen. */
  angle: number;
  /** px. */
  size: number;
}

export interface OverlayLabel extends Item {
  kind: "label";
  text: string;
  rank: EditionLabel["rank"];
  anchor: EditionLabel["anchor"];
  /** px. */
  size: number;
  country?: Iso3 | undefined;
  /** The colour of its country, if it has one. */
  fill?: Meaning | undefined;
}

/** What the overlay shows. */
export interface Overlay {
  edition: Edition;
  layers: readonly EditionLayer[];
  entries: readonly EditionEntry[];
  curves: ReadonlyMap<string, readonly LngLat[]>;
  /**
   * A country's code, whose label comes first and is never left out; or an entry's id, whose mark leads where it is
   * gathered with others.
   */
  selected?: string | undefined;
  project: Project;
  /** Of the screen, px. */
  size: Size;
  /** How the frame lies on it. */
  fit: Fit;
}

/** Marks of one country that are closer than this are gathered into one, px on screen. */
const crowd = 21;

/** Everything on top of the map, arrows first and labels last. Labels that would collide are left out, by importance. */
export function overlayOf(overlay: Overlay): OverlayItem[] {
  const { sites, statuses } = pointsOf(overlay);
  const labels = labelsOf(
    overlay,
    sites.map((site) => markBox(site, overlay.fit)),
  );
  const taken = [
    ...sites.map((site) => markBox(site, overlay.fit)),
    ...labels.filter(({ rank }) => rank !== "context").map((label) => labelBox(label, overlay.fit)),
  ];
  // Marks of a country as a whole stand by its name, where there is room.
  const aside = statuses.map((status) => {
    const room = roomOf(overlay, status);
    const near = asides.filter(([x, y]) => Math.abs(x) < room && Math.abs(y - shapeBox / 2) < room);
    const candidates = near.map((offset) => ({ ...status, offset }));
    const free = candidates.find((each) => !taken.some((other) => overlaps(markBox(each, overlay.fit), other)));
    // Better on top of something than so far off that it seems to belong to a neighbour.
    const chosen = free ?? { ...status, offset: asides[0] };
    taken.push(markBox(chosen, overlay.fit));
    return chosen;
  });
  return [...arrowsOf(overlay), ...sites, ...aside, ...labels];
}

/** Marks with a place of their own, gathered where they crowd, and marks that stand for a whole country. */
function pointsOf({ edition, layers, entries, selected, project, fit }: Overlay) {
  const points = entries.flatMap((entry): OverlayPoint[] => {
    const symbol = symbolOf(layers, entry);
    if (symbol.kind !== "point" || entry.place.at === "route" || entry.place.at === "area") return [];
    const { place } = entry;
    const lngLat = place.at === "point" ? place.lngLat : edition.countries[place.country]?.at;
    const at = lngLat && project(lngLat);
    if (!lngLat || !at) return [];
    return [
      {
        kind: "point",
        id: entry.id,
        layer: entry.layer,
        shape: symbol.shape,
        color: symbol.color,
        members: [entry.id],
        name: entry.name,
        country: place.country,
        lngLat,
        at,
        precision: place.at === "point" ? place.precision : undefined,
        offset: [0, 0],
      },
    ];
  });
  // Placed marks come first, so that a mark of a small country as a whole joins those within it, never the other way.
  const rank = ({ id, precision }: OverlayPoint) => (precision ? 0 : 2) + (id === selected ? 0 : 1);
  const placedFirst = [...points].sort((a, b) => rank(a) - rank(b));
  const groups = new Map<string, OverlayPoint[]>();
  for (const point of placedFirst) {
    const key = `${point.layer} ${point.country}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  const gathered = [...groups.values()].flatMap((group) =>
    gather(group, crowd / fit.scale).map(({ first, members }) => ({
      ...first,
      members: members.map(({ id }) => id),
      count: members.length > 1 ? new Intl.NumberFormat([edition.language, "en"]).format(members.length) : undefined,
    })),
  );
  const sites = gathered.filter((point) => point.precision);
  const statuses = gathered.filter((point) => !point.precision);
  return { sites, statuses };
}

/** About half the side of a mark's country, px on screen: a mark that strays further seems to belong to a neighbour. */
function roomOf({ edition, project, fit }: Overlay, { at, country }: OverlayPoint): number {
  const found = edition.countries[country];
  const north = found && project([found.at[0], found.at[1] + 1]);
  if (!found || !north) return 0;
  const kilometresPerDegree = 111;
  const pixelsPerKilometre = (Math.hypot(north[0] - at[0], north[1] - at[1]) * fit.scale) / kilometresPerDegree;
  return (Math.sqrt(found.km2) * pixelsPerKilometre) / 2;
}

/** Where a mark may stand by the name of its country, the best place first, px on screen. */
const asides = [
  [0, 12],
  [0, 34],
  [24, 12],
  [-24, 12],
  [0, -10],
  [24, 34],
  [-24, 34],
] as const satisfies readonly ScreenPoint[];

function markBox({ at, offset }: OverlayPoint, fit: Fit): Box {
  const [x, y] = toScreen(at, fit);
  const half = shapeBox / 2 - 1;
  return {
    left: x + offset[0] - half,
    right: x + offset[0] + half,
    top: y + offset[1] - shapeBox,
    bottom: y + offset[1],
  };
}

function arrowsOf({ layers, entries, curves, project }: Overlay): OverlayArrow[] {
  return entries.flatMap((entry): OverlayArrow[] => {
    const symbol = symbolOf(layers, entry);
    const curve = curves.get(entry.id);
    const [from, tip] = curve?.slice(-2) ?? [];
    if (symbol.kind !== "line" || !symbol.arrow || !from || !tip) return [];
    const at = project(tip);
    const angle = angleBetween(project(from), at);
    if (!at || angle === null) return [];
    return [
      {
        kind: "arrow",
        id: `${entry.id}-arrow`,
        layer: entry.layer,
        color: symbol.color,
        lngLat: tip,
        from,
        at,
        angle,
        size: 9 + 1.4 * lineWidthPixels[symbol.width],
      },
    ];
  });
}

/** Degrees clockwise from pointing right; null where an end is behind the globe. */
export const angleBetween = (from: ScreenPoint | null, to: ScreenPoint | null): number | null =>
  from && to ? Math.round((Math.atan2(to[1] - from[1], to[0] - from[0]) * 1800) / Math.PI) / 10 : null;

function labelsOf(overlay: Overlay, marks: readonly Box[]): OverlayLabel[] {
  const { edition, selected, project, size, fit } = overlay;
  const taken = [...marks];
  const first = selected
    ? edition.labels.find((label) => label.rank !== "capital" && label.country === selected)
    : undefined;
  const named = selected && !first ? countryLabel(edition, selected) : first;
  const wanted = [...(named ? [named] : []), ...edition.labels.filter((label) => label !== first)];
  return wanted.flatMap((label): OverlayLabel[] => {
    const at = project(label.lngLat);
    if (!at) return [];
    const item: OverlayLabel = {
      kind: "label",
      id: `label-${label.id}`,
      at,
      size: sizeOf(label, edition),
      fill: fillOf(overlay, label),
      ...pick(label),
    };
    const fits = (each: OverlayLabel) => {
      const box = labelBox(each, fit);
      return within(box, size) && !taken.some((other) => overlaps(box, other));
    };
    const placed =
      anchorsOf(label)
        .map((anchor) => ({ ...item, anchor }))
        .find(fits) ?? (label === named ? item : null);
    if (!placed) return [];
    taken.push(labelBox(placed, fit));
    return [placed];
  });
}

/** A town's name may stand on any side of its dot; a country's name belongs on the country. */
const anchorsOf = ({ rank, anchor }: EditionLabel) =>
  rank === "country" || rank === "context" ? [anchor] : [anchor, ...anchors.filter((other) => other !== "center")];

const pick = ({ text, rank, anchor, country, lngLat }: EditionLabel) => ({ text, rank, anchor, country, lngLat });

const countryLabel = (edition: Edition, country: Iso3): EditionLabel | undefined => {
  const found = edition.countries[country];
  return found && { id: country, text: found.name, lngLat: found.at, anchor: "center", rank: "country", country };
};

/** Letters of large countries are larger, px. */
function sizeOf(label: EditionLabel, edition: Edition): number {
  const area = label.rank === "country" && label.country ? (edition.countries[label.country]?.km2 ?? 0) : 0;
  return area > 5_000_000 ? 15 : area > 1_000_000 ? 13 : 12;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether the script of a name has capitals: Arabic letters have none, and are never spaced. */
export const hasCapitals = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** The space that a label takes, px on screen. Its width is estimated, as the build has no fonts to measure. */
function labelBox({ text, rank, anchor, size, at }: OverlayLabel, fit: Fit): Box {
  const capitals = (rank === "country" || rank === "context") && hasCapitals(text);
  const width = text.length * size * (capitals ? (size > 13 ? 0.95 : 0.86) : 0.57);
  const height = size * 1.25;
  const [x, y] = toScreen(at, fit);
  const gap = 7;
  const left = anchor === "end" ? x + gap : anchor === "start" ? x - gap - width : x - width / 2;
  const top = anchor === "above" ? y - gap - height : anchor === "below" ? y + gap : y - height / 2;
  return { left, right: left + width, top, bottom: top + height };
}

const within = (box: Box, { width, height }: Size) =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/** The colour of the country on which a label lies, so that its ink can stand out. */
function fillOf({ layers, entries }: Overlay, { country, rank }: EditionLabel): Meaning | undefined {
  // A town's name may reach over the border; only a country's surely lies on its own colour.
  if (rank !== "country") return undefined;
  for (const entry of entries) {
    if (entry.place.at !== "country" || entry.place.country !== country) continue;
    const symbol = symbolOf(layers, entry);
    if (symbol.kind === "fill") return symbol.color;
  }
  return undefined;
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
