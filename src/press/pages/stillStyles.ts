import { type Focus, largeStage } from "../../geo/focus";
import { type FrameBox, frame } from "../../geo/projection";
import type { Edition } from "../../scene/edition";
import type { OverlayItem } from "../../still/overlayOf";

/**
 * Styles that only this page needs: which part of the frame is seen, where the items of the overlay lie, in px of the frame from its centre, and which
 * layers are seen. The root element's `data-layers` says which once a script has set it; otherwise, the switches themselves.
 */
export function stillStyles(edition: Edition, focus: Focus, items: readonly OverlayItem[]): string {
  const places = items.map(({ id, at: [x, y], ...item }) => {
    const [dx, dy] = "offset" in item ? item.offset : [0, 0];
    const round = (value: number) => Math.round(value * 10) / 10;
    return `[data-item="${id}"]{--x:${round(x - frame.width / 2)};--y:${round(y - frame.height / 2)}${dx || dy ? `;--dx:${dx}px;--dy:${dy}px` : ""}}`;
  });
  const switchable = edition.layers.filter((layer) => !layer.always);
  const hidden = switchable.flatMap(({ id }) => [
    `:root[data-layers]:not([data-layers~="${id}"]) .stage [data-layer="${id}"]{display:none}`,
    `:root:not([data-layers]):not(:has(#layer-${id}:checked)) .stage [data-layer="${id}"]{display:none}`,
  ]);
  const seen = ({ x, y, width, height }: FrameBox) =>
    `#stage>*{--seen-width:${width};--seen-height:${height};--seen-x:${x + width / 2 - frame.width / 2};--seen-y:${y + height / 2 - frame.height / 2}}`;
  const shown = [seen(focus.small), `@container stage (width>=${largeStage}px){${seen(focus.large)}}`];
  return [...shown, ...places, ...hidden].join("");
}
