import type { MapSymbol, PointShape } from "../layers/layer";
import {
  arrow,
  callout,
  dashes,
  dot,
  haloPixels,
  letterHalo,
  letters,
  lineHeight,
  lineWidthPixels,
  mapFace,
  roughRing,
  waterLean,
} from "../layers/look";
import type { Color, Meaning } from "../layers/palette";
import { hasCapitals } from "../layers/scripts";
import { shapeBox, shapePaths } from "../layers/shapes";
import { directed, escapeMarkup } from "./escapeMarkup";
import type { OverlayArrow, OverlayItem, OverlayLabel, OverlayPoint } from "./overlay";

/** How a renderer writes colours: as custom properties on a page, literally in a picture. */
export interface Paint {
  color: (color: Color) => string;
  /** The ink that reads best on a meaning's colour. */
  on: (meaning: Meaning) => string;
}

/** The colours of a page, whose style sheet has the palette. */
export const pagePaint: Paint = { color: (color) => `var(--${color})`, on: (meaning) => `var(--on-${meaning})` };

const round = (value: number) => Math.round(value * 10) / 10;

/** An item of the overlay as SVG around its place: the only drawing of it, for page, still, picture and card. */
export function signMarkup(item: OverlayItem, paint: Paint): string {
  switch (item.kind) {
    case "arrow":
      return arrowMarkup(item, paint);
    case "point":
      return pointMarkup(item, paint);
    case "label":
      return labelMarkup(item, paint);
  }
}

/** The box of an item's drawing, relative to its place on the map, px: whole numbers. */
export function frameOf({ box }: OverlayItem) {
  const [x, y] = [Math.floor(box.left), Math.floor(box.top)];
  return { x, y, width: Math.ceil(box.right) - x, height: Math.ceil(box.bottom) - y };
}

const arrowMarkup = ({ color, angle }: OverlayArrow, paint: Paint) =>
  `<path d="M0 0-${arrow.length}-${arrow.half}-${arrow.length} ${arrow.half}Z" fill="${paint.color(color)}" stroke="${paint.color("halo")}" stroke-width="${2 * haloPixels}" stroke-linejoin="round" paint-order="stroke" transform="rotate(${angle})"/>`;

function pointMarkup(item: OverlayPoint, paint: Paint): string {
  const { box, size, count, shape, color } = item;
  const [x, y] = [round((box.left + box.right) / 2), round((box.top + box.bottom) / 2)];
  const second = item.mixed
    ? `<g transform="translate(${x + 2.5} ${y - 2.5})">${shapeMarkup(shape, color, size, paint)}</g>`
    : "";
  const ring =
    item.precision === "area" && !count
      ? `<circle cx="${x}" cy="${y}" r="${round(size / 2 + 1)}" fill="none" stroke="${paint.color(color)}" stroke-width="${roughRing.width}" stroke-dasharray="${roughRing.dashes.join(" ")}"/>`
      : "";
  const { hollow } = shapePaths[shape];
  const letter = Math.max(11, Math.round(size * 0.62));
  const number = count
    ? `<text x="${x}" y="${round(y + letter * 0.35)}" text-anchor="middle" font-family="${mapFace}" font-size="${letter}" font-weight="600" fill="${paint.color(hollow ? "ink" : "panel")}">${escapeMarkup(count)}</text>`
    : "";
  return `${leaderMarkup(item, paint)}${second}<g class="shape" transform="translate(${x} ${y})">${shapeMarkup(shape, color, size, paint, !count)}</g>${ring}${number}`;
}

/** A shape of that size, px, around its middle; without its sign where `whole` is false, as a number replaces it. */
export function shapeMarkup(shape: PointShape, color: Color, size: number, paint: Paint, whole = true): string {
  const { path, hollow, glyph } = shapePaths[shape];
  const scale = size / shapeBox;
  const px = (width: number) => round(width / scale);
  const body = hollow
    ? `<path d="${path}" fill="${paint.color("panel")}" stroke="${paint.color("halo")}" stroke-width="${px(2 + 2 * haloPixels)}"/><path d="${path}" fill="${paint.color("panel")}" stroke="${paint.color(color)}" stroke-width="${px(2)}"/>`
    : `<path d="${path}" fill="${paint.color(color)}" stroke="${paint.color("halo")}" stroke-width="${px(2 * haloPixels)}" paint-order="stroke"/>`;
  const inner =
    glyph && whole
      ? `<path d="${glyph}" fill="none" stroke="${paint.color(hollow ? color : "panel")}" stroke-width="${px(1.5)}"/>`
      : "";
  return `<g transform="scale(${Math.round(scale * 1000) / 1000}) translate(-12 -12)">${body}${inner}</g>`;
}

function leaderMarkup({ leader }: OverlayPoint | OverlayLabel, paint: Paint): string {
  if (!leader) return "";
  const [[x1, y1], [x2, y2]] = leader;
  const d = `M${round(x1)} ${round(y1)} ${round(x2)} ${round(y2)}`;
  return `<path d="${d}" stroke="${paint.color("halo")}" stroke-width="3"/><path d="${d}" stroke="${paint.color("ink")}"/><circle cx="${round(x1)}" cy="${round(y1)}" r="1.8" fill="${paint.color("ink")}"/>`;
}

/** A sentence on a ground of its own, as no halo could make several lines readable on textures. */
function calloutMarkup(label: OverlayLabel, lines: readonly string[], paint: Paint): string {
  const { box, align, size } = label;
  const [left, top, width, height] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(round);
  const x =
    align === "start"
      ? box.left + callout.room
      : align === "end"
        ? box.right - callout.room
        : (box.left + box.right) / 2;
  const spans = lines.map(
    (line, i) =>
      `<tspan x="${round(x)}" y="${round(box.top + callout.room + size * (0.98 + i * callout.lineHeight))}">${escapeMarkup(line)}</tspan>`,
  );
  return `${leaderMarkup(label, paint)}<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="3" fill="${paint.color("panel")}" fill-opacity=".92"/><text text-anchor="${align}" font-family="${mapFace}" font-size="${round(size)}" fill="${paint.color("ink")}">${spans.join("")}</text>`;
}

function labelMarkup(label: OverlayLabel, paint: Paint): string {
  if (label.lines) return calloutMarkup(label, label.lines, paint);
  const { box, align, angle, size, weight, spacing, note, fill, rank } = label;
  const [middle, centre] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const x = round(align === "start" ? box.left : align === "end" ? box.right : middle);
  // The box of a turned name is larger than its lines.
  const top = angle ? centre - ((size + (note?.size ?? 0)) * lineHeight) / 2 : box.top;
  const [ink, glow] = fill
    ? [paint.on(fill), undefined]
    : rank === "water"
      ? [paint.color("sea-ink"), undefined]
      : [paint.color(rank === "context" ? "quiet-ink" : "ink"), paint.color("halo")];
  const leans = rank === "water" && hasCapitals(label.text);
  const text = (line: string, y: number, letter: number, thick: number, color: string, spaced = 0) => {
    const halo = glow
      ? ` stroke="${glow}" stroke-width="${letterHalo}" stroke-linejoin="round" paint-order="stroke"`
      : "";
    const place = leans ? `transform="translate(${x} ${round(y)}) skewX(-${waterLean})"` : `x="${x}" y="${round(y)}"`;
    return `<text ${place} text-anchor="${align}" font-family="${mapFace}" font-size="${round(letter)}" font-weight="${thick}"${spaced ? ` letter-spacing="${Math.round(spaced * 100) / 100}"` : ""} fill="${color}"${halo}>${directed(line)}</text>`;
  };
  const first = text(label.text, top + size * 0.92, size, weight, ink, spacing);
  const second = note
    ? text(
        note.text,
        top + size * lineHeight + note.size * 0.9,
        note.size,
        letters.note.weight,
        note.color && !fill ? paint.color(note.color) : ink,
      )
    : "";
  const lines = angle
    ? `<g transform="rotate(${angle} ${round(middle)} ${round(centre)})">${first}${second}</g>`
    : first + second;
  return `${label.leader ? leaderMarkup(label, paint) : ""}${dotMarkup(label, paint)}${lines}`;
}

function dotMarkup({ dot: kind }: OverlayLabel, paint: Paint): string {
  if (!kind) return "";
  const { radius, stroke } = dot[kind];
  const core = kind === "host" ? `<circle r="${dot.host.core}" fill="${paint.color("ink")}"/>` : "";
  return `<circle r="${radius}" fill="${paint.color("halo")}" stroke="${paint.color("ink")}" stroke-width="${stroke}"/>${core}`;
}

/** A symbol as in legends, in a box of 26 × 16 px; `texture` names the pattern of a texture. */
export function swatchMarkup(symbol: MapSymbol, paint: Paint, texture: (name: string) => string): string {
  switch (symbol.kind) {
    case "fill": {
      const rect = (fill: string) => `<rect x="4" y="1" width="18" height="14" rx="3" fill="${fill}"/>`;
      const pattern = symbol.texture ? rect(`url(#${texture(symbol.texture)})`) : "";
      return `${rect(paint.color(symbol.color ?? "land"))}${pattern}<rect x="4.5" y="1.5" width="17" height="13" rx="2.5" fill="none" stroke="${paint.color("ink")}" stroke-opacity=".18"/>`;
    }
    case "line": {
      const width = lineWidthPixels[symbol.width];
      const dash = symbol.dashed ? ` stroke-dasharray="${dashes.map((each) => each * width).join(" ")}"` : "";
      const head = symbol.arrow
        ? `<path d="M25.5 8 ${25.5 - arrow.length} ${8 - arrow.half} ${25.5 - arrow.length} ${8 + arrow.half}Z" fill="${paint.color(symbol.color)}"/>`
        : "";
      return `<path d="M1 8H${symbol.arrow ? 25.5 - arrow.length : 25}" stroke="${paint.color(symbol.color)}" stroke-width="${width}"${dash}/>${head}`;
    }
    case "point":
      return `<g transform="translate(13 8)">${shapeMarkup(symbol.shape, symbol.color, 14, paint)}</g>`;
  }
}
