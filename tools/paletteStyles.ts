import { palettes } from "../src/layers/palette";

const properties = (theme: keyof typeof palettes) =>
  Object.entries(palettes[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The palette as custom properties: `--host` and so on, by the system's theme or by `data-theme` on the root element. */
export const paletteStyles = (): string =>
  [
    `:root{color-scheme:light;${properties("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties("dark")}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${properties("dark")}}`,
  ].join("");
