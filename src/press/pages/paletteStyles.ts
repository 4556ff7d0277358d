import { inkOn, meanings, palettes } from "../../layers/palette";

const properties = (theme: keyof typeof palettes) =>
  [
    ...Object.entries(palettes[theme]).map(([name, value]) => `--${name}:${value}`),
    ...meanings.map((name) => `--on-${name}:${inkOn(palettes[theme][name])}`),
  ].join(";");

/** The palette as custom properties: `--host` and so on, by the system's theme or by `data-theme` on the root element. Paper is light. */
export const paletteStyles = (): string =>
  [
    `:root{color-scheme:light;${properties("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties("dark")}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${properties("dark")}}}`,
  ].join("");
