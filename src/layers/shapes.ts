import type { PointShape, Texture } from "./layer";

/** Side of the square box in which shapes are drawn, px. */
export const shapeBox = 24;

/**
 * The outline of each shape as an SVG path in a box of `shapeBox`, whose middle lies on the place.
 * Hollow shapes are drawn with a stroke of the colour and the fill of the panel.
 */
export const shapePaths: Record<PointShape, { path: string; hollow: boolean; glyph?: string }> = {
  diamond: { path: "M12 .5 23.5 12 12 23.5 .5 12Z", hollow: false },
  "hollow-diamond": { path: "M12 2 22 12 12 22 2 12Z", hollow: true },
  square: { path: "M2 2h20v20h-20Z", hollow: false },
  "hollow-square": { path: "M3.5 3.5h17v17h-17Z", hollow: true },
  shield: { path: "M2.5 2h19v10c0 5.5-4.5 9-9.5 11.5-5-2.5-9.5-6-9.5-11.5Z", hollow: false },
  cross: { path: "M8 1h8v7h7v8h-7v7h-8v-7h-7v-8h7Z", hollow: false },
  none: { path: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z", hollow: true, glyph: "M5.5 18.5 18.5 5.5" },
  scales: {
    path: "M12 .5a11.5 11.5 0 1 1 0 23 11.5 11.5 0 0 1 0-23Z",
    hollow: false,
    glyph: "M12 5.5v12M8 17.5h8M6 7.5h12M6 7.5l-2.5 5h5ZM18 7.5l-2.5 5h5Z",
  },
  handshake: {
    path: "M12 .5a11.5 11.5 0 1 1 0 23 11.5 11.5 0 0 1 0-23Z",
    hollow: false,
    glyph: "M5.5 12h13M14.5 8l4 4-4 4M9.5 8l-4 4 4 4",
  },
};

/** Textures as SVG, on a tile of `size` px; drawn in the palette's colour `texture`. */
export const texturePatterns: Record<Texture, { size: number; path: string; stroked: boolean }> = {
  dots: {
    size: 7,
    path: "M3.5 2.55a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9Z",
    stroked: false,
  },
  hatch: { size: 6, path: "M-1 1 1-1M0 6 6 0M5 7 7 5", stroked: true },
  lines: { size: 5, path: "M0 2.5H5", stroked: true },
};
