/**
 * What Dateline's map never uses of MapLibre, by file in its `src`, without `.ts`: other kinds of layers than
 * backgrounds, fills and lines, other sources than GeoJSON, text, terrain, sky, controls. They are nearly half of its
 * bytes. A file that a new version does not have stops the build.
 */
const unused = [
  ...["circle", "color_relief", "custom", "debug", "fill_extrusion", "heatmap", "hillshade", "raster", "sky"].map(
    (name) => `webgl/draw/draw_${name}`,
  ),
  "webgl/draw/draw_symbol",
  "webgl/draw/draw_terrain",
  ...["atmosphere", "circle", "color_relief", "debug", "fill_extrusion", "heatmap", "hillshade", "raster", "sky"].map(
    (name) => `webgl/program/${name}_program`,
  ),
  "webgl/program/symbol_program",
  ...["circle", "color_relief", "custom", "fill_extrusion", "heatmap", "hillshade", "raster", "symbol"].map(
    (name) => `style/style_layer/${name}_style_layer`,
  ),
  ...["circle", "fill_extrusion", "heatmap", "symbol"].map((name) => `data/bucket/${name}_bucket`),
  "data/dem_data",
  ...["canvas", "image", "raster_dem_tile", "raster_tile", "vector_tile", "video"].map(
    (name) => `source/${name}_source`,
  ),
  "source/raster_dem_tile_worker_source",
  "source/vector_tile_mlt",
  "render/font_face_manager",
  "symbol/bidi",
  "render/terrain",
  "tile/terrain_tile_manager",
  "webgl/render_to_texture",
  "style/load_sprite",
  "ui/control/attribution_control",
  "ui/control/logo_control",
];

/** Shaders of what is unused, by how their files begin. */
const unusedShaders =
  /^shaders\/glsl\/(?:atmosphere|background_pattern|circle|collision|color_relief|debug|fill_extrusion|fill_outline_pattern|heatmap|hillshade|layer_opacity|line_gradient|line_pattern|raster|sky|symbol|terrain)/;

/** What is asked for in every frame or at the start, and must answer. */
const standIns: { [file: string]: string } = {
  // Nothing is placed where there is no text.
  "symbol/placement": `export class Placement {
  stale = false;
  constructor(transform, terrain, fadeDuration, crossSourceCollisions) {
    this.transform = transform.clone();
    this.collisionIndex = { transform: this.transform };
    this.collisionGroups = { crossSourceCollisions };
  }
  commit() {}
  setStale() {}
  stillRecent() { return false; }
  symbolFadeChange() { return 1; }
  hasTransitions() { return false; }
}`,
  "symbol/cross_tile_symbol_index": `export class CrossTileSymbolIndex {
  addLayer() { return false; }
  pruneUnusedLayers() {}
}`,
  "render/glyph_manager": `export class GlyphManager {
  setURL() {}
  setFontFaces() {}
  destroy() {}
}`,
  // The style is checked by tests.
  "style/validate_style": `export const SPEC_SOURCE_TYPES = new Set(["geojson"]);
export const validateStyle = () => [];
export const validateStyleAndEmit = () => false;
export const validateAndEmit = () => false;
export const emitValidationErrors = () => false;`,
};

/** Files that MapLibre must have, or what is said of them here is out of date. */
export const namedFiles: readonly string[] = [...unused, ...Object.keys(standIns)];

/**
 * The JavaScript that takes a file's place, or null where it stays.
 * @param file - its path in MapLibre's `src`, without `.ts`
 * @param text - what it holds
 */
export function standInFor(file: string, text: string): string | null {
  if (standIns[file]) return standIns[file];
  if (unusedShaders.test(file)) return `export default "";`;
  if (!unused.includes(file)) return null;
  const declared = [...text.matchAll(/^export (?:abstract )?(?:async )?(?:class|function|const|let) (\w+)/gm)];
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) => names.split(","));
  const names = [...declared.map(([, name = ""]) => name), ...listed.map((name) => name.trim()).filter(Boolean)];
  return names.map((name) => `export function ${name}() {}`).join("\n");
}
