import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseMapFile, baseMapOf } from "./baseMap";
import { nearestLine, nearestPoint } from "./pick";
import { placeIndexOf } from "./placeIndex";
import type { ScreenPoint } from "./projection";

const at = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
const points = fc
  .array(at, { maxLength: 12 })
  .map((all) => all.map((place, i) => ({ id: String(i), at: place as ScreenPoint })));

describe("a click near points", () => {
  test("picks the nearest within reach, and none beyond it", () => {
    fc.assert(
      fc.property(points, at, fc.integer({ min: 0, max: 60 }), (all, click, reach) => {
        const away = (point: ScreenPoint) => Math.hypot(point[0] - click[0], point[1] - click[1]);
        const picked = nearestPoint(all, click, reach);
        const least = Math.min(...all.map((point) => away(point.at)));
        if (picked === null) expect(least).toBeGreaterThan(reach);
        else expect(away(all[Number(picked)]?.at as ScreenPoint)).toBe(least);
      }),
    );
  });

  test("picks the first, the more important, of two in one place", () => {
    expect(
      nearestPoint(
        [
          { id: "base", at: [5, 5] },
          { id: "post", at: [5, 5] },
        ],
        [5, 6],
        10,
      ),
    ).toBe("base");
  });
});

describe("a click near lines", () => {
  const lines = [
    {
      id: "flat",
      line: [
        [0, 0],
        [100, 0],
      ] as ScreenPoint[],
    },
    {
      id: "bent",
      line: [
        [0, 40],
        [50, 40],
        [50, 90],
      ] as ScreenPoint[],
    },
  ];

  test("picks a line between its points, not only at them", () => {
    expect(nearestLine(lines, [50, 3], 8)).toBe("flat");
    expect(nearestLine(lines, [53, 70], 8)).toBe("bent");
  });

  test("picks the nearer of two within reach", () => {
    expect(nearestLine(lines, [20, 19], 30)).toBe("flat");
    expect(nearestLine(lines, [20, 21], 30)).toBe("bent");
  });

  test("picks none beyond the ends of a line or out of reach", () => {
    expect(nearestLine(lines, [110, 0], 9)).toBeNull();
    expect(nearestLine(lines, [20, 20], 10)).toBeNull();
    expect(nearestLine([], [0, 0], 10)).toBeNull();
  });

  test("takes a line whose points lie in one place as that place", () => {
    expect(
      nearestLine(
        [
          {
            id: "dot",
            line: [
              [5, 5],
              [5, 5],
            ],
          },
        ],
        [8, 9],
        5,
      ),
    ).toBe("dot");
    expect(
      nearestLine(
        [
          {
            id: "dot",
            line: [
              [5, 5],
              [5, 5],
            ],
          },
        ],
        [8, 9],
        4.9,
      ),
    ).toBeNull();
  });
});

describe("a place within countries", () => {
  const { countries, areas } = baseMapOf(
    JSON.parse(readFileSync(new URL(`../../public/geo/${baseMapFile}`, import.meta.url), "utf8")),
  );
  const { countryAt, isIn } = placeIndexOf({ countries, areas });

  test.each([
    ["Dushanbe", [68.78, 38.56], "TJK"],
    ["Nukus", [59.6, 42.46], "UZB"],
    ["Chukotka, west of 180°", [172, 66.5], "RUS"],
    ["Chukotka, east of 180°", [-173.5, 66.5], "RUS"],
    ["the Pacific", [-150, 10], null],
  ] as const)("is found: %s", (_, lngLat, country) => {
    expect(countryAt(lngLat)).toBe(country);
  });

  test("every country's label lies in it", () => {
    const wrong = countries.features.filter(({ properties }) => countryAt(properties.label) !== properties.iso3);
    expect(wrong.map(({ properties }) => properties.iso3)).toEqual([]);
  });

  test("areas are found beside the country that they belong to", () => {
    expect(isIn("crimea", [34.1, 45.2])).toBe(true);
    expect(isIn("crimea", [30.5, 50.4])).toBe(false);
    expect(countryAt([34.1, 45.2])).toBe("UKR");
  });
});
