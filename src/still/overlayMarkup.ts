import { escapeMarkup } from "./escapeMarkup";
import type { OverlayItem, OverlayPoint } from "./overlay";
import { frameOf, pagePaint, signMarkup } from "./signMarkup";

/** The name of a mark, with the number of things that it stands for. */
export const markName = ({ name, count }: OverlayPoint): string => (count ? `${name}: ${count}` : name);

/**
 * One item of the overlay as HTML, which the script moves to its place. Marks are buttons without a tab stop: with the
 * keyboard, they are reached through the list and the panel.
 */
export function overlayMarkup(item: OverlayItem): string {
  const id = escapeMarkup(item.id);
  const { x, y, width, height } = frameOf(item);
  const svg = `<svg class="sign" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" aria-hidden="true">${signMarkup(item, pagePaint)}</svg>`;
  switch (item.kind) {
    case "arrow":
      return `<span class="item arrow" data-item="${id}" data-layer="${item.layer}">${svg}</span>`;
    case "point":
      return `<button type="button" tabindex="-1" class="item point" data-item="${id}" data-layer="${item.layer}" data-entry="${id}"${item.count ? ` data-count="${item.count}"` : ""}${item.precision ? ` data-precision="${item.precision}"` : ""} aria-label="${escapeMarkup(markName(item))}">${svg}</button>`;
    case "label":
      return `<span class="item label ${item.rank}" data-item="${id}" data-size="${Math.round(item.size)}">${svg}</span>`;
  }
}
