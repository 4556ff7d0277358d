import type { Theme } from "../layers/palette";

/** The name of the image of a texture in a theme, which `textureImage` makes. */
export const textureName = (texture: string, theme: Theme) => `${texture}-${theme}`;
