import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import type { Position } from "geojson";
import type { BorderClass } from "../geo/atlas";
import type { BaseMap } from "../geo/baseMap";
import { projectionOf } from "../geo/projection";
import { borderLook } from "../layers/look";
import type { Camera, Iso3 } from "../story/story";
import { SnappedPath } from "./snappedPath";

/** Units of the drawing per px of the frame: its grid. A finer one would only take more bytes. */
export const grid = 1.5;
/** Polygons smaller than this are left out to save bytes, px² of the frame. The largest of a country is kept. */
const smallest = 0.6;

/** Draws a geometry in units of the grid; nothing where it is behind the globe. */
export interface Path {
  (geometry: GeoPermissibleObjects): string;
  area: (geometry: GeoPermissibleObjects) => number;
}

/** The path of a geometry as `camera` shows it. */
export function pathOf(camera: Camera): Path {
  const projection = projectionOf(camera);
  const [x, y] = projection.translate();
  // No segment of the base map needs bending; resampling would only add points.
  projection
    .scale(projection.scale() * grid)
    .translate([x * grid, y * grid])
    .precision(0);
  const context = new SnappedPath();
  const draw = geoPath(projection, context as unknown as CanvasRenderingContext2D);
  const path = (geometry: GeoPermissibleObjects) => {
    draw(geometry);
    return context.take();
  };
  return Object.assign(path, { area: (geometry: GeoPermissibleObjects) => draw.area(geometry) });
}

/** The visible rings of a multipolygon as one path, without those too small to see. */
export function outlineOf(polygons: Position[][][], path: Path): string {
  const least = smallest * grid * grid;
  const drawn = polygons.flatMap((rings) => {
    // d3 takes the outer ring clockwise on the sphere, against GeoJSON's counter-clockwise.
    const polygon = { type: "Polygon" as const, coordinates: rings.map((ring) => [...ring].reverse()) };
    const area = path.area(polygon);
    return area > 0 ? [{ polygon, area }] : [];
  });
  const largest = Math.max(0, ...drawn.map(({ area }) => area));
  return drawn
    .filter(({ area }) => area >= least || area === largest)
    .map(({ polygon }) => path(polygon))
    .join("");
}

/** The base map as paths for one camera, without styles. */
interface BasePaths {
  countries: ReadonlyMap<Iso3, string>;
  areas: ReadonlyMap<string, string>;
  lakes: string;
  borders: ReadonlyMap<BorderClass, string>;
}

/** Base maps by camera: pages and cards in all languages, and in both themes, share them. */
const drawn = new WeakMap<BaseMap, Map<string, BasePaths>>();

/** The base map as it lies in the frame of `camera`, drawn by `path`. */
export function basePaths(base: BaseMap, camera: Camera, path: Path): BasePaths {
  const known = drawn.get(base) ?? new Map<string, BasePaths>();
  drawn.set(base, known);
  const key = JSON.stringify(camera);
  const found = known.get(key);
  if (found) return found;
  const countries = base.countries.features.map(
    ({ geometry, properties }) => [properties.iso3, outlineOf(geometry.coordinates, path)] as const,
  );
  const border = (kind: BorderClass) =>
    base.borders.features.map((feature) => (feature.properties.class === kind ? path(feature) : "")).join("");
  const paths: BasePaths = {
    countries: new Map(countries.filter(([, outline]) => outline)),
    areas: new Map(
      base.areas.features.map(({ geometry, properties }) => [properties.id, outlineOf(geometry.coordinates, path)]),
    ),
    lakes: base.lakes.features.map((lake) => outlineOf(lake.geometry.coordinates, path)).join(""),
    borders: new Map(typedKeys(borderLook).map((kind) => [kind, border(kind)])),
  };
  known.set(key, paths);
  return paths;
}

/** The keys of a record, with their type. */
export const typedKeys = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];
