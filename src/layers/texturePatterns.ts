import type { Texture } from "./layer";

/** A texture as SVG, on a tile of `size` px. */
export interface TexturePattern {
  size: number;
  path: string;
  stroked: boolean;
  /** True where it is drawn on lines in the colour of halos. */
  grounded?: boolean;
  /** True where it is drawn in the colour of ink, rather than in that of textures. */
  bold?: boolean;
}

/** Every texture, in a file of its own: until the live map starts, pages have them as markup alone. */
export const texturePatterns: Record<Texture, TexturePattern> = {
  dots: {
    size: 7,
    path: "M3.5 2.55a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9Z",
    stroked: false,
  },
  hatch: { size: 6, path: "M-1 1 1-1M0 6 6 0M5 7 7 5", stroked: true, grounded: true },
  lines: { size: 5, path: "M0 2.5H5", stroked: true },
  stripes: { size: 14, path: "M-1 13 1 15M0 0 14 14M13-1 15 1", stroked: true, grounded: true, bold: true },
  crosses: { size: 13, path: "M6.5 3.5V9.5M3.5 6.5H9.5", stroked: true, grounded: true, bold: true },
};
