import { wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { fillColor } from "./fillColor";
import { textureGround } from "./look";
import { mixed } from "./mixed";
import { type Color, inkOn, meanings, palettes, type Theme } from "./palette";
import { texturePatterns } from "./texturePatterns";

const between = (theme: Theme, a: Color, b: Color) => wcagContrast(palettes[theme][a], palettes[theme][b]);

/** Colours that countries take. */
const fills = [
  ...(["host", "host-selected", "lead", "participant", "joining", "named"] as const),
  ...(["member", "suspended", "partner", "former", "scale-1", "scale-2", "scale-3", "scale-4"] as const),
];

describe.each(["light", "dark"] as const)("on the map in the %s theme", (theme) => {
  const colors = palettes[theme];

  test("the host stands 3:1 against those who take part, or more", () => {
    expect(between(theme, "host", "participant")).toBeGreaterThanOrEqual(3);
    // It is calmer while it is selected and large, and still apart from its neighbours.
    expect(between(theme, fillColor("host", true), "participant")).toBeGreaterThanOrEqual(1.5);
  });

  test("who takes part stands out from the land; who is only named is quiet; nothing is as loud as the host", () => {
    for (const role of ["host", "lead", "participant", "joining"] as const) {
      expect(between(theme, role, "land"), role).toBeGreaterThanOrEqual(1.6);
      expect(between(theme, role, "land"), role).toBeGreaterThan(1.3 * between(theme, "named", "land"));
    }
    expect(between(theme, "named", "land")).toBeLessThanOrEqual(1.25);
    expect(between(theme, "host", "land")).toBeGreaterThan(between(theme, "participant", "land"));
  });

  test.each(meanings)("a name on %s has 4.5:1 in its ink", (meaning) => {
    expect(wcagContrast(inkOn(colors[meaning]), colors[meaning])).toBeGreaterThanOrEqual(4.5);
    const selected = colors[fillColor(meaning, true)];
    expect(wcagContrast(inkOn(colors[meaning]), selected)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["ink", "halo"],
    ["ink", "land"],
    ["quiet-ink", "halo"],
    ["quiet-ink", "land"],
    ["sea-ink", "sea"],
  ] as const)("a name in %s on %s has 4.5:1", (ink, ground) => {
    expect(between(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("the dots of absence are quiet: few, faint, and no hindrance to the name on them", () => {
    const { size } = texturePatterns.dots;
    // Radius and tile as the design states them.
    expect(texturePatterns.dots.path).toContain("a.95.95");
    expect(size).toBe(7);
    expect((Math.PI * 0.95 ** 2) / size ** 2).toBeLessThan(0.06);
    expect(between(theme, "texture", "named")).toBeGreaterThanOrEqual(2.5);
    expect(between(theme, "texture", "named")).toBeLessThanOrEqual(3.5);
    expect(wcagContrast(inkOn(colors.named), colors.texture)).toBeGreaterThanOrEqual(3);
  });

  test.each(["suspended", "partner", "former"] as const)("the texture on %s shows", (fill) => {
    expect(between(theme, "texture", fill)).toBeGreaterThanOrEqual(1.6);
  });

  test.each(fills)("a disputed area shows on %s, whatever the colour of its country", (fill) => {
    const ground = mixed(colors.halo, colors[fill], textureGround.opacity);
    const best = Math.max(between(theme, "texture", fill), wcagContrast(ground, colors[fill]));
    expect(best).toBeGreaterThanOrEqual(1.5);
  });
});
