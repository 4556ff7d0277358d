import { type FrameBox, fitOf, projectOf, type Size, toScreen } from "../geo/projection";
import { grid } from "./basePaths";
import { type Drawing, drawScene } from "./drawScene";
import type { Measure, Overlay } from "./overlay";
import { overlayOf } from "./overlayOf";
import { type Paint, signMarkup } from "./signMarkup";

/** A place within a picture, px. */
export interface Box extends Size {
  x: number;
  y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** `markup` moved to a place, px. */
export const moved = (x: number, y: number, markup: string) =>
  `<g transform="translate(${round(x)} ${round(y)})">${markup}</g>`;

/** The part of a map that a picture shows, and how its words are measured. */
export interface MapPicture {
  drawing: Omit<Drawing, "paint">;
  paint: Paint;
  /** The part of the frame that is seen. */
  shown: FrameBox;
  measure: Measure;
  /** Claims of the step, whose marks come first where they are gathered with others. */
  about?: readonly string[] | undefined;
  callouts?: Overlay["callouts"];
}

/**
 * Still and overlay as one SVG fragment for `box`, with literal colours: for pictures in files of their own. The globe
 * reaches beyond the box, and the picture covers that: a clip path takes the build's renderer longer than all else.
 */
export function mapMarkup({ drawing, paint, shown, measure, about, callouts }: MapPicture, box: Box): string {
  const { camera } = drawing;
  const fit = fitOf(box, shown);
  const size = { width: box.width, height: box.height };
  const items = overlayOf({ ...drawing, project: projectOf(camera), size, fit, measure, about, callouts });
  // A group rather than a nested SVG: renderers clip those differently.
  const [left, top] = toScreen([0, 0], fit);
  const place = `transform="translate(${round(box.x + left)} ${round(box.y + top)}) scale(${Math.round((fit.scale / grid) * 10_000) / 10_000})"`;
  const still = drawScene({ ...drawing, paint: paint.color })
    .replace(/^<svg[^>]*>/, `<g ${place}>`)
    .replace(/<\/svg>$/, "</g>");
  const signs = items.map((item) => {
    const [x, y] = toScreen(item.at, fit);
    return moved(box.x + x, box.y + y, signMarkup(item, paint));
  });
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${paint.color("space")}"/>${still}${signs.join("")}`;
}
