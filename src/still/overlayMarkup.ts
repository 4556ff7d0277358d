import { escapeMarkup } from "./escapeMarkup";
import type { OverlayItem } from "./overlay";
import { frameOf, pagePaint, signMarkup } from "./signMarkup";

/**
 * One item of the overlay as HTML. Its place comes from outside: `--x`, `--y`, `--dx` and `--dy` in a style sheet of the
 * page, or the script. Marks are buttons without a tab stop: the keyboard's way to them is the list and the panel.
 */
export function overlayMarkup(item: OverlayItem, extra = ""): string {
  const id = escapeMarkup(item.id);
  const { x, y, width, height } = frameOf(item);
  const svg = `<svg class="sign" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" aria-hidden="true">${signMarkup(item, pagePaint)}</svg>`;
  switch (item.kind) {
    case "arrow":
      return `<span class="item arrow${extra}" data-item="${id}" data-layer="${item.layer}">${svg}</span>`;
    case "point":
      return `<button type="button" tabindex="-1" class="item point${extra}" data-item="${id}" data-layer="${item.layer}" data-entry="${id}"${item.count ? ` data-count="${item.count}"` : ""}${item.precision ? ` data-precision="${item.precision}"` : ""} aria-label="${escapeMarkup(item.count ? `${item.name}: ${item.count}` : item.name)}">${svg}</button>`;
    case "label":
      return `<span class="item label ${item.rank}${extra}" data-item="${id}" data-size="${Math.round(item.size)}">${svg}</span>`;
  }
}
