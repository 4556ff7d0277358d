import { shapeBox, shapePaths } from "../layers/shapes";
import { escapeMarkup } from "./escapeMarkup";
import type { OverlayItem, OverlayPoint } from "./overlayOf";

/**
 * One item of the overlay as HTML. Its place comes from outside: `--x` and `--y` in a style sheet of the page, or the
 * script. Marks are buttons without a tab stop: the keyboard's way to them is the list and the panel.
 */
export function overlayMarkup(item: OverlayItem, extra = ""): string {
  const id = escapeMarkup(item.id);
  switch (item.kind) {
    case "arrow": {
      const s = item.size;
      return `<svg class="item arrow${extra}" data-item="${id}" data-layer="${item.layer}" width="${s}" height="${s}" viewBox="-10 -6 12 12" aria-hidden="true"><path d="M1.5 0-9-5.2-6.5 0-9 5.2Z" fill="var(--${item.color})" stroke="var(--halo)" stroke-width="1.4" stroke-linejoin="round" paint-order="stroke" transform="rotate(${item.angle})"/></svg>`;
    }
    case "point":
      return `<button type="button" tabindex="-1" class="item point${extra}" data-item="${id}" data-layer="${item.layer}" data-entry="${id}"${item.count ? ` data-count="${item.count}"` : ""}${item.precision ? ` data-precision="${item.precision}"` : ""} aria-label="${escapeMarkup(item.count ? `${item.name} (${item.count})` : item.name)}">${shapeMarkup(item)}</button>`;
    case "label":
      return `<span class="item label ${item.rank}${extra}" data-item="${id}" data-anchor="${item.anchor}" data-size="${item.size}"${item.fill ? ` data-fill="${item.fill}"` : ""}>${item.rank === "capital" || item.rank === "town" ? '<i class="dot"></i>' : ""}<b>${escapeMarkup(item.text)}</b></span>`;
  }
}

function shapeMarkup({ shape, color, precision }: OverlayPoint): string {
  const { path, hollow, glyph } = shapePaths[shape];
  const paint = hollow
    ? `fill="var(--panel)" stroke="var(--${color})" stroke-width="2.2"`
    : `fill="var(--${color})" stroke="var(--halo)" stroke-width="1.2"`;
  const inner = glyph
    ? `<path d="${glyph}" fill="none" stroke="${hollow ? `var(--${color})` : "var(--panel)"}" stroke-width="1.5"/>`
    : "";
  const ring =
    precision === "area"
      ? `<circle cx="12" cy="11.5" r="11" fill="none" stroke="var(--${color})" stroke-width="1.2" stroke-dasharray="2.5 2"/>`
      : "";
  return `<svg width="${shapeBox}" height="${shapeBox}" viewBox="0 0 ${shapeBox} ${shapeBox}" aria-hidden="true">${ring}<path d="${path}" ${paint}/>${inner}</svg>`;
}
