import { type FrameBox, fitOf, frame, projectOf, type Size, toScreen } from "../geo/projection";
import type { MapSymbol } from "../layers/layer";
import { type Color, inkOn } from "../layers/palette";
import { shapeBox, shapePaths } from "../layers/shapes";
import { type Drawing, drawScene, grid } from "./drawScene";
import { escapeMarkup } from "./escapeMarkup";
import { hasCapitals, type OverlayItem, overlayOf } from "./overlayOf";

/** The face of the words in pictures, but for headlines. */
export const sans = "'Noto Sans', system-ui, Vazirmatn, sans-serif";

/** `face`, led by the Persian face where bold text is in Arabic letters. Other text finds letters by itself. */
export const boldFace = (face: string, text: string) => (/\p{Script=Arabic}/u.test(text) ? `Vazirmatn, ${face}` : face);

/** A place within a picture, px. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** `markup` moved to a place, px. */
export const moved = (x: number, y: number, markup: string) => `<g transform="translate(${x} ${y})">${markup}</g>`;

/** Still and overlay as one SVG fragment that fills `box` and shows at least the part `shown` of the frame, with literal colours: for pictures that stand alone. */
export function mapMarkup(drawing: Drawing, box: Box, shown: FrameBox): string {
  const { camera, paint } = drawing;
  const fit = fitOf(box, shown);
  const items = overlayOf({ ...drawing, project: projectOf(camera), size: box, fit });
  const [width, height] = [box.width / fit.scale, box.height / fit.scale];
  const [left, top] = [frame.width / 2 - fit.x / fit.scale, frame.height / 2 - fit.y / fit.scale];
  const view = `viewBox="${[left, top, width, height].map((length) => length * grid).join(" ")}"`;
  const still = drawScene(drawing).replace(
    /viewBox="[^"]*"/,
    `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" ${view}`,
  );
  const clip = `<clipPath id="map-edge"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></clipPath>`;
  const marks = items.map((item) => {
    const [x, y] = toScreen(item.at, fit);
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
      const count = item.count
        ? `<circle cx="21" cy="2" r="8" fill="${paint("panel")}" stroke="${paint(item.color)}"/><text x="21" y="6" text-anchor="middle" font-family="${sans}" font-size="11" fill="${paint("ink")}">${item.count}</text>`
        : "";
      return moved(x + dx - shapeBox / 2, y + dy - shapeBox * 0.92, shapeMarkup(item.shape, item.color, paint) + count);
    }
    case "label": {
      const named = item.rank === "country" || item.rank === "context";
      const capitals = named && hasCapitals(item.text);
      const [tx, ty, anchor] = {
        center: [0, 4, "middle"] as const,
        end: [8, 4, "start"] as const,
        start: [-8, 4, "end"] as const,
        above: [0, -8, "middle"] as const,
        below: [0, 18, "middle"] as const,
      }[item.anchor];
      const dot = named
        ? ""
        : `<circle cx="${x}" cy="${y}" r="3" fill="${paint("halo")}" stroke="${paint("ink")}" stroke-width="1.5"/>`;
      const look = `font-family="${boldFace(sans, item.text)}" font-size="${item.size}" font-weight="600" text-anchor="${anchor}"${capitals ? ' letter-spacing="1.2"' : ""}`;
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

/** A point's shape, for maps and legends of pictures. */
export function shapeMarkup(
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
