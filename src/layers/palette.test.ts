import {
  clampRgb,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Lrgb,
  type Rgb,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";
import type { Texture } from "./layer";
import { type Color, namedColors, palettes, type Theme } from "./palette";

/** The fills of one legend; different textures distinguish fills whatever their colours. */
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

const linear = converter("lrgb");

/** A colour through one of culori's filters. Their matrices are for linear RGB, but the filters do not convert. */
const through = (filter: (color: Rgb) => Rgb) => (color: string) => {
  const seen = filter({ ...(linear(color) as Lrgb), mode: "rgb" });
  return { ...clampRgb(seen), mode: "lrgb" as const };
};

/**
 * A colour as seen with each kind of colour vision: complete deficiencies as in G. Machado, M. Oliveira and L. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
 */
const visions = {
  "full colour vision": through((color) => color),
  protanopia: through(filterDeficiencyProt(1)),
  deuteranopia: through(filterDeficiencyDeuter(1)),
  tritanopia: through(filterDeficiencyTrit(1)),
};

/** Distance in CIE L*a*b* (ΔE of 1976, D65). */
const difference = differenceEuclidean("lab65");

const themes = ["light", "dark"] as const;

describe.each(themes)("in the %s theme", (theme) => {
  test.each([
    ["ink", "paper"],
    ["ink", "panel"],
    ["quiet-ink", "paper"],
    ["quiet-ink", "panel"],
    ["accent", "paper"],
    ["accent", "panel"],
    ["sea-ink", "sea"],
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
          const apart = difference(seen(palettes[theme][a.color]), seen(palettes[theme][b.color]));
          expect.soft(apart, `${a.color} and ${b.color} under ${kind}`).toBeGreaterThanOrEqual(8);
        }
  });

  test.each(Object.entries(legends))("the fills of %s stay apart from land without a colour", (_, legend) => {
    for (const [kind, seen] of Object.entries(visions))
      for (const { color, texture } of legend)
        if (!texture) {
          const apart = difference(seen(palettes[theme][color]), seen(palettes[theme].land));
          expect.soft(apart, `${color} and land under ${kind}`).toBeGreaterThanOrEqual(8);
        }
  });
});

test("Twelve colours have a name, and any two of them stay apart for every kind of colour vision, in both themes", () => {
  expect(namedColors).toHaveLength(12);
  for (const theme of themes)
    for (const [kind, seen] of Object.entries(visions))
      for (const [a, b] of pairs(namedColors.map((color) => ({ color })))) {
        const apart = difference(seen(palettes[theme][a.color]), seen(palettes[theme][b.color]));
        expect.soft(apart, `${a.color} and ${b.color} under ${kind}, ${theme}`).toBeGreaterThanOrEqual(11);
      }
});

interface Fill {
  color: Color;
  texture?: Texture;
}

const pairs = (legend: readonly Fill[]) =>
  legend.flatMap((a, i) => legend.slice(i + 1).map((b): [Fill, Fill] => [a, b]));

const contrast = (theme: Theme, a: Color, b: Color) => wcagContrast(palettes[theme][a], palettes[theme][b]);
