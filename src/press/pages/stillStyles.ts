import { type Focus, largeStage } from "../../geo/focus";
import { type FrameBox, frame } from "../../geo/projection";
import type { Edition } from "../../scene/edition";

/**
 * Styles that only this page needs: which part of the frame is seen, which of the two overlays that are laid out before any
 * script, and which layers. The root element's `data-layers` says which once a script has set it; otherwise, the switches
 * themselves.
 */
export function stillStyles(edition: Edition, focus: Focus): string {
  const switchable = edition.layers.filter((layer) => !layer.always);
  const hidden = switchable.flatMap(({ id }) => [
    `:root[data-layers]:not([data-layers~="${id}"]) [data-layer="${id}"]{display:none}`,
    `:root:not([data-layers]):not(:has(#layer-${id}:checked)) [data-layer="${id}"]{display:none}`,
  ]);
  // What is said where no layer colours the countries.
  const fills = switchable.filter(({ draws }) => draws === "fills");
  const coloured = [
    fills.map(({ id }) => `:root[data-layers~="${id}"] .no-fills`),
    fills.map(({ id }) => `:root:not([data-layers]):has(#layer-${id}:checked) .no-fills`),
  ].flat();
  const seen = ({ x, y, width, height }: FrameBox) =>
    `#stage>*{--seen-width:${width};--seen-height:${height};--seen-x:${x + width / 2 - frame.width / 2};--seen-y:${y + height / 2 - frame.height / 2}}`;
  const shown = [
    `${seen(focus.small)}@container stage (width<${largeStage}px){.when-large{display:none}}`,
    `@container stage (width>=${largeStage}px){${seen(focus.large)}.when-small{display:none}}`,
  ];
  const uncoloured = coloured.length > 0 ? [`${coloured.join()}{display:none}`] : [];
  return [...shown, ...hidden, ...uncoloured].join("");
}
