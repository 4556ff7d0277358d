import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointShapes } from "../layers/layer";
import { shapePaths } from "../layers/shapes";
import { escapeMarkup } from "./escapeMarkup";
import type { OverlayArrow, OverlayLabel, OverlayPoint } from "./overlay";
import { overlayMarkup } from "./overlayMarkup";
import { signMarkup } from "./signMarkup";

const place = { lngLat: [0, 0], at: [0, 0] } as const;
const box = { left: -7, top: -7, right: 7, bottom: 7 };
const point: OverlayPoint = {
  ...place,
  kind: "point",
  id: "old-pier.1",
  layer: "piers",
  shape: "diamond",
  color: "military",
  precision: "town",
  country: "ISL",
  members: ["old-pier.1"],
  name: "Old pier",
  size: 14,
  mixed: false,
  spot: "at",
  box,
};
const label: OverlayLabel = {
  ...place,
  kind: "label",
  id: "label-oslo",
  text: "Oslo",
  rank: "capital",
  align: "start",
  size: 14,
  weight: 600,
  spacing: 0,
  capitals: false,
  dot: "town",
  spot: "E",
  box,
};
const arrow: OverlayArrow = {
  ...place,
  kind: "arrow",
  id: "flow-arrow",
  layer: "passengers",
  color: "migration",
  from: [1, 1],
  angle: 45,
  size: 20,
  box,
};

/** The colours of a picture, by name. */
const literal = { color: (color: string) => color, on: (meaning: string) => `on ${meaning}` };

describe("text in markup", () => {
  test("can be any text: nothing of it becomes markup, and none of it is lost", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[&<>"'a-z;]*$/)), (text) => {
        const safe = escapeMarkup(text);
        expect(safe).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        const back = safe
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&#39;", "'")
          .replaceAll("&amp;", "&");
        expect(back).toBe(text);
      }),
    );
  });
});

describe("a mark", () => {
  test("is a button with its name, which the keyboard passes over", () => {
    const markup = overlayMarkup(point);
    expect(markup).toMatch(/^<button type="button" tabindex="-1"/);
    expect(markup).toContain('data-entry="old-pier.1"');
    expect(markup).toContain('aria-label="Old pier"');
  });

  test("keeps its name from becoming markup", () => {
    const markup = overlayMarkup({ ...point, name: `"><img src=x onerror='1'>` });
    expect(markup).toContain('aria-label="&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;"');
    expect(markup).not.toContain("<img");
  });

  test("says how many it stands for, where it stands for more than itself", () => {
    expect(overlayMarkup(point)).not.toContain("data-count");
    const many = overlayMarkup({ ...point, members: ["a", "b", "c"], count: "۳" });
    expect(many).toContain('data-count="۳"');
    expect(many).toContain('aria-label="Old pier: ۳"');
  });

  test("whose place is only roughly known has a dashed ring", () => {
    expect(overlayMarkup({ ...point, precision: "area" })).toContain("<circle");
    expect(signMarkup({ ...point, precision: "area" }, literal), "in pictures too").toContain("<circle");
    expect(overlayMarkup(point)).not.toContain("<circle");
  });

  test("has its number within it, in the ink of its layer's shape, on the page and in pictures", () => {
    const many = { ...point, members: ["a", "b"], count: "2" };
    expect(overlayMarkup(many)).toContain(">2</text>");
    expect(signMarkup(many, literal)).toContain(">2</text>");
    expect(signMarkup({ ...many, color: "partnership" }, literal)).not.toContain("military");
    const glyph = shapePaths.ship.glyph ?? "";
    expect(signMarkup({ ...point, shape: "ship" }, literal), "alone it has its sign").toContain(glyph);
    expect(signMarkup({ ...many, shape: "ship" }, literal), "the number takes the sign's place").not.toContain(glyph);
  });

  test("that stands for different things does not look like one that stands for the same", () => {
    const many = { ...point, members: ["a", "b"], count: "2" };
    expect(overlayMarkup({ ...many, mixed: true })).not.toBe(overlayMarkup(many));
  });

  test("looks unlike every other shape, by its outline and not only by its colour", () => {
    const looks = pointShapes.map((shape) => overlayMarkup({ ...point, shape }));
    expect(new Set(looks).size).toBe(pointShapes.length);
  });
});

describe("a name", () => {
  test("keeps its text from becoming markup", () => {
    const markup = overlayMarkup({ ...label, text: "<script>alert(1)</script>" });
    expect(markup).toContain(">&lt;script&gt;alert(1)&lt;/script&gt;</text>");
  });

  test("of a town has a dot, that of a host a larger one, and where a mark stands on the town there is none", () => {
    const circles = (dot: OverlayLabel["dot"]) => overlayMarkup({ ...label, dot }).match(/<circle/g)?.length ?? 0;
    expect([circles(undefined), circles("town"), circles("host")]).toEqual([0, 1, 2]);
  });

  test("and its dot look the same on the page and in pictures, in the colours of the theme alone", () => {
    const asOnPage = { color: (color: string) => `var(--${color})`, on: (meaning: string) => `var(--on-${meaning})` };
    for (const item of [
      label,
      { ...label, dot: "host" as const },
      { ...label, rank: "context" as const, weight: 400 },
    ]) {
      expect(overlayMarkup(item)).toContain(signMarkup(item, asOnPage));
      expect(signMarkup(item, literal)).toContain('fill="halo" stroke="ink"');
      expect(overlayMarkup(item)).not.toMatch(/#[0-9a-f]{3}|black|white/);
    }
  });

  test("lies without a halo on the colour of its country, in the ink that reads best there", () => {
    expect(overlayMarkup(label)).toContain("stroke=");
    const onColour = overlayMarkup({ ...label, dot: undefined, fill: "host" });
    expect(onColour).toContain('fill="var(--on-host)"');
    expect(onColour).not.toContain("stroke=");
  });
});

test("an arrowhead is turned by its angle and is nothing to those who listen", () => {
  expect(overlayMarkup(arrow)).toContain("rotate(45)");
  expect(overlayMarkup(arrow)).toContain('aria-hidden="true"');
});

test("nothing on top of the map has a style attribute, which the page's policy would block", () => {
  for (const item of [point, label, arrow]) expect(overlayMarkup(item)).not.toContain("style=");
});
