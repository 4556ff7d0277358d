import { frame } from "../../geo/projection";
import { outline, steppedBack } from "../../layers/look";
import { inkOn, meanings, palettes } from "../../layers/palette";

/** What style sheets need of the map's look; numbers of px have no unit, as they are multiplied. */
const constants = {
  "frame-width": frame.width,
  "frame-height": frame.height,
  highlighted: outline.highlighted,
  "stepped-back": steppedBack,
};

const properties = (values: Record<string, string | number>) =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

const colors = (theme: keyof typeof palettes) =>
  properties({
    ...palettes[theme],
    ...Object.fromEntries(meanings.map((name) => [`on-${name}`, inkOn(palettes[theme][name])])),
  });

/**
 * The look as custom properties: the palette, `--host` and so on, by the system's theme or by `data-theme` on the root
 * element, and the constants that style sheets share with SVG and MapLibre. Paper is light.
 */
export const lookStyles = (): string =>
  [
    `:root{color-scheme:light;${properties(constants)};${colors("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${colors("dark")}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${colors("dark")}}}`,
  ].join("");
