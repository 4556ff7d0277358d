import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../geo/atlas";
import { type Box, overlap } from "../geo/placement";
import { fitOf, projectOf, type Size, toScreen } from "../geo/projection";
import { addArea, addSecond, addThing, exampleEdition, type RawFiles } from "../press/edition/exampleEdition.testing";
import { textWidth } from "../press/pages/textWidth";
import { readBaseMap } from "../press/readBaseMap";
import { entriesOn } from "../scene/entriesOn";
import { curvesIn } from "../scene/routesOf";
import { symbolOf } from "../scene/sceneOf";
import type { Camera, LngLat } from "../story/story";
import { covers, shapeOf } from "./countryShapes";
import type { Overlay, OverlayItem, OverlayLabel, OverlayPoint } from "./overlay";
import { angleBetween, overlayOf } from "./overlayOf";

const atlas = atlasOf(readBaseMap(process.cwd()).countries);

/** More marks and names than there is room for. */
const crowded = (files: RawFiles) => {
  addArea(files);
  for (let i = 0; i < 12; i++)
    addThing(files, "sites", {
      id: `pier-${i}`,
      country: i % 2 ? "NOR" : "ISL",
      place: { lngLat: i % 2 ? [10 + i / 20, 60] : [-22 + i / 10, 64.2], precision: "exact" },
      periods: [{ during: "1990/..", symbol: "pier" }],
      claims: ["pier"],
    });
  for (const country of ["ISL", "NOR", "DNK"])
    addThing(files, "sites", {
      id: `somewhere-${country}`,
      country,
      periods: [{ during: "1990/..", symbol: "closed" }],
      claims: ["pier"],
    });
  files["story.json"].labels = [
    { country: "NOR" },
    { place: "oslo", anchor: "start" },
    { place: "reykjavik" },
    { country: "DNK" },
    { country: "ISL" },
    { country: "UKR" },
  ];
  files["story.json"].view.callouts = [
    { claim: "host", at: "ISL" },
    { claim: "passengers", at: "flow-NOR" },
    { claim: "pier", at: "pier-3" },
  ];
};
const edition = exampleEdition(crowded, new Map(atlas));
const entries = entriesOn(edition, edition.layers, edition.date);
const curves = curvesIn(edition, edition.view.camera);

const cameras: fc.Arbitrary<Camera> = fc.record({
  center: fc
    .tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -60, max: 80 }))
    .map(([lng, lat]): LngLat => [lng, lat]),
  zoom: fc.integer({ min: 0, max: 8 }),
});
const overTheSea: fc.Arbitrary<Camera> = fc.record({
  center: fc
    .tuple(fc.integer({ min: -25, max: 35 }), fc.integer({ min: 45, max: 70 }))
    .map(([lng, lat]): LngLat => [lng, lat]),
  zoom: fc.double({ min: 1, max: 4, noNaN: true }),
});
const sizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 280, max: 2000 }),
  height: fc.integer({ min: 280, max: 1400 }),
});
const anyCamera = fc.oneof(cameras, overTheSea);

const overlay = (camera: Camera, size: Size, selected?: string): OverlayItem[] =>
  overlayOf({
    edition,
    layers: edition.layers,
    entries,
    curves,
    selected,
    callouts: edition.view.callouts,
    project: projectOf(camera),
    size,
    fit: fitOf(size),
    measure: textWidth,
  });

/** The same, with the countries coloured and nothing on them. */
const withoutMarks = (camera: Camera, size: Size): OverlayItem[] => overlayOf(coloured(camera, size));

const coloured = (camera: Camera, size: Size): Overlay => {
  const layers = edition.layers.filter(({ id }) => id === "parts");
  const colours = entriesOn(edition, layers, edition.date);
  return {
    edition,
    layers,
    entries: colours,
    curves,
    project: projectOf(camera),
    size,
    fit: fitOf(size),
    measure: textWidth,
  };
};

const labelsOf = (items: readonly OverlayItem[]) => items.filter((item): item is OverlayLabel => item.kind === "label");
const pointsOf = (items: readonly OverlayItem[]) => items.filter((item): item is OverlayPoint => item.kind === "point");

const home: Camera = { center: [-5, 62], zoom: 2.5 };
const desktop: Size = { width: 1000, height: 800 };

describe("names on the map", () => {
  test("never lie on one another, wherever the map looks and however small it is", () => {
    fc.assert(
      fc.property(anyCamera, sizes, fc.constantFrom(undefined, "ISL", "DNK", "SWE"), (camera, size, selected) => {
        const boxes = labelsOf(overlay(camera, size, selected)).map((label) => boxOnScreen(label, size));
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("lie on no mark and no arrowhead, and wholly on the stage", () => {
    fc.assert(
      fc.property(anyCamera, sizes, fc.constantFrom(undefined, "ISL", "DNK"), (camera, size, selected) => {
        const items = overlay(camera, size, selected);
        for (const label of labelsOf(items)) {
          const box = boxOnScreen(label, size);
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(size.width);
          expect(box.bottom).toBeLessThanOrEqual(size.height);
          for (const other of pointsOf(items)) expect(overlap(box, boxOnScreen(other, size)), label.text).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("keep their spots when the map is moved by a pixel, unless they must give them up", () => {
    fc.assert(
      fc.property(overTheSea, sizes, (camera, size) => {
        const before = overlay(camera, size);
        const fit = fitOf(size);
        const after = overlayOf({
          edition,
          layers: edition.layers,
          entries,
          curves,
          project: projectOf(camera),
          size,
          fit: { ...fit, x: fit.x + 1 },
          callouts: edition.view.callouts,
          measure: textWidth,
          last: before,
        });
        const spots = new Map(labelsOf(before).map(({ id, spot }) => [id, spot]));
        const moved = labelsOf(after).filter(({ id, spot }) => spots.has(id) && spots.get(id) !== spot);
        // It may have to give way to other names and to marks, which come onto the stage or leave it.
        const placesOf = (items: readonly OverlayItem[], but: OverlayLabel) =>
          items
            .flatMap((item) => (item.kind === "arrow" || item.id === but.id ? [] : `${item.id} ${item.spot}`))
            .join();
        // Those at an edge may have to turn round; the others stay as they are.
        for (const label of moved) {
          const was = labelsOf(before).find(({ id }) => id === label.id) as OverlayLabel;
          const box = boxOnScreen(was, size);
          // It leads to a point that has to be on the stage too.
          const [x, y] = toScreen(was.at, fit);
          const to = was.leader?.[0] ?? [0, 0];
          const reach = was.leader ? { left: x + to[0], right: x + to[0], top: y + to[1], bottom: y + to[1] } : box;
          const atEdge = [box, reach].some(
            ({ left, top, right, bottom }) => left < 6 || top < 6 || right > size.width - 7 || bottom > size.height - 6,
          );
          const displaced = placesOf(after, label) !== placesOf(before, label);
          expect(atEdge || displaced, label.text).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("always include that of the selected country, whether or not the story labels it", () => {
    fc.assert(
      fc.property(anyCamera, sizes, fc.constantFrom(...atlas.keys()), (camera, size, selected) => {
        const at = edition.labels.find((label) => label.id === selected)?.lngLat ?? edition.countries[selected]?.at;
        const frameAt = at && projectOf(camera)(at);
        fc.pre(frameAt != null);
        const [x, y] = toScreen(frameAt, fitOf(size));
        fc.pre(x > 0 && y > 0 && x < size.width && y < size.height);
        const named = labelsOf(overlay(camera, size, selected)).filter(({ id }) => id === `label-${selected}`);
        expect(named.map(({ text }) => text)).toEqual([edition.countries[selected]?.name.toLocaleUpperCase()]);
      }),
      { numRuns: 500 },
    );
  });

  test("of what is selected come first: others make room", () => {
    const tiny: Size = { width: 280, height: 280 };
    const far: Camera = { center: [0, 60], zoom: 0 };
    const free = labelsOf(overlay(far, tiny)).map(({ id }) => id);
    expect(free).not.toContain("label-DNK");
    expect(labelsOf(overlay(far, tiny, "DNK"))[0]?.id).toBe("label-DNK");
  });

  test("give way by importance: the host's town stays where the name of another country does not fit", () => {
    const far = labelsOf(withoutMarks({ center: [0, 60], zoom: 0 }, { width: 280, height: 280 }));
    expect(far[0]?.id).toBe("label-reykjavik");
    expect(far.length).toBeLessThan(edition.labels.length);
  });

  test("know the colour of their country, so that their ink can stand out", () => {
    const norway = labelsOf(withoutMarks({ ...home, center: [10, 62], zoom: 4 }, desktop)).find(
      ({ id }) => id === "label-NOR",
    );
    expect(norway?.fill).toBe("participant");
  });

  test("keep their halo where a second colouring lies on their country", () => {
    const twofold = exampleEdition((files) => {
      crowded(files);
      addSecond(files);
    }, new Map(atlas));
    const nameOf = (ids: readonly string[]) => {
      const layers = twofold.layers.filter(({ id }) => ids.includes(id));
      const on = entriesOn(twofold, layers, twofold.date);
      const camera = { ...home, center: [-18, 65] as const, zoom: 4 };
      const shown = { ...coloured(camera, desktop), edition: twofold, layers, entries: on };
      return labelsOf(overlayOf(shown)).find(({ id }) => id === "label-ISL");
    };
    expect(nameOf(["parts"])?.fill).toBe("host");
    expect(nameOf(["parts", "second"])).toMatchObject({ fill: undefined });
  });

  test("behind the globe are left out", () => {
    expect(labelsOf(overlay({ center: [175, -40], zoom: 2.5 }, desktop))).toEqual([]);
  });
});

describe("callouts", () => {
  const calloutsOf = (items: readonly OverlayItem[]) => labelsOf(items).filter(({ lines }) => lines);

  test("lead to their places, which they leave free; and stand where there is room for all of them", () => {
    expect(calloutsOf(overlay(home, desktop)).map(({ id }) => id)).toEqual([
      "callout-host",
      "callout-passengers",
      "callout-pier",
    ]);
    fc.assert(
      fc.property(anyCamera, sizes, (camera, size) => {
        for (const { box, leader, rank } of calloutsOf(overlay(camera, size))) {
          expect(rank).toBe("callout");
          expect(Math.hypot(...(leader?.[0] ?? [99, 99]))).toBeLessThan(20);
          expect(box.left < 0 && box.right > 0 && box.top < 0 && box.bottom > 0).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("stand off coloured countries where there is room beside them", () => {
    const close: Camera = { center: [-18, 65], zoom: 4 };
    const shown = coloured(close, desktop);
    const [host] = calloutsOf(overlayOf({ ...shown, callouts: edition.view.callouts }));
    const { left = 0, right = 0, top = 0, bottom = 0 } = host ? boxOnScreen(host, desktop) : {};
    expect(host?.id).toBe("callout-host");
    expect(covers(shapeOf(shown, "ISL"), [(left + right) / 2, (top + bottom) / 2])).toBe(false);
  });
});

describe("marks", () => {
  test("are never dropped: each on this side of the globe is a member of exactly one", () => {
    fc.assert(
      fc.property(anyCamera, sizes, (camera, size) => {
        const project = projectOf(camera);
        const due = entries.flatMap((entry) => {
          if (symbolOf(edition.layers, entry).kind !== "point") return [];
          const { place } = entry;
          const at =
            place.at === "point" ? place.lngLat : place.at === "country" && edition.countries[place.country]?.at;
          return at && project(at) ? [entry.id] : [];
        });
        const drawn = pointsOf(overlay(camera, size)).flatMap(({ members }) => members);
        expect(drawn.toSorted()).toEqual(due.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test("that crowd are one when seen from far, and as many as there are when seen from near", () => {
    const far = pointsOf(overlay({ center: [-5, 62], zoom: 1 }, desktop));
    const near = pointsOf(overlay({ center: [-21.5, 64.2], zoom: 9 }, desktop));
    expect(far.length).toBeLessThan(near.length);
    expect(Math.max(...far.map(({ members }) => members.length))).toBeGreaterThan(4);
  });

  test("lead those they are gathered with when they are selected, and stand at their own place", () => {
    const camera: Camera = { center: [-5, 62], zoom: 1 };
    for (const id of ["pier-2", "pier-10"]) {
      const lead = pointsOf(overlay(camera, desktop, id)).find(({ members }) => members.includes(id));
      expect(lead?.id).toBe(id);
      expect(lead?.members.length).toBeGreaterThan(1);
      expect(lead?.lngLat).toEqual(
        edition.entries.flatMap((entry) =>
          entry.id === id && entry.place.at === "point" ? [entry.place.lngLat] : [],
        )[0],
      );
    }
  });

  test("of two countries or two layers are never gathered into one", () => {
    fc.assert(
      fc.property(overTheSea, sizes, (camera, size) => {
        for (const { members } of pointsOf(overlay(camera, size))) {
          const kept = entries.filter(({ id }) => members.includes(id));
          expect(new Set(kept.map(({ layer }) => layer)).size).toBe(1);
          expect(new Set(kept.map(({ place }) => ("country" in place ? place.country : ""))).size).toBe(1);
        }
      }),
    );
  });

  test("stand at their own place, and say how well it is known; those of a whole country stand aside its middle", () => {
    const near = pointsOf(overlay({ center: [-21.9, 64.1], zoom: 9 }, desktop));
    const pier = near.find(({ id }) => id === "old-pier.2");
    expect(pier).toMatchObject({ lngLat: [-21.9, 64.1], precision: "town", spot: "at", leader: undefined });
    const norway = pointsOf(overlay({ center: [9, 61], zoom: 6 }, desktop)).find(({ id }) => id === "somewhere-NOR");
    expect(norway?.precision).toBeUndefined();
    expect(norway?.lngLat).toEqual(edition.countries.NOR?.at);
  });
});

describe("arrowheads", () => {
  test("sit at the end of each flow and point along it", () => {
    const arrows = overlay(home, desktop).filter((item) => item.kind === "arrow");
    expect(arrows.map(({ id }) => id)).toEqual(["flow-NOR-arrow"]);
    const [arrow] = arrows;
    expect(arrow?.lngLat).toEqual(curves.get("flow-NOR")?.at(-1));
    // From Oslo to Reykjavik: to the left.
    expect(Math.abs(arrow?.angle ?? 0)).toBeGreaterThan(90);
  });

  test("turn clockwise from pointing right", () => {
    expect(angleBetween([0, 0], [10, 0])).toBe(0);
    expect(angleBetween([0, 0], [0, 10])).toBe(90);
    expect(angleBetween([0, 0], [-10, 0])).toBe(180);
    expect(angleBetween([0, 0], [0, -10])).toBe(-90);
    expect(angleBetween(null, [0, 0])).toBeNull();
    expect(angleBetween([0, 0], null)).toBeNull();
  });
});

test("everything on top of the map has an id of its own", () => {
  fc.assert(
    fc.property(anyCamera, sizes, fc.constantFrom(undefined, ...atlas.keys()), (camera, size, selected) => {
      const ids = overlay(camera, size, selected).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

/** The room that an item takes on screen, px. */
function boxOnScreen({ box, at }: OverlayItem, screen: Size): Box {
  const [x, y] = toScreen(at, fitOf(screen));
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
}
