import type { LineWidth, PointShape, Texture } from "./layer";

/** Side of the square box in which shapes are drawn, px. */
export const shapeBox = 24;

/**
 * The outline of each shape as an SVG path in a box of `shapeBox`; the middle of the lower edge touches the place.
 * Hollow shapes are drawn with a stroke of the colour and the fill of the panel.
 */
export const shapePaths: Record<PointShape, { path: string; hollow: boolean; glyph?: string }> = {
  diamond: { path: "M12 1 21.5 11.5 12 22 2.5 11.5Z", hollow: false },
  "hollow-diamond": { path: "M12 2 20.5 11.5 12 21 3.5 11.5Z", hollow: true },
  square: { path: "M3.5 2.5h17v15h-6L12 22 9.5 17.5h-6Z", hollow: false },
  "hollow-square": { path: "M4.5 3.5h15v13h-5.5L12 20.5 10 16.5H4.5Z", hollow: true },
  shield: { path: "M12 1.5 20.5 4.5v7c0 5-4 8.5-8.5 10.5-4.5-2-8.5-5.5-8.5-10.5v-7Z", hollow: false },
  cross: { path: "M8.5 1.5h7v6.5H22v7h-6.5V22h-7v-7H2V8h6.5Z", hollow: false },
  none: { path: "M12 3a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z", hollow: true, glyph: "M6 17.5 18 5.5" },
  scales: {
    path: "M12 1.5a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z",
    hollow: false,
    glyph: "M12 5.5v11M8.5 16.5h7M6.5 7.5h11M6.5 7.5l-2 4.5h4ZM17.5 7.5l-2 4.5h4Z",
  },
  handshake: {
    path: "M12 1.5a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z",
    hollow: false,
    glyph: "M6.5 11.5h11M14 8l3.5 3.5L14 15M10 8l-3.5 3.5L10 15",
  },
};

/** Widths of lines, px. */
export const lineWidthPixels: Record<LineWidth, number> = { wide: 5.5, medium: 3, thin: 1.8 };
/** How far a line's halo stands out on each side, px. */
export const haloPixels = 1.6;
/** Dashes of lines without a figure, as multiples of the width: MapLibre's unit. */
export const dashes = [2.2, 1.6] as const;

/** Textures as SVG, on a tile of `size` px; drawn in the palette's colour `texture`. */
export const texturePatterns: Record<Texture, { size: number; path: string; stroked: boolean }> = {
  dots: {
    size: 7,
    path: "M1.75 0.65a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2ZM5.25 4.15a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2Z",
    stroked: false,
  },
  hatch: { size: 6, path: "M-1 1 1-1M0 6 6 0M5 7 7 5", stroked: true },
  lines: { size: 5, path: "M0 2.5H5", stroked: true },
};
