import { frame, projectOf, type Size, scaleOf, toScreen } from "../geo/projection";
import type { Translate } from "../i18n/translate";
import type { MapSymbol } from "../layers/layer";
import { type Color, inkOn, palettes, type Theme } from "../layers/palette";
import { dashes, lineWidthPixels, shapeBox, shapePaths } from "../layers/shapes";
import type { Edition } from "../scene/edition";
import { legendOf } from "../scene/legendOf";
import type { Scene } from "../scene/sceneOf";
import type { Camera, LngLat } from "../story/story";
import { type BaseMap, drawScene, grid } from "./drawScene";
import { escapeMarkup } from "./escapeMarkup";
import { type OverlayItem, overlayOf } from "./overlayOf";

/** A picture to make: what is on screen, in a file of its own. */
export interface PictureOptions {
  edition: Edition;
  translate: Translate;
  scene: Scene;
  curves: ReadonlyMap<string, readonly LngLat[]>;
  camera: Camera;
  base: BaseMap;
  theme: Theme;
  /** px. Pictures broader than 3:2 have their words beside the map, others above and below it. */
  size: Size;
}

const serif = "'Source Serif 4', Georgia, serif";
const sans = "'Noto Sans', system-ui, sans-serif";
const margin = 32;
/** Mean advance of a letter, as a share of its size: the build has no browser to measure with. */
const advance = { serif: 0.5, sans: 0.53 };

/**
 * The scene as an SVG that stands alone: headline, map, legend of what is shown, date, border note, credit and licences.
 * Colours are literal and nothing is referred to, so that any program draws it.
 */
export function pictureOf(options: PictureOptions): string {
  const { size, theme, edition, scene } = options;
  const paint = (color: Color) => palettes[theme][color];
  const beside = size.width / size.height > 1.5;
  const column = beside ? Math.round(size.width * 0.34) : size.width - 2 * margin;
  const heading = headingOf(options, column, paint);
  const legend = legendBlock(options, column, paint);
  const credit = creditOf(options, beside ? column : size.width - 2 * margin, paint);
  const map = beside
    ? { x: column + 2 * margin, y: 0, width: size.width - column - 2 * margin, height: size.height }
    : {
        x: 0,
        y: margin + heading.height + 8,
        width: size.width,
        height: size.height - heading.height - legend.height - credit.height - 3 * margin,
      };
  const legendY = beside ? size.height - credit.height - legend.height - margin - 12 : map.y + map.height + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" lang="${edition.language}">`,
    `<title>${escapeMarkup(scene.step?.title ?? edition.headline)}</title><desc>${escapeMarkup(scene.step?.alternative ?? edition.alternative)}</desc>`,
    `<rect width="100%" height="100%" fill="${paint("panel")}"/>`,
    mapOf(options, map, paint),
    at(margin, margin, heading.markup),
    at(margin, legendY, legend.markup),
    at(margin, size.height - margin - credit.height + 12, credit.markup),
    "</svg>",
  ].join("");
}

interface Block {
  markup: string;
  /** px */
  height: number;
}

interface Box extends Size {
  x: number;
  y: number;
}

const at = (x: number, y: number, markup: string) => `<g transform="translate(${x} ${y})">${markup}</g>`;

function mapOf(
  { edition, scene, curves, camera, base }: PictureOptions,
  box: Box,
  paint: (color: Color) => string,
): string {
  const selected = scene.selection?.kind === "country" ? scene.selection.country : undefined;
  const drawing = { edition, layers: scene.layers, entries: scene.entries, curves, camera, base, selected, paint };
  const scale = scaleOf(box);
  const items = overlayOf({ ...drawing, project: projectOf(camera), size: box });
  // A viewport of the frame's shape, grown to the box, so that what lies beyond the frame is drawn too.
  const [width, height] = [box.width / scale, box.height / scale];
  const view = `viewBox="${[(frame.width - width) / 2, (frame.height - height) / 2, width, height].map((length) => length * grid).join(" ")}"`;
  const still = drawScene(drawing).replace(
    /viewBox="[^"]*"/,
    `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" ${view}`,
  );
  const clip = `<clipPath id="map-edge"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></clipPath>`;
  const marks = items.map((item) => {
    const [x, y] = toScreen(item.at, box);
    return itemMarkup(item, box.x + x, box.y + y, paint);
  });
  return `${clip}<g clip-path="url(#map-edge)"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${paint("space")}"/>${still}${marks.join("")}</g>`;
}

function itemMarkup(item: OverlayItem, x: number, y: number, paint: (color: Color) => string): string {
  switch (item.kind) {
    case "arrow":
      return `<path transform="translate(${x} ${y}) rotate(${item.angle}) scale(${item.size / 12})" d="M1.5 0-9-5.2-6.5 0-9 5.2Z" fill="${paint(item.color)}" stroke="${paint("halo")}" stroke-width="1"/>`;
    case "point": {
      const [dx, dy] = item.offset;
      const count =
        item.members.length > 1
          ? `<circle cx="21" cy="2" r="8" fill="${paint("panel")}" stroke="${paint(item.color)}"/><text x="21" y="6" text-anchor="middle" font-family="${sans}" font-size="11" fill="${paint("ink")}">${item.members.length}</text>`
          : "";
      return at(x + dx - shapeBox / 2, y + dy - shapeBox * 0.92, shapeMarkup(item.shape, item.color, paint) + count);
    }
    case "label": {
      const capitals = item.rank === "country" || item.rank === "context";
      const [tx, ty, anchor] = {
        center: [0, 4, "middle"] as const,
        end: [8, 4, "start"] as const,
        start: [-8, 4, "end"] as const,
        above: [0, -8, "middle"] as const,
        below: [0, 18, "middle"] as const,
      }[item.anchor];
      const dot = capitals
        ? ""
        : `<circle cx="${x}" cy="${y}" r="3" fill="${paint("halo")}" stroke="${paint("ink")}" stroke-width="1.5"/>`;
      const look = `font-family="${sans}" font-size="${item.size}" font-weight="600" text-anchor="${anchor}"${capitals ? ' letter-spacing="1.2"' : ""}`;
      const text = escapeMarkup(capitals ? item.text.toLocaleUpperCase() : item.text);
      const place = `x="${x + tx}" y="${y + ty}"`;
      // On a country that has a colour, the ink that reads best on it.
      const [ink, glow] = item.fill
        ? [inkOn(paint(item.fill)), paint(item.fill)]
        : [paint(item.rank === "context" ? "quiet-ink" : "ink"), paint("halo")];
      // A halo as a text of its own: not every program knows paint-order.
      return `${dot}<text ${place} ${look} fill="none" stroke="${glow}" stroke-width="3" stroke-linejoin="round">${text}</text><text ${place} ${look} fill="${ink}">${text}</text>`;
    }
  }
}

function shapeMarkup(
  shape: (MapSymbol & { kind: "point" })["shape"],
  color: Color,
  paint: (color: Color) => string,
): string {
  const { path, hollow, glyph } = shapePaths[shape];
  const look = hollow
    ? `fill="${paint("panel")}" stroke="${paint(color)}" stroke-width="2.2"`
    : `fill="${paint(color)}" stroke="${paint("halo")}" stroke-width="1.2"`;
  const inner = glyph
    ? `<path d="${glyph}" fill="none" stroke="${paint(hollow ? color : "panel")}" stroke-width="1.5"/>`
    : "";
  return `<path d="${path}" ${look}/>${inner}`;
}

function headingOf({ edition, scene }: PictureOptions, width: number, paint: (color: Color) => string): Block {
  const title = textBlock(scene.step?.title ?? edition.headline, {
    width,
    size: 34,
    line: 40,
    family: serif,
    weight: 600,
    fill: paint("ink"),
    letter: advance.serif,
  });
  const standfirst = textBlock(scene.step?.text ?? edition.standfirst, {
    width,
    size: 16,
    line: 23,
    family: sans,
    weight: 400,
    fill: paint("quiet-ink"),
    letter: advance.sans,
  });
  const kicker = textBlock(edition.kicker, {
    width,
    size: 13,
    line: 20,
    family: sans,
    weight: 600,
    fill: paint("quiet-ink"),
    letter: advance.sans,
  });
  return {
    markup: [
      kicker.markup,
      at(0, kicker.height + 8, title.markup),
      at(0, kicker.height + title.height + 18, standfirst.markup),
    ].join(""),
    height: kicker.height + title.height + standfirst.height + 18,
  };
}

function legendBlock({ edition, scene }: PictureOptions, width: number, paint: (color: Color) => string): Block {
  const rows = scene.layers.flatMap((layer) => legendOf(edition, layer, scene.date));
  let [x, y] = [0, 0];
  const markup = rows.map((row) => {
    const wide = 30 + row.label.length * 14 * advance.sans + 16;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 26];
    const placed = at(
      x,
      y,
      `${swatch(row.symbol, paint)}<text x="28" y="14" font-family="${sans}" font-size="14" fill="${paint("ink")}">${escapeMarkup(row.label)}</text>`,
    );
    x += wide;
    return placed;
  });
  return { markup: markup.join(""), height: rows.length > 0 ? y + 26 : 0 };
}

function swatch(symbol: MapSymbol, paint: (color: Color) => string): string {
  switch (symbol.kind) {
    case "area":
      return `<rect x="1" y="2" width="20" height="15" rx="3" fill="${paint(symbol.color)}"/>${symbol.texture ? `<rect x="1" y="2" width="20" height="15" rx="3" fill="url(#texture-${symbol.texture})"/>` : ""}`;
    case "line": {
      const width = lineWidthPixels[symbol.width];
      const dash = symbol.dashed ? ` stroke-dasharray="${dashes.map((dash) => dash * width).join(" ")}"` : "";
      return `<path d="M0 10H22" stroke="${paint(symbol.color)}" stroke-width="${width}"${dash}/>`;
    }
    case "point":
      return `<g transform="translate(2 0) scale(0.8)">${shapeMarkup(symbol.shape, symbol.color, paint)}</g>`;
  }
}

function creditOf(
  { edition, translate, scene }: PictureOptions,
  width: number,
  paint: (color: Color) => string,
): Block {
  const text = `${translate("asOf", { date: scene.date === edition.date ? edition.dateText : scene.date })} · ${edition.byline} · ${translate("credit", { version: edition.version, date: edition.updatedText })} · ${translate("bordersCredit")}. ${translate("bordersNote")}`;
  return textBlock(text, {
    width,
    size: 12,
    line: 17,
    family: sans,
    weight: 400,
    fill: paint("quiet-ink"),
    letter: advance.sans,
  });
}

interface TextLook {
  width: number;
  size: number;
  line: number;
  family: string;
  weight: number;
  fill: string;
  letter: number;
}

/** Text broken into lines that fit, by an estimate of its width. */
function textBlock(text: string, { width, size, line, family, weight, fill, letter }: TextLook): Block {
  const most = Math.max(8, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const spans = lines.map((each, i) => `<tspan x="0" y="${i * line + size}">${escapeMarkup(each)}</tspan>`).join("");
  return {
    markup: `<text font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${spans}</text>`,
    height: lines.length * line,
  };
}
