import type { BaseMap } from "../geo/baseMap";
import { boxFor } from "../geo/focus";
import type { FrameBox, Size } from "../geo/projection";
import type { Translate } from "../i18n/translate";
import type { MapSymbol } from "../layers/layer";
import { mapFace as sans, headlineFace as serif } from "../layers/look";
import { type Color, inkOn, palettes, type Theme } from "../layers/palette";
import { advanceOf } from "../layers/scripts";
import type { Edition } from "../scene/edition";
import { legendOf } from "../scene/legendOf";
import type { Scene } from "../scene/sceneOf";
import { writtenDay } from "../scene/writtenDay";
import type { Camera, LngLat } from "../story/story";
import { embedded, escapeMarkup } from "./escapeMarkup";
import { isSeenOn } from "./isSeenOn";
import { type Box, mapMarkup, moved } from "./mapMarkup";
import type { Measure } from "./overlay";
import { type Paint, swatchMarkup } from "./signMarkup";
import { type Block, textBlock } from "./textBlock";

/** A picture to draw: what is on screen, in a file of its own. */
export interface PictureOptions {
  edition: Edition;
  translate: Translate;
  scene: Scene;
  curves: ReadonlyMap<string, readonly LngLat[]>;
  camera: Camera;
  /** The part of the frame that is seen; what the view must show when absent. */
  shown?: FrameBox | undefined;
  base: BaseMap;
  theme: Theme;
  /** px. Pictures wider than 3:2 have their words beside the map, others above and below it. */
  size: Size;
  /** Measures the words of the map. */
  measure: Measure;
}

/** The literal colours of a theme. */
const literal = (theme: Theme): Paint => ({
  color: (color) => palettes[theme][color],
  on: (meaning) => inkOn(palettes[theme][meaning]),
});

const margin = 32;
/** Where the first line of the headline stands in a picture of `size`, px. */
export function headlineArea(size: Size, rightToLeft: boolean) {
  const [scale = 1] = scalesOf(size);
  const x = margin * scale;
  const width = isBroad(size) ? Math.round(size.width * 0.34) - x : size.width - 2 * x;
  return { x: rightToLeft ? size.width - x - width : x, y: (margin + 28) * scale, width, height: 40 * scale };
}

/** True where the words of a picture stand beside its map. */
const isBroad = ({ width, height }: Size) => width / height > 1.5;

/** Possible scales of wide pictures, which are usually shown smaller than they are: the largest first. */
const scalesOf = ({ width }: Size) => [920, 1000, 1100, 1200].map((usual) => Math.min(1.6, Math.max(1, width / usual)));

/**
 * The scene as an SVG for a file of its own: headline, map, legend of what is shown, date, border note, credit and
 * licences. Colours are literal and there are no references, so that any program can draw it.
 */
export function pictureOf(options: PictureOptions): string {
  const { theme, edition, scene } = options;
  const paint = (color: Color) => palettes[theme][color];
  const rightToLeft = edition.direction === "rtl";
  const layouts = scalesOf(options.size).map((scale) => wordsOf(options, scale, paint));
  const layout = layouts.find(({ heading, room }) => heading.height <= room) ?? layouts.at(-1);
  if (!layout) throw new Error("A picture without a scale");
  const { size, beside, column, heading, legend, credit } = layout;
  const map = beside
    ? { x: rightToLeft ? 0 : column + 2 * margin, y: 0, width: size.width - column - 2 * margin, height: size.height }
    : {
        x: 0,
        y: margin + heading.height + 8,
        width: size.width,
        height: size.height - heading.height - legend.height - credit.height - 3 * margin,
      };
  const wordsX = rightToLeft ? size.width - margin - column : margin;
  const legendY = beside ? size.height - credit.height - legend.height - margin - 12 : map.y + map.height + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${options.size.width}" height="${options.size.height}" viewBox="0 0 ${size.width} ${size.height}" lang="${edition.language}">`,
    `<title>${escapeMarkup(scene.step?.title ?? edition.headline)}</title><desc>${escapeMarkup(scene.step?.alternative ?? edition.alternative)}</desc>`,
    mapMarkup(mapOf(options, map), map),
    `<path d="${aroundPath(map, size)}" fill="${paint("panel")}" fill-rule="evenodd"/>`,
    moved(wordsX, margin, heading.markup),
    moved(wordsX, legendY, legend.markup),
    moved(wordsX, size.height - margin - credit.height + 12, credit.markup),
    "</svg>",
  ].join("");
}

/** All of a picture except for a box in it, as an SVG path for the rule `evenodd`. */
const aroundPath = ({ x, y, width, height }: Box, size: Size) =>
  `M0 0H${size.width}V${size.height}H0ZM${x} ${y}h${width}v${height}h${-width}Z`;

/** The words of a picture at a scale, and the room that its heading has, px before scaling. */
function wordsOf(options: PictureOptions, scale: number, paint: (color: Color) => string) {
  const size = { width: options.size.width / scale, height: options.size.height / scale };
  const beside = isBroad(size);
  const column = beside ? Math.round(size.width * 0.34) : size.width - 2 * margin;
  // The map with the least of words around it: no row is missing of what is on the final one.
  const most = beside
    ? { width: size.width - column - 2 * margin, height: size.height }
    : { width: size.width, height: size.height - 3 * margin };
  const legend = legendBlock(options, most, column, paint);
  const credit = creditOf(options, column, paint);
  const room = beside ? size.height - legend.height - credit.height - 2 * margin - 24 : Number.POSITIVE_INFINITY;
  return { size, beside, column, room, legend, credit, heading: headingOf(options, column, room, paint) };
}

/** Only the map of a picture, without words beside it: for places where the words are in the page. */
export function mapPictureOf(options: Omit<PictureOptions, "translate">): string {
  const { size, edition } = options;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" lang="${edition.language}">`,
    mapMarkup(mapOf(options, size), { x: 0, y: 0, ...size }),
    "</svg>",
  ].join("");
}

/** The part of a scene that a picture draws. */
function mapOf(options: Omit<PictureOptions, "translate">, size: Size) {
  const { edition, scene, curves, camera, base, shown, theme, measure } = options;
  return {
    drawing: {
      edition,
      layers: scene.layers,
      entries: scene.entries,
      curves,
      camera,
      base,
      selected: scene.selection?.kind === "country" ? scene.selection.country : undefined,
    },
    paint: literal(theme),
    shown: shown ?? boxFor(scene.focus, size),
    measure,
    about: scene.step?.claims,
    callouts: scene.callouts,
  };
}

/** Kicker, headline and as many sentences of the standfirst as there is room for, px. */
function headingOf(
  { edition, scene }: PictureOptions,
  width: number,
  room: number,
  paint: (color: Color) => string,
): Block {
  const rightToLeft = edition.direction === "rtl";
  const titleOf = (size: number, line: number) =>
    textBlock(scene.step?.title ?? edition.headline, {
      width,
      size,
      line,
      family: serif,
      weight: 600,
      fill: paint("ink"),
      face: "serif",
      rightToLeft,
    });
  const kicker = textBlock(edition.kicker, {
    width,
    size: 13,
    line: 20,
    family: sans,
    weight: 600,
    fill: paint("quiet-ink"),
    face: "sans",
    rightToLeft,
  });
  // A headline of more than three lines, or one beside a long legend, would leave no room for anything else.
  const [large, smaller, smallest] = [titleOf(34, 40), titleOf(28, 33), titleOf(23, 28)];
  const title =
    [large, smaller].find(({ height }, index) => height <= (3 + index) * 40 && kicker.height + height + 18 <= room) ??
    smallest;
  const sentences = [
    ...new Intl.Segmenter(edition.language, { granularity: "sentence" }).segment(
      scene.step?.text ?? edition.standfirst,
    ),
  ].map(({ segment }) => segment);
  const standfirstOf = (count: number) =>
    textBlock(sentences.slice(0, count).join("").trim(), {
      width,
      size: 16,
      line: 23,
      family: sans,
      weight: 400,
      fill: paint("quiet-ink"),
      face: "sans",
      rightToLeft,
    });
  const left = room - kicker.height - title.height - 18;
  let count = sentences.length;
  while (count > 0 && standfirstOf(count).height > left) count--;
  const standfirst = standfirstOf(count);
  return {
    markup: [
      kicker.markup,
      moved(0, kicker.height + 8, title.markup),
      moved(0, kicker.height + title.height + 18, standfirst.markup),
    ].join(""),
    height: kicker.height + title.height + standfirst.height + 18,
  };
}

/** The rows of what is within the map, of at most `most`: a picture cannot be moved to where the rest is. */
function legendBlock(options: PictureOptions, most: Size, width: number, paint: (color: Color) => string): Block {
  const { edition, scene, theme } = options;
  const isSeen = isSeenOn({ ...options, size: most, shown: options.shown ?? boxFor(scene.focus, most) });
  const seen = { ...scene, entries: scene.entries.filter(isSeen) };
  const rows = scene.layers.flatMap((layer) => legendOf(seen, layer));
  const swatch = (symbol: MapSymbol) => swatchMarkup(symbol, literal(theme), (name) => `texture-${name}`);
  let [x, y] = [0, 0];
  const markup = rows.map((row) => {
    const wide = 34 + row.label.length * 14 * advanceOf(row.label, "sans") + 16;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 26];
    const look = `y="14" font-family="${sans}" font-size="14" fill="${paint("ink")}"`;
    const placed =
      edition.direction === "rtl"
        ? moved(
            width - x,
            y,
            `${moved(-26, 1, swatch(row.symbol))}<text x="-32" text-anchor="end" ${look}>${embedded(row.label)}</text>`,
          )
        : moved(x, y, `${moved(0, 1, swatch(row.symbol))}<text x="32" ${look}>${escapeMarkup(row.label)}</text>`);
    x += wide;
    return placed;
  });
  return { markup: markup.join(""), height: rows.length > 0 ? y + 26 : 0 };
}

function creditOf(
  { edition, translate, scene }: PictureOptions,
  width: number,
  paint: (color: Color) => string,
): Block {
  const text = `${translate("asOf", { date: writtenDay(edition, scene.date) })} · ${edition.byline} · ${translate("credit", { version: edition.version, date: edition.updatedText })} · ${translate("bordersCredit")}. ${translate("bordersNote")}`;
  return textBlock(text, {
    width,
    size: 12,
    line: 17,
    family: sans,
    weight: 400,
    fill: paint("quiet-ink"),
    face: "sans",
    rightToLeft: edition.direction === "rtl",
  });
}
