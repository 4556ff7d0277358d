import { edgesOf } from "../geo/focus";
import { gather } from "../geo/gather";
import { boxAround, grown, place, type Spot } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import { markSize, numberRoom, quietMark } from "../layers/look";
import type { EditionEntry } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import type { Iso3 } from "../story/story";
import type { Overlay, OverlayPoint } from "./overlay";

/** Marks of one country are gathered into one when they are closer than this multiple of their size. */
const crowd = { others: 1.4, selected: 0.9 };
/** How far from its true place a mark may be moved, with a leader to it, px. */
const reaches = [18, 24, 30, 36, 48, 64, 84, 110, 150];
/** Turns from the direction with the most room, degrees. */
const turns = [0, 30, -30, 60, -60, 90, -90, 120, -120, 150, -150, 180];

/** Where the marks of whole countries may stand, as multiples of their distance from its name. */
const asides = [
  [0, 1],
  [0, -1],
  [1.6, 1],
  [-1.6, 1],
  [0, 2],
] as const;

type Mark = Omit<OverlayPoint, "box" | "spot" | "leader"> & { entry: EditionEntry };

/** The marks on top of the map: gathered where they are crowded within a country, moved apart where they would overlap. */
export function marksOn(overlay: Overlay): OverlayPoint[] {
  const { fit, size, last } = overlay;
  const gathered = gatheredMarks(overlay);
  const screen = (mark: Mark) => toScreen(mark.at, fit);
  const onStage = ([x, y]: ScreenPoint) => x > 0 && y > 0 && x < size.width && y < size.height;
  const near = gathered.filter((mark) => onStage(screen(mark)));
  const stage = { left: 0, top: 0, right: size.width, bottom: size.height };
  const kept = new Map(last?.flatMap((item) => (item.kind === "point" ? [[item.id, item.spot] as const] : [])));
  const wishFor = (mark: Mark) => ({ id: mark.id, spots: spotsOf(overlay, mark, near) });
  const spots = place(near.map(wishFor), { stage, boxes: overlay.covered ?? [], segments: [] }, kept);
  // Better under a control than on top of each other.
  const left = near.filter(({ id }) => !spots.has(id)).map(wishFor);
  const boxes = [...spots.values()].map(({ box }) => box);
  for (const [id, spot] of place(left, { stage: grown(stage, 60), boxes, segments: [] })) spots.set(id, spot);
  return gathered.map(({ entry: _, ...mark }): OverlayPoint => {
    const [x, y] = toScreen(mark.at, fit);
    // Marks beyond the edge keep their places, and come into view as the map moves; none is ever left out.
    const own = { key: "at", box: boxAround([x, y], mark.size, mark.size) };
    const spot: Spot = (onStage([x, y]) ? spots.get(mark.id) : undefined) ?? own;
    const { box, leader } = spot;
    return {
      ...mark,
      spot: spot.key,
      box: { left: box.left - x, top: box.top - y, right: box.right - x, bottom: box.bottom - y },
      leader: leader && [
        [leader[0][0] - x, leader[0][1] - y],
        [leader[1][0] - x, leader[1][1] - y],
      ],
    };
  });
}

/** The possible spots of a mark, the best first. */
function* spotsOf(overlay: Overlay, mark: Mark, all: readonly Mark[]): Generator<Spot> {
  const { fit, selected } = overlay;
  const at = toScreen(mark.at, fit);
  const own = { key: "at", box: boxAround(at, mark.size, mark.size) };
  const [width, height] = countrySize(overlay, mark.country);
  const large = mark.country !== "" && mark.country !== selected && mark.size ** 2 > (width * height) / 3;
  if (!large && mark.precision) yield own;
  // By its name, which has the middle of the country.
  const aside = mark.size / 2 + 11;
  if (!large && !mark.precision)
    for (const [i, [dx, dy]] of asides.entries())
      yield {
        key: `aside-${i}`,
        box: boxAround([at[0] + dx * aside, at[1] + dy * aside], mark.size, mark.size),
      };
  const others = all.filter((other) => other !== mark).map((other) => toScreen(other.at, fit));
  const close = others.filter(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 60);
  const middle = close.reduce(([x, y], other) => [x + other[0] / close.length, y + other[1] / close.length], [0, 0]);
  const away = close.length > 0 ? Math.atan2(at[1] - middle[1], at[0] - middle[0]) : -Math.PI / 2;
  const rough = Math.round(away / (Math.PI / 6)) * 30;
  for (const reach of reaches)
    for (const turn of turns) {
      const angle = ((rough + turn) * Math.PI) / 180;
      const end: ScreenPoint = [at[0] + reach * Math.cos(angle), at[1] + reach * Math.sin(angle)];
      yield { key: `${rough + turn},${reach}`, box: boxAround(end, mark.size, mark.size), leader: [at, end] };
    }
  yield own;
}

/** Width and height of a country on screen, px, by the edges of what it covers; 0 where they are behind the globe. */
export function countrySize({ edition, project, fit }: Overlay, country: Iso3): [width: number, height: number] {
  const { bounds } = edition.countries[country] ?? {};
  const [west, east, south, north] = bounds ? edgesOf(bounds).map(project) : [];
  const between = (a: ScreenPoint | null | undefined, b: ScreenPoint | null | undefined) =>
    a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) * fit.scale : 0;
  return [between(west, east), between(south, north)];
}

/** Marks with a place of their own, gathered where they are crowded, then those of whole countries. */
function gatheredMarks(overlay: Overlay): Mark[] {
  const { edition, layers, entries, selected, about, size, fit } = overlay;
  const most = markSize(Math.min(size.width, size.height));
  const selectedCountry = selected && Object.hasOwn(edition.countries, selected) ? selected : undefined;
  const sizeIn = (country: Iso3) => (selectedCountry && country !== selectedCountry ? quietMark : most);
  const number = new Intl.NumberFormat([edition.language, "en"]);
  const told = new Set(about);
  // First what the step is about, then what is selected, then the order of the legend.
  const rows = new Map(layers.flatMap((layer) => layer.symbols.map(({ id }, i) => [`${layer.id} ${id}`, i] as const)));
  const rank = ({ entry, precision }: Mark) =>
    (entry.id === selected ? 0 : 10_000) +
    (precision ? 0 : 1000) +
    (entry.claims.some((claim) => told.has(claim)) ? 0 : 100) +
    (rows.get(`${entry.layer} ${entry.symbol}`) ?? 0);
  const marks = entries.flatMap((entry) => markOf(overlay, entry, sizeIn));
  const groups = new Map<string, Mark[]>();
  for (const mark of [...marks].sort((a, b) => rank(a) - rank(b))) {
    const key = `${mark.layer} ${mark.country}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  const gathered = [...groups.values()].flatMap((group) => {
    const [{ country, size: own } = { country: "", size: most }] = group;
    const reach = (country === selectedCountry ? crowd.selected : crowd.others) * own;
    return gather(group, Math.max(reach, own + numberRoom) / fit.scale).map(({ first, members }) => ({
      ...first,
      size: members.length > 1 ? first.size + numberRoom : first.size,
      members: members.map(({ id }) => id),
      mixed: members.some(({ shape, color }) => shape !== first.shape || color !== first.color),
      count: members.length > 1 ? number.format(members.length) : undefined,
    }));
  });
  return gathered.sort((a, b) => rank(a) - rank(b));
}

/** The mark of an entry. Every kind of symbol has its case: colours and lines have none. */
function markOf(overlay: Overlay, entry: EditionEntry, sizeIn: (country: Iso3) => number): Mark[] {
  const symbol = symbolOf(overlay.layers, entry);
  switch (symbol.kind) {
    case "point": {
      const placed = placeOfMark(overlay, entry);
      const at = placed && overlay.project(placed.lngLat);
      if (!at) return [];
      const { id, layer, name } = entry;
      const { shape, color } = symbol;
      const size = sizeIn(placed.country);
      return [
        { kind: "point", id, entry, layer, shape, color, size, members: [id], mixed: false, name, at, ...placed },
      ];
    }
    case "fill":
    case "line":
      return [];
  }
}

/** Where the mark of an entry stands, and how well that is known: nothing where it stands for a whole country. */
function placeOfMark(
  { edition }: Overlay,
  { place }: EditionEntry,
): Pick<Mark, "lngLat" | "country" | "precision"> | undefined {
  switch (place.at) {
    case "point":
      return { lngLat: place.lngLat, country: place.country ?? "", precision: place.precision };
    case "country": {
      const at = edition.countries[place.country]?.at;
      return at && { lngLat: at, country: place.country, precision: undefined };
    }
    case "area":
    case "region":
    case "route":
    case "line":
      return undefined;
    default:
      return place satisfies never;
  }
}
