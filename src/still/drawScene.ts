import type { Position } from "geojson";
import type { BaseMap } from "../geo/baseMap";
import { linePath } from "../geo/curvesOf";
import { graticuleOf } from "../geo/graticuleOf";
import { frame, projectionOf, radiusOf } from "../geo/projection";
import { fillColor } from "../layers/fillColor";
import type { MapSymbol } from "../layers/layer";
import { lineMarkup } from "../layers/lineMarkup";
import { boldTexture, borderLook, outline, region, textureGround, textureStroke } from "../layers/look";
import type { Color } from "../layers/palette";
import { texturePatterns } from "../layers/texturePatterns";
import type { Edition, EditionEntry, EditionLayer } from "../scene/edition";
import { symbolOf } from "../scene/sceneOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import { basePaths, grid, outlineOf, type Path, pathOf, typedKeys } from "./basePaths";
import { escapeMarkup } from "./escapeMarkup";

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

function shapes(drawing: Drawing): string[] {
  const { base, camera, paint, layers, entries, edition } = drawing;
  const path = pathOf(camera);
  const { countries, areas, lakes, borders } = basePaths(base, camera, path);
  const stroke = (color: Color, width: number, extra = "") =>
    `fill="none" stroke="${paint(color)}" stroke-width="${width}" vector-effect="non-scaling-stroke"${extra}`;
  const group = (layer: EditionLayer, content: string) => (content ? `<g data-layer="${layer.id}">${content}</g>` : "");
  /** What of a layer is drawn on one plane. */
  const drawnOf = (layer: EditionLayer, on: Plane) =>
    group(
      layer,
      entries
        .filter((entry) => entry.layer === layer.id)
        .map((entry) => {
          const symbol = symbolOf(layers, entry);
          return planes[symbol.kind] === on ? entryMarkup(entry, symbol, drawing, areas, path) : "";
        })
        .join(""),
    );

  const land = [...countries].map(([iso3, outline]) => {
    const shape = `<path id="c-${iso3}" data-country="${iso3}" d="${outline}"/>`;
    const href = drawing.link?.(iso3);
    if (!href) return shape;
    const name = escapeMarkup(edition.countries[iso3]?.name ?? iso3);
    return `<a href="${escapeMarkup(href)}" tabindex="-1" aria-label="${name}">${shape}</a>`;
  });
  const fillsOf = (draws: EditionLayer["draws"]) =>
    layers.filter((layer) => layer.draws === draws).map((layer) => drawnOf(layer, "colours"));
  return [
    `<path class="graticule" d="${path(graticuleOf(4))}" ${stroke("graticule", outline.graticule)}/>`,
    `<g class="land" fill="${paint("land")}" stroke="${paint("coast")}" stroke-width="${outline.coast}" vector-effect="non-scaling-stroke">${land.join("")}</g>`,
    ...fillsOf("fills"),
    ...fillsOf("textures"),
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
    ...layers.map((layer) => drawnOf(layer, "lines")),
  ];
}

/** Where things are drawn: among the colours of the land, over borders, or by the overlay on top of it all. */
type Plane = "colours" | "lines" | "overlay";
const planes: Record<MapSymbol["kind"], Plane> = { fill: "colours", line: "lines", point: "overlay" };

/** An entry as SVG. Every kind of symbol has its case. */
function entryMarkup(
  entry: EditionEntry,
  symbol: MapSymbol,
  drawing: Drawing,
  areas: ReadonlyMap<string, string>,
  path: Path,
): string {
  switch (symbol.kind) {
    case "fill":
      return fillMarkup(entry, symbol, drawing, areas, path);
    case "line":
      return linePart(entry, symbol, drawing, path);
    case "point":
      return "";
  }
}

type SymbolOf<Kind extends MapSymbol["kind"]> = Extract<MapSymbol, { kind: Kind }>;

function fillMarkup(
  entry: EditionEntry,
  { color, texture: own }: SymbolOf<"fill">,
  { paint, shown, selected }: Drawing,
  areas: ReadonlyMap<string, string>,
  path: Path,
): string {
  const { id, place } = entry;
  const group = (shape: (fill: string) => string, fill: string, texture = own) =>
    `<g data-entry="${id}"${off(entry, shown)}>${fill}${texture ? shape(`fill="url(#texture-${texture})"`) : ""}</g>`;
  switch (place.at) {
    case "country": {
      const shape = (fill: string) => `<use href="#c-${place.country}" ${fill}/>`;
      const filled = color ? shape(`fill="${paint(fillColor(color, place.country === selected))}"`) : "";
      return group(shape, filled);
    }
    case "area": {
      // The country of a disputed area has a colour of its own: only the texture is added.
      const outline = areas.get(place.area);
      return group((fill) => (outline ? `<path data-area="${id}" d="${outline}" ${fill}/>` : ""), "");
    }
    case "region": {
      const d = outlineOf(place.polygons as unknown as Position[][][], path);
      if (!d) return "";
      const shape = (fill: string) => `<path data-area="${id}" d="${d}" ${fill}/>`;
      const edge = place.approximate
        ? `filter="url(#soft)"`
        : `stroke="${paint(color ?? "ink")}" stroke-width="${region.outline}" vector-effect="non-scaling-stroke"`;
      const filled = shape(`fill="${paint(color ?? "land")}" fill-opacity="${region.opacity}" ${edge}`);
      return group(shape, filled, place.disputed ? "hatch" : own);
    }
    case "point":
    case "route":
    case "line":
      return "";
  }
}

function linePart(entry: EditionEntry, symbol: SymbolOf<"line">, { paint, curves, shown }: Drawing, path: Path) {
  const curve = curves.get(entry.id);
  const d = curve && linePath(curve, symbol.arrow, path);
  if (!d) return "";
  return `<g data-entry="${entry.id}"${off(entry, shown)}>${lineMarkup(symbol, d, paint)}</g>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

const off = ({ id }: EditionEntry, shown: Drawing["shown"]) => (shown && !shown.has(id) ? ' data-off=""' : "");

function textures({ paint }: Drawing): string {
  return Object.entries(texturePatterns)
    .map(([id, { size, path, stroked, grounded, bold }]) => {
      const line = (color: Color, width: number) => `fill="none" stroke="${paint(color)}" stroke-width="${width}"`;
      const ink = bold ? "ink" : "texture";
      const look = stroked ? line(ink, bold ? boldTexture.stroke : textureStroke) : `fill="${paint(ink)}"`;
      const { width, opacity } = bold ? boldTexture.ground : textureGround;
      const ground = grounded ? `<path d="${path}" ${line("halo", width)} stroke-opacity="${opacity}"/>` : "";
      return `<pattern id="texture-${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${grid})">${ground}<path d="${path}" ${look}/></pattern>`;
    })
    .join("");
}

/** The filter that softens approximate edges; empty where there are none. */
const softEdge = ({ entries }: Drawing): string =>
  entries.some(({ place }) => place.at === "region" && place.approximate)
    ? `<filter id="soft"><feGaussianBlur stdDeviation="${(region.softness * grid) / 2}"/></filter>`
    : "";

/** Radius of the globe's visible edge, px of the frame: where lines of sight touch the sphere. */
function limbOf(camera: Camera): number {
  const projection = projectionOf(camera);
  const radius = radiusOf(camera);
  const eye = radius * (projection as unknown as { distance(): number }).distance();
  return Math.round(((eye - radius) * radius * 10) / Math.sqrt(eye * eye - radius * radius)) / 10;
}
