import { geoDistance } from "d3-geo";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Camera } from "../story/story";
import {
  cameraOf,
  fitOf,
  frame,
  horizonOf,
  leastMapZoom,
  mapCameraOf,
  noMargins,
  projectionOf,
  projectOf,
  radiusOf,
  toFrame,
  toScreen,
} from "./projection";

const degrees = (radians: number) => (radians * 180) / Math.PI;
/** Evenly spread, unlike fc.double, which prefers the neighbourhood of zero. */
const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((each) => each / 1000);
const lngLats = fc.tuple(thousandths(-180, 180), thousandths(-85, 85));
const cameras: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(thousandths(-180, 180), thousandths(-70, 70)),
  zoom: thousandths(0, 10),
});
const sizes = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) });

describe("the camera of a story", () => {
  test("comes back from the map's camera unchanged, on any screen", () => {
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const { center, zoom } = mapCameraOf(camera, size, fitOf(size));
        const back = cameraOf(center, zoom, fitOf(size));
        expect(back.center).toEqual(camera.center);
        expect(back.zoom).toBeCloseTo(camera.zoom, 9);
      }),
    );
  });

  test("is the map's own, with its usual field of view, on a screen of the frame's size", () => {
    const camera: Camera = { center: [64, 47], zoom: 2.4 };
    const map = mapCameraOf(camera, frame, fitOf(frame));
    expect(map.zoom).toBe(2.4);
    expect(map.fieldOfView).toBeCloseTo(36.87, 2);
  });

  test("keeps the eye as far away, in px of the frame, on any screen: the perspective stays that of the frame", () => {
    const camera: Camera = { center: [0, 0], zoom: 2 };
    const eye = (size: { width: number; height: number }) => {
      const { fieldOfView } = mapCameraOf(camera, size, fitOf(size));
      return (0.5 * size.height) / Math.tan((fieldOfView * Math.PI) / 360) / fitOf(size).scale;
    };
    fc.assert(fc.property(sizes, (size) => Math.abs(eye(size) - eye(frame)) < 1e-6));
  });

  test("shows all of the frame on any screen, and fills one direction of it", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const corners = [toScreen([0, 0], fitOf(size)), toScreen([frame.width, frame.height], fitOf(size))];
        for (const [x, y] of corners) {
          expect(x).toBeGreaterThanOrEqual(-1e-9);
          expect(x).toBeLessThanOrEqual(size.width + 1e-9);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(size.height + 1e-9);
        }
        const [left, top] = toScreen([0, 0], fitOf(size));
        expect(Math.min(left, top)).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("the globe", () => {
  test("has the radius of MapLibre's: a world of 512 · 2^zoom px around, stretched by 1 / cos(latitude)", () => {
    expect(radiusOf({ center: [0, 0], zoom: 0 })).toBeCloseTo(512 / (2 * Math.PI), 9);
    expect(radiusOf({ center: [10, 60], zoom: 0 })).toBeCloseTo((2 * 512) / (2 * Math.PI), 9);
    fc.assert(
      fc.property(cameras, ({ center, zoom }) => {
        expect(radiusOf({ center, zoom: zoom + 1 }) / radiusOf({ center, zoom })).toBeCloseTo(2, 9);
      }),
    );
  });

  test("shows less than half of itself, and less the nearer the eye", () => {
    fc.assert(
      fc.property(cameras, ({ center, zoom }) => {
        const horizon = horizonOf({ center, zoom });
        expect(horizon).toBeGreaterThan(0);
        expect(horizon).toBeLessThan(90);
        expect(horizonOf({ center, zoom: zoom + 1 })).toBeLessThan(horizon);
      }),
    );
  });

  test("fills most of any stage, however far readers zoom out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 3000 }), fc.integer({ min: 200, max: 2000 }), (width, height) => {
        const across = (512 * 2 ** leastMapZoom({ width, height })) / Math.PI;
        expect(across / Math.min(width, height)).toBeGreaterThan(0.6);
        expect(across).toBeLessThan(Math.min(width, height));
      }),
    );
  });

  test("is turned so that the camera's centre is in the middle of the frame, and north is up", () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const project = projectOf(camera);
        const [x, y] = project(camera.center) ?? [];
        expect(x).toBeCloseTo(frame.width / 2, 6);
        expect(y).toBeCloseTo(frame.height / 2, 6);
        const [lng, lat] = camera.center;
        const [northX = 0, northY = 0] = project([lng, lat + 0.001]) ?? [];
        expect(northX).toBeCloseTo(frame.width / 2, 3);
        expect(northY).toBeLessThan(frame.height / 2);
      }),
    );
  });

  test("hides the points behind its horizon, and no other", () => {
    fc.assert(
      fc.property(cameras, lngLats, (camera, point) => {
        const away = degrees(geoDistance([...camera.center], point));
        const horizon = horizonOf(camera);
        fc.pre(Math.abs(away - horizon) > 1e-3);
        const at = projectOf(camera)(point);
        if (away > horizon) expect(at).toBeNull();
        else expect(at?.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test("has its points where the perspective of MapLibre puts them", () => {
    // The eye is on the axis through the centre; a point is seen where the line of sight meets the plane that touches the centre.
    fc.assert(
      fc.property(cameras, lngLats, (camera, point) => {
        const at = projectOf(camera)(point);
        fc.pre(at !== null);
        const radius = radiusOf(camera);
        const eye =
          (0.5 * frame.height) / Math.tan((mapCameraOf(camera, frame, fitOf(frame)).fieldOfView * Math.PI) / 360);
        const angle = geoDistance([...camera.center], point);
        const off = radius * Math.sin(angle);
        const depth = eye + radius * (1 - Math.cos(angle));
        const [x, y] = at as readonly [number, number];
        expect(Math.hypot(x - frame.width / 2, y - frame.height / 2)).toBeCloseTo((off * eye) / depth, 4);
      }),
    );
  });

  test("can be asked which place is under a pixel", () => {
    const camera: Camera = { center: [64, 47], zoom: 2.4 };
    const projection = projectionOf(camera);
    const [lng = 0, lat = 0] = projection.invert?.(projectOf(camera)([68.78, 38.56]) as [number, number]) ?? [];
    expect(lng).toBeCloseTo(68.78, 6);
    expect(lat).toBeCloseTo(38.56, 6);
  });
});

describe("a point of the frame", () => {
  test("in its middle is in the middle of any screen", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const [x, y] = toScreen([frame.width / 2, frame.height / 2], fitOf(size));
        expect(x).toBeCloseTo(size.width / 2, 9);
        expect(y).toBeCloseTo(size.height / 2, 9);
      }),
    );
  });

  test("stays where it is on a screen of the frame's size, and moves out in proportion on a larger one", () => {
    expect(toScreen([100, 50], fitOf(frame))).toEqual([100, 50]);
    expect(toScreen([100, 50], fitOf({ width: 2 * frame.width, height: 2 * frame.height }))).toEqual([200, 100]);
    expect(toScreen([0, 0], fitOf({ width: frame.width + 200, height: frame.height }))).toEqual([100, 0]);
  });

  test("comes back from the screen unchanged, whatever part of the frame is shown and whatever is covered", () => {
    fc.assert(
      fc.property(sizes, fc.record({ x: thousandths(0, 300), y: thousandths(0, 300) }), ({ width, height }, corner) => {
        const fit = fitOf(
          { width, height },
          { ...corner, width: 200, height: 150 },
          { ...noMargins, top: 60, left: 20 },
        );
        const [x, y] = toFrame(toScreen([123, 456], fit), fit);
        expect([x, y].map(Math.round)).toEqual([123, 456]);
        const [left, top] = toScreen([corner.x, corner.y], fit);
        const [right, bottom] = toScreen([corner.x + 200, corner.y + 150], fit);
        expect(left).toBeGreaterThan(20 - 1e-6);
        expect(top).toBeGreaterThan(60 - 1e-6);
        expect(right).toBeLessThan(width + 1e-6);
        expect(bottom).toBeLessThan(height + 1e-6);
      }),
    );
  });
});
