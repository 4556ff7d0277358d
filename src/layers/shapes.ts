import type { PointShape } from "./layer";

/** Side of the square box in which shapes are drawn, px. */
export const shapeBox = 24;

/** The disc behind signs. */
const disc = "M12 .5a11.5 11.5 0 1 1 0 23 11.5 11.5 0 0 1 0-23Z";

/** A sign: a line drawing on a disc. */
const sign = (glyph: string) => ({ path: disc, hollow: false, glyph });

/**
 * The outline of each shape as an SVG path in a box of `shapeBox`, whose middle is the place.
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
  scales: sign("M12 5.5v12M8 17.5h8M6 7.5h12M6 7.5l-2.5 5h5ZM18 7.5l-2.5 5h5Z"),
  handshake: sign("M5.5 12h13M14.5 8l4 4-4 4M9.5 8l-4 4 4 4"),
  ship: sign("M4.8 13.5h14.4L16.6 18.5H7.4ZM8 13.5V9.5h8v4M12 9.5V5.5"),
  anchor: sign(
    "M12 8.6v10M12 4.9a1.85 1.85 0 1 1 0 3.7 1.85 1.85 0 0 1 0-3.7ZM8.8 11.2h6.4M5.8 13.4c.4 3.2 2.8 5.2 6.2 5.2s5.8-2 6.2-5.2",
  ),
  port: sign("M5.2 18.6h13.6M8.4 18.6V6.2h9.2M8.4 10l4.4-3.8M16.4 6.2v5.4M14.2 11.6h4.4v3.2h-4.4Z"),
  airport: sign("M12 4.6v14.2M12 9.2 4.8 13.6M12 9.2l7.2 4.4M12 16.2l-3 2.6M12 16.2l3 2.6"),
  oil: sign("M12 4.6c3 4.2 4.6 6.6 4.6 9.2a4.6 4.6 0 0 1-9.2 0c0-2.6 1.6-5 4.6-9.2Z"),
  pipeline: sign("M4 9.4h16M4 14.6h16M7.8 7.2v9.6M16.2 7.2v9.6"),
  cable: sign("M4.2 12c2.6-6 5.2-6 7.8 0s5.2 6 7.8 0"),
  power: sign("M13.4 4.4 7.6 13h4.2l-1.2 6.6 5.8-8.6h-4.2Z"),
  explosion: sign(
    "M12 4.2l1.7 4.1 4-1.9-1.4 4.2 4 1.6-4 1.8 1.4 4.1-4-1.7-1.7 3.8-1.7-3.8-4 1.7 1.4-4.1-4-1.8 4-1.6-1.4-4.2 4 1.9Z",
  ),
  mine: sign(
    "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 4.4V8M12 16v3.6M4.4 12H8M16 12h3.6M6.6 6.6l2.6 2.6M14.8 14.8l2.6 2.6M17.4 6.6l-2.6 2.6M9.2 14.8l-2.6 2.6",
  ),
  drone: sign(
    "M7.6 7.6l8.8 8.8M16.4 7.6l-8.8 8.8M6.6 4.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM17.4 4.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM6.6 15.6a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM17.4 15.6a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z",
  ),
  fire: sign(
    "M12.4 4.4c.6 3.4 4.4 5 4.4 9.2a4.8 4.8 0 0 1-9.6 0c0-1.9.9-3 1.9-4.2.2 1.5.8 2.2 1.7 2.5.2-2.8.4-5 1.6-7.5Z",
  ),
  protest: sign("M5.4 10.2v3.6h3.2l7 3.8V6.4l-7 3.8ZM18.6 10v4"),
  camp: sign("M12 5.8 4.4 18.2h15.2ZM12 11.4l-3.2 6.8M12 11.4l3.2 6.8"),
  crossing: sign("M6.6 18.8V6.2M6.6 9h12.8M6.6 13h12.8M10.8 9v4M15 9v4M4.6 18.8h4"),
  lock: sign("M7.2 11h9.6v7.4H7.2ZM9.2 11V8.4a2.8 2.8 0 0 1 5.6 0V11"),
  repair: sign(
    "M5.6 18.4l7.2-7.2M12.8 11.2a3.4 3.4 0 0 1 4.4-4.6l-2 2 .4 1.8 1.8.4 2-2a3.4 3.4 0 0 1-4.6 4.4M12.8 11.2l2 2M7.6 20.4l7.2-7.2M5.6 18.4l2 2",
  ),
  search: sign("M10.6 5.2a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4M14.4 14.4l4.4 4.4"),
};
