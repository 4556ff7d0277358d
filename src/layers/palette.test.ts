import { describe, expect, test } from "vitest";
import type { Texture } from "./layer";
import { type Color, namedColors, palettes, type Theme } from "./palette";

type Rgb = readonly [red: number, green: number, blue: number];

/** The fills that stand in one legend; those with different textures are apart whatever their colours. */
const legends: Record<string, Fill[]> = {
  "roles at events": [
    { color: "host" },
    { color: "lead" },
    { color: "participant" },
    { color: "joining" },
    { color: "named", texture: "dots" },
  ],
  "seats in an organisation": [
    { color: "member" },
    { color: "suspended", texture: "hatch" },
    { color: "partner", texture: "dots" },
    { color: "former", texture: "lines" },
  ],
  "classes of a measure": [
    { color: "scale-1" },
    { color: "scale-2" },
    { color: "scale-3" },
    { color: "scale-4" },
    { color: "named", texture: "dots" },
  ],
};

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * How complete colour-vision deficiencies see linear RGB: G. Machado, M. Oliveira and L. Fernandes, "A Physiologically-
 * based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
 */
const deficiencies: Record<string, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const map3 = (rgb: Rgb, change: (value: number) => number): Rgb => [change(rgb[0]), change(rgb[1]), change(rgb[2])];
const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb => {
  const row = ([a, b, c]: Rgb) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};
const linear = (rgb: Rgb) =>
  map3(rgb, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));

/** What each kind of eye makes of a colour, in linear RGB. */
const visions: Record<string, (rgb: Rgb) => Rgb> = {
  "full colour vision": linear,
  ...Object.fromEntries(
    Object.entries(deficiencies).map(([name, matrix]) => [name, (rgb: Rgb) => map3(times(matrix, linear(rgb)), clamp)]),
  ),
};

/** Distance in CIE L*a*b* of two colours in linear RGB (ΔE of 1976, D65). */
function difference(a: Rgb, b: Rgb): number {
  const [l1, a1, b1] = labOf(a);
  const [l2, a2, b2] = labOf(b);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function labOf(rgb: Rgb): Rgb {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb,
  );
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const themes = ["light", "dark"] as const;

describe.each(themes)("in the %s theme", (theme) => {
  test.each([
    ["ink", "paper"],
    ["ink", "panel"],
    ["quiet-ink", "paper"],
    ["quiet-ink", "panel"],
    ["accent", "paper"],
    ["accent", "panel"],
  ] as const)("text in %s on %s has a contrast of 4.5:1", (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["military", "closed", "migration", "partnership", "strain", "court", ...namedColors] as const)(
    "lines and points in %s have 3:1 against their halo, and against the land",
    (color) => {
      expect(contrast(theme, color, "halo")).toBeGreaterThanOrEqual(3);
      expect(contrast(theme, color, "land")).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(["military", "closed", "migration", "partnership", "strain", "court", ...namedColors] as const)(
    "the hollow shapes of %s have 3:1 against the panel that fills them",
    (color) => {
      expect(contrast(theme, color, "panel")).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(["land", "sea", "border"] as const)("the outline of the selected country has 3:1 against %s", (ground) => {
    expect(contrast(theme, "ink", ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(legends))("the fills of %s stay apart for every kind of colour vision", (_, legend) => {
    for (const [kind, seen] of Object.entries(visions))
      for (const [a, b] of pairs(legend))
        if (a.texture === b.texture) {
          const apart = difference(seen(rgbOf(theme, a.color)), seen(rgbOf(theme, b.color)));
          expect.soft(apart, `${a.color} and ${b.color} under ${kind}`).toBeGreaterThanOrEqual(8);
        }
  });

  test.each(Object.entries(legends))("the fills of %s stay apart from land without a colour", (_, legend) => {
    for (const [kind, seen] of Object.entries(visions))
      for (const { color, texture } of legend)
        if (!texture) {
          const apart = difference(seen(rgbOf(theme, color)), seen(rgbOf(theme, "land")));
          expect.soft(apart, `${color} and land under ${kind}`).toBeGreaterThanOrEqual(8);
        }
  });
});

test("Twelve colours have a name, and any two of them stay apart for every kind of colour vision, in both themes", () => {
  expect(namedColors).toHaveLength(12);
  for (const theme of themes)
    for (const [kind, seen] of Object.entries(visions))
      for (const [a, b] of pairs(namedColors.map((color) => ({ color })))) {
        const apart = difference(seen(rgbOf(theme, a.color)), seen(rgbOf(theme, b.color)));
        expect.soft(apart, `${a.color} and ${b.color} under ${kind}, ${theme}`).toBeGreaterThanOrEqual(11);
      }
});

interface Fill {
  color: Color;
  texture?: Texture;
}

const pairs = (legend: readonly Fill[]) =>
  legend.flatMap((a, i) => legend.slice(i + 1).map((b): [Fill, Fill] => [a, b]));

const rgbOf = (theme: Theme, color: Color): Rgb => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(palettes[theme][color].slice(at, at + 2), 16) / 255,
  );
  return [red, green, blue];
};

/** WCAG 2.2's contrast ratio. */
function contrast(theme: Theme, a: Color, b: Color): number {
  const luminance = (color: Color) => {
    const [red, green, blue] = linear(rgbOf(theme, color));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
