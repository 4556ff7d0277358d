import type { Position } from "geojson";
import type { BaseMap } from "../geo/baseMap";
import { isInAny } from "../geo/pick";
import { crosses } from "../geo/placement";
import { type FrameBox, fitOf, placeAt, projectOf, type Size, toFrame, toScreen } from "../geo/projection";
import type { EditionEntry } from "../scene/edition";
import type { Camera, LngLat } from "../story/story";

/** A map without controls over it, as pictures have. */
export interface BareMap {
  camera: Camera;
  base: BaseMap;
  curves: ReadonlyMap<string, readonly LngLat[]>;
  /** px */
  size: Size;
  /** The part of the frame that is seen. */
  shown: FrameBox;
}

/** Shares of width and height at which a map is asked what it shows there. */
const shares = [0.02, 0.25, 0.5, 0.75, 0.98];

/** Whether any of an entry lies within a map, so that its legend needs the entry's symbol. */
export function isSeenOn({ camera, base, curves, size, shown }: BareMap): (entry: EditionEntry) => boolean {
  const fit = fitOf(size, shown);
  const project = projectOf(camera);
  const stage = { left: 0, top: 0, right: size.width, bottom: size.height };
  const places = shares
    .flatMap((x) => shares.map((y) => placeAt(camera, toFrame([x * size.width, y * size.height], fit))))
    .filter((place) => place !== null);
  const onMap = (lngLat: LngLat) => {
    const at = project(lngLat);
    return at && toScreen(at, fit);
  };
  const isLineSeen = (line: readonly LngLat[]) =>
    line.some((lngLat, i) => {
      const [from, to] = [onMap(line[Math.max(0, i - 1)] ?? lngLat), onMap(lngLat)];
      return from && to && crosses([from, to], stage);
    });
  const isShapeSeen = (polygons: readonly Position[][][]) => {
    const shape = polygons as unknown as LngLat[][][];
    return shape.some(([outline = []]) => isLineSeen(outline)) || places.some((place) => isInAny(place, shape));
  };
  const shapes = new Map<string, boolean>();
  /** Countries and areas are asked for by several entries. */
  const isKnownSeen = (id: string, polygons: () => Position[][][] | undefined) => {
    const seen = shapes.get(id) ?? isShapeSeen(polygons() ?? []);
    shapes.set(id, seen);
    return seen;
  };
  return ({ id, place }) => {
    switch (place.at) {
      case "country":
        return isKnownSeen(
          place.country,
          () =>
            base.countries.features.find(({ properties }) => properties.iso3 === place.country)?.geometry.coordinates,
        );
      case "area":
        return isKnownSeen(
          place.area,
          () => base.areas.features.find(({ properties }) => properties.id === place.area)?.geometry.coordinates,
        );
      case "region":
        return isShapeSeen(place.polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]))));
      case "point":
        return isLineSeen([place.lngLat]);
      case "route":
      case "line":
        return isLineSeen(curves.get(id) ?? []);
    }
  };
}
