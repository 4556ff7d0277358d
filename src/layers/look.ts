import type { LineWidth } from "./layer";
import { scriptFaces } from "./scripts";

/** The faces of every word on maps and in pictures. */
export const mapFace = `'Source Sans 3', ${scriptFaces}, sans-serif`;
/** The faces of headlines in pictures. */
export const headlineFace = `'Source Serif 4', ${scriptFaces}, Georgia, serif`;

/** Widths of lines, px. */
export const lineWidthPixels: Record<LineWidth, number> = { wide: 4.5, medium: 2.8, thin: 2.2 };
/** Width of the halo of a line or a mark on each side, px. */
export const haloPixels = 1.2;
/** Dashes of lines without a figure, as multiples of the width: MapLibre's unit. */
export const dashes = [2.2, 1.6] as const;
/** Arrowheads: length and half their breadth, px; and how far from the middle of a town they end. */
export const arrow = { length: 10, half: 6, ring: 24 } as const;

/** Borders by class: width in px, and dashes as multiples of the width. */
export const borderLook = {
  international: { color: "border", width: 1.3 },
  "disputed-international": { color: "border", width: 1.2, dashes: [2.5, 2.1] },
  "disputed-inner": { color: "quiet-ink", width: 0.9, dashes: [3.3, 2.8] },
} as const;
/** Widths of outlines, px: of coasts, of the selection, of what a row of the legend highlights, of what the pointer is on. */
export const outline = { coast: 0.6, selected: 2.2, highlighted: 1.6, hovered: 1.4, graticule: 0.6 } as const;
/** The opacity of what is dimmed while something else is highlighted. */
export const steppedBack = 0.22;
/** Regions: width of their outline, px; opacity of their colour; width of a soft edge, px. */
export const region = { outline: 1.4, opacity: 0.55, softness: 7 } as const;
/** Strokes of textures, px; and of what lies beneath those of hatches, which must show on every colour. */
export const textureStroke = 1.1;
export const textureGround = { width: 2.8, opacity: 0.6 } as const;
/** The same for textures that stand for something by themselves, on whatever colour a country has. */
export const boldTexture = { stroke: 1.7, ground: { width: 3.7, opacity: 0.85 } } as const;

/** Slant of the letters of waters, degrees: no italic face is loaded for them. */
export const waterLean = 12;
/** Halo of letters, px in all: half on each side. */
export const letterHalo = 3.2;
/** Letters: size in px, weight, letter spacing as a share of the size. */
export const letters = {
  country: { size: 13, weight: 600, spacing: 0.07 },
  context: { size: 12, weight: 400, spacing: 0.09 },
  water: { size: 12, weight: 400, spacing: 0.04 },
  town: { size: 14, weight: 600, spacing: 0 },
  note: { size: 12, weight: 400, spacing: 0 },
  callout: { size: 13.5, weight: 400, spacing: 0 },
} as const;

/** Callouts: room around their lines, px, and line height as a multiple of the size of their letters. */
export const callout = { room: 5, lineHeight: 1.28 } as const;

/** Line height of labels, as a multiple of the size of their letters. */
export const lineHeight = 1.16;

/** The ring around a mark whose place is known only roughly. */
export const roughRing = { width: 1.2, dashes: [2.5, 2] } as const;
/** The dots of towns: radius and stroke, px; that of a host's capital is larger and has a core. */
export const dot = { town: { radius: 3, stroke: 1.4 }, host: { radius: 5.6, stroke: 1.6, core: 2.6 } } as const;

/** The size of marks on a stage whose smaller side is `side` px: 13 to 22 px, and more on very large screens. */
export const markSize = (side: number): number =>
  Math.min(22, Math.max(13, 13 + 0.008 * (side - 300))) * scaleFor(side);
/** A mark for several things is this much larger, px, to make room for its number. */
export const numberRoom = 6;
/** The size of others' marks beside a selected country, px. */
export const quietMark = 10;

/** How much larger letters and marks are on a stage whose smaller side is `side` px: at most 1.6, on video walls. */
export const scaleFor = (side: number): number => Math.min(1.6, Math.max(1, side / 1150));
