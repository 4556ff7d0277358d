import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../geo/atlas";
import { isInAny } from "../geo/pick";
import { type Box, boxAround, boxOf } from "../geo/placement";
import { fitOf, placeAt, projectOf, type ScreenPoint, toFrame, toScreen } from "../geo/projection";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { textWidth } from "../press/pages/textWidth";
import { readBaseMap } from "../press/readBaseMap";
import type { Camera, Iso3, LngLat } from "../story/story";
import { covers } from "./countryShapes";
import type { OverlayLabel } from "./overlay";
import { overlayOf } from "./overlayOf";
import { pagePaint, signMarkup } from "./signMarkup";
import { spotsAlong } from "./spotsAlong";

const base = readBaseMap(process.cwd());
const atlas = atlasOf(base.countries);
const size = { width: 390, height: 420 };
const fit = fitOf(size);

/** The name of a country, in the words of `text`, on a phone's map that looks at it. */
function nameOn(country: Iso3, text: string, camera: Camera): OverlayLabel | undefined {
  const edition = exampleEdition((files) => {
    files["story.json"].labels = [{ country }];
  }, new Map(atlas));
  const [label] = overlayOf({
    edition: { ...edition, labels: edition.labels.map((each) => (each.id === country ? { ...each, text } : each)) },
    layers: [],
    entries: [],
    curves: new Map(),
    project: projectOf(camera),
    size,
    fit,
    measure: textWidth,
  });
  return label?.kind === "label" && label.country === country ? label : undefined;
}

/** The same, from as far away as it finds room. */
function fromFar(country: Iso3, text: string) {
  const center = atlas.get(country)?.label;
  if (!center) throw new Error(`No country ${country}`);
  for (let zoom = 2; zoom < 7; zoom += 0.25) {
    const camera = { center, zoom };
    const label = nameOn(country, text, camera);
    if (label) return { label, camera };
  }
  throw new Error(`${text} finds no room`);
}

describe("The name of a long country", () => {
  test.each([
    ["CHL", "Chile"],
    ["VNM", "Vietnam"],
    ["MWI", "Malawi"],
    ["MOZ", "Mozambique"],
    ["SOM", "Somalia"],
    ["PRT", "Portugal"],
    ["SWE", "Швеция"],
    ["NOR", "Нарвегия"],
    ["MWI", "مالاوی"],
    ["MOZ", "موزامبیک"],
  ])("lies along %s where there is no room for it level: %s", (country, text) => {
    const { label, camera } = fromFar(country, text);
    expect(label.angle).toBeDefined();
    expect(Math.abs(label.angle ?? 0)).toBeGreaterThan(10);
    // It reads from left to right, or upwards: never upside down.
    expect(Math.abs(label.angle ?? 0)).toBeLessThanOrEqual(90);
    expect(shareWithin(country, label, camera)).toBeGreaterThan(0.75);
    expect(signMarkup(label, pagePaint)).toContain(`<g transform="rotate(${label.angle} `);
  });

  test("is level where there is room for that", () => {
    for (const [country, text] of [
      ["SWE", "Sweden"],
      ["KAZ", "Kazakhstan"],
    ] as const)
      expect(nameOn(country, text, { center: atlas.get(country)?.label ?? [0, 0], zoom: 5 })?.angle).toBeUndefined();
  });
});

test("Along a bar at any angle a name finds room, in it and never upside down; in a square it needs none", () => {
  const angles = fc.integer({ min: -180, max: 180 });
  fc.assert(
    fc.property(angles, fc.integer({ min: 44, max: 60 }), (degrees, breadth) => {
      const ring = turnedBar(degrees, 160, breadth);
      const shape = { ring, box: boxOf(ring) };
      for (const { angle, box, inside } of spotsAlong(shape, 90, 14)) {
        expect(Math.abs(angle)).toBeLessThanOrEqual(90);
        if (inside) for (const corner of corners(box, angle, 90, 14)) expect(covers(shape, corner)).toBe(true);
      }
      const slope = Math.abs(((degrees + 270) % 180) - 90);
      if (slope > 14) expect(spotsAlong(shape, 90, 14)[0]?.inside).toBe(true);
      const square = turnedBar(degrees, 100, 100);
      expect(spotsAlong({ ring: square, box: boxOf(square) }, 90, 14)).toEqual([]);
    }),
  );
});

function turnedBar(degrees: number, length: number, breadth: number): ScreenPoint[] {
  return corners(boxAround([200, 200], 0, 0), degrees, length, breadth);
}

/** The corners of a rectangle of that length and height, turned around the middle of a box. */
function corners({ left, right, top, bottom }: Box, degrees: number, length: number, height: number): ScreenPoint[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a = 0, b = 0]) => {
    const [x, y] = [(a * length) / 2, (b * height) / 2];
    return [(left + right) / 2 + x * cos - y * sin, (top + bottom) / 2 + x * sin + y * cos];
  });
}

/** How much of the middle line of a name lies in its country, as the base map has it: 0 to 1. */
function shareWithin(country: Iso3, { angle = 0, box, at, text, size: letter, weight }: OverlayLabel, camera: Camera) {
  const shape = base.countries.features.find(({ properties }) => properties.iso3 === country)?.geometry.coordinates;
  const [x, y] = toScreen(at, fit);
  const length = textWidth(text, letter, weight);
  const places = Array.from({ length: 21 }, (_, i) => {
    const along = (i / 20 - 0.5) * length;
    const middle = [x + (box.left + box.right) / 2, y + (box.top + box.bottom) / 2] as const;
    const radians = (angle * Math.PI) / 180;
    const point: ScreenPoint = [middle[0] + along * Math.cos(radians), middle[1] + along * Math.sin(radians)];
    return placeAt(camera, toFrame(point, fit));
  });
  const within = places.filter((place) => place && isInAny(place, (shape ?? []) as unknown as LngLat[][][]));
  return within.length / places.length;
}
