import { largeStage } from "../geo/focus";
import { type Box, boxAround, place, type Segment } from "../geo/placement";
import { type ScreenPoint, toScreen } from "../geo/projection";
import { callout, dot, letters, lineHeight, scaleFor } from "../layers/look";
import type { Meaning } from "../layers/palette";
import { hasCapitals } from "../layers/scripts";
import type { EditionLabel } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import type { Iso3 } from "../story/story";
import { labelSpots, type WantedLabel } from "./labelSpots";
import type { LabelSpot } from "./leaderSpots";
import { countrySize } from "./marksOn";
import type { Overlay, OverlayLabel, OverlayPoint } from "./overlay";
import { surroundingsOf } from "./surroundings";

/** Least distance of a label from the stage's edge, px. */
const edge = 3;

/** The names on the map, by importance; those that do not fit among `marks`, `taken` and `lines` are left out. */
export function labelsOn(
  overlay: Overlay,
  marks: readonly OverlayPoint[],
  taken: readonly Box[],
  lines: readonly Segment[],
): OverlayLabel[] {
  const { size, fit, last } = overlay;
  const wanted = wantedLabels(overlay, marks);
  const around = surroundingsOf(overlay, marks);
  const dots = wanted.flatMap(({ dot: kind, at }) =>
    kind ? [boxAround(toScreen(at, fit), 2 * dot[kind].radius + 2, 2 * dot[kind].radius + 2)] : [],
  );
  const ground = {
    stage: { left: edge, top: edge, right: size.width - edge, bottom: size.height - edge },
    boxes: [...taken, ...dots, ...(overlay.covered ?? [])],
    segments: lines,
  };
  const kept = new Map(last?.flatMap((item) => (item.kind === "label" ? [[item.id, item.spot] as const] : [])));
  const placeAll = (apart: boolean) =>
    place(
      wanted.map((label) => ({ id: label.id, spots: labelSpots(overlay, label, { ...around, apart }) })),
      ground,
      kept,
    );
  const apart = placeAll(true);
  // A figure on two colours is better than none.
  const isWhole = wanted.every(({ id, rank, note }) => rank !== "capital" || !note || apart.has(id));
  const placed = isWhole ? apart : placeAll(false);
  return wanted.flatMap(({ width: _, height: __, order: ___, reach: ____, ...label }): OverlayLabel[] => {
    const spot = placed.get(label.id) as LabelSpot | undefined;
    if (!spot) return [];
    const [x, y] = toScreen(label.at, fit);
    const { box, leader } = spot;
    return [
      {
        ...label,
        fill: spot.inside ? label.fill : undefined,
        align: spot.align,
        angle: spot.angle,
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

function wantedLabels(overlay: Overlay, marks: readonly OverlayPoint[]): WantedLabel[] {
  const { edition, layers, entries, selected, size, fit, project } = overlay;
  const fills = new Map<Iso3, { color: Meaning; isPlain: boolean; note?: string | undefined }>();
  /** Countries on which a texture lies without a colour of its own. */
  const textured = new Set<Iso3>();
  /** What is written at the origins of flows. */
  const origins = new Map<Iso3, string>();
  const ends = new Map<Iso3, number>();
  for (const entry of entries) {
    const symbol = symbolOf(layers, entry);
    const { place } = entry;
    const layer = layers.find(({ id }) => id === entry.layer);
    const row = layer?.symbols.find(({ id }) => id === entry.symbol);
    switch (symbol.kind) {
      case "fill":
        if (place.at !== "country") break;
        if (symbol.color) fills.set(place.country, { color: symbol.color, isPlain: !symbol.texture, note: row?.note });
        else textured.add(place.country);
        break;
      case "line": {
        if (place.at !== "route") break;
        for (const end of [place.from, place.to]) ends.set(end, (ends.get(end) ?? 0) + 1);
        if (!symbol.arrow || !entries.some(({ layer: other, amount }) => other === entry.layer && amount)) break;
        // A claim may have a figure that is not the flow's.
        const figure = entry.amount && entry.claims.map((id) => edition.claims[id]?.figure).find((found) => found);
        origins.set(place.from, figure?.amount ?? row?.note ?? row?.label ?? "");
        break;
      }
      case "point":
        // It names its country as it is gathered, in `marks`.
        break;
      default:
        symbol satisfies never;
    }
  }
  const marked = new Set(marks.map(({ country }) => country));
  const scale = scaleFor(Math.min(size.width, size.height));
  const large = size.width >= largeStage;

  const orderOf = ({ rank, country }: EditionLabel): number | null => {
    const fill = country ? fills.get(country) : undefined;
    const role = fill ? roles.indexOf(fill.color) : -1;
    if (rank === "context") return 12;
    if (rank === "water") return 13;
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
  // The selection has its name, whether or not the story labels it.
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
  const wanted = labels.flatMap((label): WantedLabel[] => {
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
    // The selected country already has its name: only the figure is shown.
    const isOrigin = origin !== undefined;
    const named = isOrigin ? (country === selected ? origin : edition.countries[country ?? ""]?.name) : undefined;
    const text = named ?? label.text;
    const capitals = !isTown && label.rank !== "water" && hasCapitals(text);
    const look = isTown
      ? letters.town
      : label.rank === "country"
        ? letters.country
        : letters[label.rank as "context" | "water"];
    const letterSize = (look.size + (isHost ? 1 : label.rank === "country" ? sizeStep(overlay, country) : 0)) * scale;
    const spacing = look.spacing && hasCapitals(text) ? look.spacing * letterSize : 0;
    const note = isOrigin
      ? country === selected
        ? undefined
        : { text: origin, size: letters.note.size * scale }
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
        reach: label.reach,
        // Names of towns keep their halo on a texture, and all names on one that lies over colours.
        fill:
          !textured.has(country ?? "") && (label.rank === "country" || (isTown && fill?.isPlain))
            ? fill?.color
            : undefined,
        order,
        width: Math.max(lineWidth, note ? overlay.measure(note.text, note.size, letters.note.weight) : 0),
        height: letterSize * lineHeight + (note ? note.size * lineHeight : 0),
      },
    ];
  });
  const callouts = (overlay.callouts ?? []).flatMap(({ id, lines, lngLat }): WantedLabel[] => {
    const at = project(lngLat);
    if (!at) return [];
    const look = letters.callout;
    const letterSize = look.size * scale;
    return [
      {
        ...look,
        kind: "label",
        id: `callout-${id}`,
        at,
        lngLat,
        text: "",
        lines,
        rank: "callout",
        size: letterSize,
        capitals: false,
        // After the names of what the story is about, which have fewer spots, and before those around.
        order: 8.5,
        width: Math.max(...lines.map((line) => overlay.measure(line, letterSize, look.weight))) + 2 * callout.room,
        height: lines.length * letterSize * callout.lineHeight + 2 * callout.room,
      },
    ];
  });
  return [...wanted, ...callouts].sort((a, b) => a.order - b.order);
}

/** How much larger the letters of large countries are, px. */
function sizeStep({ edition }: Overlay, country: Iso3 | undefined): number {
  const area = country ? (edition.countries[country]?.km2 ?? 0) : 0;
  return area > 10_000_000 ? 3 : area > 2_000_000 ? 1 : 0;
}
