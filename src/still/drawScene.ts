import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import type { Position } from "geojson";
import type { BorderClass } from "../geo/atlas";
import type { BaseMap } from "../geo/baseMap";
import { shaftOf } from "../geo/curvesOf";
import { graticuleOf } from "../geo/graticuleOf";
import { frame, projectionOf, radiusOf } from "../geo/projection";
import type { MapSymbol } from "../layers/layer";
import { borderLook, dashes, haloPixels, lineWidthPixels, outline, region, textureStroke } from "../layers/look";
import { type Color, fillColor } from "../layers/palette";
import { texturePatterns } from "../layers/shapes";
import type { Edition, EditionEntry, EditionLayer } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import { escapeMarkup } from "./escapeMarkup";
import { SnappedPath } from "./snappedPath";

/** What to draw, and how. */
export interface Drawing {
  edition: Edition;
  /** Layers to draw, each in a group of its own. */
  layers: readonly EditionLayer[];
  entries: readonly EditionEntry[];
  /** Ids of the visible entries; the others are drawn hidden, for another day. All when absent. */
  shown?: ReadonlySet<string> | undefined;
  /** Curves of the routes, by entry id. */
  curves: ReadonlyMap<string, readonly LngLat[]>;
  camera: Camera;
  base: BaseMap;
  /** A country's code, to be outlined. */
  selected?: Iso3 | undefined;
  /** The value of a colour: `var(--host)` on a page, `#0b6e63` in a picture. */
  paint: (color: Color) => string;
  /** The address that a country links to, if any; absent in pictures. */
  link?: ((country: Iso3) => string | undefined) | undefined;
}

/** Units of the drawing per px of the frame: its grid. A finer one would only take more bytes. */
export const grid = 1.5;
/** Polygons smaller than this are left out to save bytes, px² of the frame. The largest of a country is kept. */
const smallest = 0.6;

/** The scene as an SVG of the frame, without points and labels: those keep their size and are on top, in the overlay. */
export function drawScene(drawing: Drawing): string {
  const { camera, paint } = drawing;
  return [
    `<svg class="still" viewBox="0 0 ${frame.width * grid} ${frame.height * grid}" preserveAspectRatio="xMidYMid meet" aria-hidden="true" focusable="false">`,
    `<defs>${textures(drawing)}${softEdge(drawing)}</defs>`,
    `<circle class="sea" cx="${(frame.width * grid) / 2}" cy="${(frame.height * grid) / 2}" r="${limbOf(camera) * grid}" fill="${paint("sea")}"/>`,
    ...shapes(drawing),
    "</svg>",
  ].join("");
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

function basePaths(base: BaseMap, camera: Camera, path: Path): BasePaths {
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

const typedKeys = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

function shapes(drawing: Drawing): string[] {
  const { base, camera, paint, layers, entries, edition } = drawing;
  const path = pathOf(camera);
  const { countries, areas, lakes, borders } = basePaths(base, camera, path);
  const stroke = (color: Color, width: number, extra = "") =>
    `fill="none" stroke="${paint(color)}" stroke-width="${width}" vector-effect="non-scaling-stroke"${extra}`;
  const group = (layer: EditionLayer, content: string) => (content ? `<g data-layer="${layer.id}">${content}</g>` : "");
  const entriesOf = (layer: EditionLayer) => entries.filter((entry) => entry.layer === layer.id);

  const land = [...countries].map(([iso3, outline]) => {
    const shape = `<path id="c-${iso3}" data-country="${iso3}" d="${outline}"/>`;
    const href = drawing.link?.(iso3);
    if (!href) return shape;
    const name = escapeMarkup(edition.countries[iso3]?.name ?? iso3);
    return `<a href="${escapeMarkup(href)}" tabindex="-1" aria-label="${name}">${shape}</a>`;
  });
  const fillsOf = (draws: EditionLayer["draws"]) =>
    layers
      .filter((layer) => layer.draws === draws && layer.symbols.some(({ symbol }) => symbol.kind === "fill"))
      .map((layer) =>
        group(
          layer,
          entriesOf(layer)
            .map((entry) => areaOf(entry, symbolOf(layers, entry), drawing, areas, path))
            .join(""),
        ),
      );
  const lines = layers.map((layer) =>
    group(
      layer,
      entriesOf(layer)
        .map((entry) => lineOf(entry, symbolOf(layers, entry), drawing, path))
        .join(""),
    ),
  );
  return [
    `<path class="graticule" d="${path(graticuleOf(4))}" ${stroke("graticule", outline.graticule)}/>`,
    `<g class="land" fill="${paint("land")}" stroke="${paint("coast")}" stroke-width="${outline.coast}" vector-effect="non-scaling-stroke">${land.join("")}</g>`,
    ...fillsOf("fills"),
    `<path class="lakes" d="${lakes}" fill="${paint("sea")}"/>`,
    ...fillsOf("marks"),
    `<g class="borders">`,
    ...typedKeys(borderLook).map((kind) => {
      const look = borderLook[kind];
      const dashed =
        "dashes" in look ? ` stroke-dasharray="${look.dashes.map((dash) => round(dash * look.width)).join(" ")}"` : "";
      return `<path d="${borders.get(kind)}" ${stroke(look.color, look.width, dashed)}/>`;
    }),
    "</g>",
    `<use class="selected" href="${drawing.selected ? `#c-${drawing.selected}` : ""}" ${stroke("ink", outline.selected)}/>`,
    ...lines,
  ];
}

function areaOf(
  entry: EditionEntry,
  symbol: MapSymbol,
  { paint, shown, selected }: Drawing,
  areas: ReadonlyMap<string, string>,
  path: Path,
): string {
  if (symbol.kind !== "fill") return "";
  const { place } = entry;
  if (place.at === "region") {
    const d = outlineOf(place.polygons as unknown as Position[][][], path);
    if (!d) return "";
    const edge = place.approximate
      ? ` filter="url(#soft)"`
      : ` stroke="${paint(symbol.color)}" stroke-width="${region.outline}" vector-effect="non-scaling-stroke"`;
    const texture = place.disputed ? "hatch" : symbol.texture;
    const filled = `<path data-area="${entry.id}" d="${d}" fill="${paint(symbol.color)}" fill-opacity="${region.opacity}"${edge}/>`;
    return `<g data-entry="${entry.id}"${off(entry, shown)}>${filled}${texture ? `<path data-area="${entry.id}" d="${d}" fill="url(#texture-${texture})"/>` : ""}</g>`;
  }
  const shape = (fill: string) => {
    if (place.at === "country") return `<use href="#c-${place.country}" fill="${fill}"/>`;
    const outline = place.at === "area" ? areas.get(place.area) : undefined;
    return outline ? `<path data-area="${entry.id}" d="${outline}" fill="${fill}"/>` : "";
  };
  // The country of a disputed area has a colour of its own: only the texture is added.
  const isSelected = place.at === "country" && place.country === selected;
  const fill = place.at === "area" ? "" : shape(paint(fillColor(symbol.color, isSelected)));
  return `<g data-entry="${entry.id}"${off(entry, shown)}>${fill}${symbol.texture ? shape(`url(#texture-${symbol.texture})`) : ""}</g>`;
}

function lineOf(entry: EditionEntry, symbol: MapSymbol, { paint, curves, shown }: Drawing, path: Path): string {
  const curve = curves.get(entry.id);
  if (symbol.kind !== "line" || !curve) return "";
  const d = path({ type: "LineString", coordinates: (symbol.arrow ? shaftOf(curve) : curve) as unknown as Position[] });
  if (!d) return "";
  const width = lineWidthPixels[symbol.width];
  const common = `d="${d}" fill="none" vector-effect="non-scaling-stroke"`;
  const dash = symbol.dashed
    ? ` stroke-dasharray="${dashes.map((dash) => dash * width).join(" ")}"`
    : ' stroke-linecap="round"';
  return `<g data-entry="${entry.id}"${off(entry, shown)}><path ${common} stroke="${paint("halo")}" stroke-width="${width + 2 * haloPixels}" stroke-linecap="round"/><path ${common} stroke="${paint(symbol.color)}" stroke-width="${width}"${dash}/></g>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

const off = ({ id }: EditionEntry, shown: Drawing["shown"]) => (shown && !shown.has(id) ? ' data-off=""' : "");

function textures({ paint }: Drawing): string {
  return Object.entries(texturePatterns)
    .map(([id, { size, path, stroked }]) => {
      const look = stroked
        ? `fill="none" stroke="${paint("texture")}" stroke-width="${textureStroke}"`
        : `fill="${paint("texture")}"`;
      return `<pattern id="texture-${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${grid})"><path d="${path}" ${look}/></pattern>`;
    })
    .join("");
}

/** The filter that softens approximate edges; empty where there are none. */
const softEdge = ({ entries }: Drawing): string =>
  entries.some(({ place }) => place.at === "region" && place.approximate)
    ? `<filter id="soft"><feGaussianBlur stdDeviation="${(region.softness * grid) / 2}"/></filter>`
    : "";

/** Draws a geometry in units of the grid; nothing where it is behind the globe. */
interface Path {
  (geometry: GeoPermissibleObjects): string;
  area: (geometry: GeoPermissibleObjects) => number;
}

function pathOf(camera: Camera): Path {
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
function outlineOf(polygons: Position[][][], path: Path): string {
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

/** Radius of the globe's visible edge, px of the frame: where lines of sight touch the sphere. */
function limbOf(camera: Camera): number {
  const projection = projectionOf(camera);
  const radius = radiusOf(camera);
  const eye = radius * (projection as unknown as { distance(): number }).distance();
  return Math.round(((eye - radius) * radius * 10) / Math.sqrt(eye * eye - radius * radius)) / 10;
}
