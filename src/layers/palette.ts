/**
 * Colours by meaning, for both themes. A story names a meaning, never a colour.
 * palette.test.ts checks contrast, 3:1 for lines and points, and that fills stay distinct under colour-vision deficiency.
 */
const light = {
  // The page.
  paper: "#faf8f4",
  panel: "#fffdf9",
  ink: "#1f2328",
  "quiet-ink": "#6a6354",
  rule: "#e7e1d5",
  accent: "#0b6e63",
  // The base map.
  space: "#faf8f4",
  sea: "#e3ecf0",
  "sea-ink": "#48697a",
  land: "#f1ede6",
  border: "#ffffff",
  coast: "#b4c0c4",
  graticule: "#d3dfe5",
  halo: "#fffdf9",
  texture: "#8d8570",
  // Roles at the events of a story.
  host: "#07655b",
  "host-selected": "#07655b",
  lead: "#33456b",
  participant: "#7fbfb1",
  joining: "#e2b65f",
  named: "#e2dac8",
  // Seats in an organisation.
  member: "#39789f",
  suspended: "#8fb4cb",
  partner: "#bcd3df",
  former: "#d3c7b1",
  // Classes of a measure, from light to dark.
  "scale-1": "#f2dfba",
  "scale-2": "#dfb46c",
  "scale-3": "#b9772f",
  "scale-4": "#7c4312",
  // Points and lines.
  military: "#b3261e",
  closed: "#6a6354",
  migration: "#70429a",
  partnership: "#1d6480",
  strain: "#9a4a00",
  court: "#3d3a34",
  // By name, for what has no meaning above.
  red: "#9f110b",
  orange: "#ab4c00",
  gold: "#ab810a",
  olive: "#6e7635",
  green: "#297548",
  teal: "#178b90",
  blue: "#1e66b0",
  indigo: "#534bbf",
  purple: "#743692",
  pink: "#c3407f",
  brown: "#77462c",
  grey: "#55585c",
} as const;

const dark: Record<keyof typeof light, string> = {
  paper: "#12161a",
  panel: "#171c21",
  ink: "#ece7dc",
  "quiet-ink": "#a9a394",
  rule: "#2f363d",
  accent: "#3fc0ae",
  space: "#0c0f12",
  sea: "#131b22",
  "sea-ink": "#7f9fb0",
  land: "#2a3037",
  border: "#151a1f",
  coast: "#46525c",
  graticule: "#1d2831",
  halo: "#12161a",
  texture: "#8b8879",
  host: "#3fc9b6",
  "host-selected": "#2f9f90",
  lead: "#4f6cab",
  participant: "#286a5f",
  joining: "#b98d38",
  named: "#34373a",
  member: "#4f8fb8",
  suspended: "#386682",
  partner: "#2d4a5c",
  former: "#4d463a",
  "scale-1": "#4a3a22",
  "scale-2": "#7d5a25",
  "scale-3": "#b98336",
  "scale-4": "#f0c987",
  military: "#ff7468",
  closed: "#b5ad9c",
  migration: "#c39fe6",
  partnership: "#6fc0dd",
  strain: "#f2a65a",
  court: "#e0dbd0",
  red: "#f5625a",
  orange: "#ee9049",
  gold: "#e9bd48",
  olive: "#b9c46a",
  green: "#6bcb97",
  teal: "#51d7dc",
  blue: "#70b5f9",
  indigo: "#8f8dff",
  purple: "#c084d8",
  pink: "#f08fc0",
  brown: "#c79b79",
  grey: "#a19f98",
};

/** What a colour stands for, on the page, on the base map or on top of it. */
export type Color = keyof typeof light;
export const palettes: Record<"light" | "dark", Record<Color, string>> = { light, dark };
export type Theme = keyof typeof palettes;

/** Colours that a story may choose by name where no meaning fits: any two can be distinguished on one map. */
export const namedColors = [
  "red",
  "orange",
  "gold",
  "olive",
  "green",
  "teal",
  "blue",
  "indigo",
  "purple",
  "pink",
  "brown",
  "grey",
] as const satisfies Color[];

/** Meanings that a story may give to its symbols, and colours by name. */
export const meanings = [
  "host",
  "lead",
  "participant",
  "joining",
  "named",
  "member",
  "suspended",
  "partner",
  "former",
  "scale-1",
  "scale-2",
  "scale-3",
  "scale-4",
  "military",
  "closed",
  "migration",
  "partnership",
  "strain",
  "court",
  ...namedColors,
] as const satisfies Color[];

export type Meaning = (typeof meanings)[number];

/** Black or white, whichever has more contrast on `color`, `#rrggbb` (relative luminance of WCAG 2.2). */
export function inkOn(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance > 0.179 ? "#101418" : "#ffffff";
}
