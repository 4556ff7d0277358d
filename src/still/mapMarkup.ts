import { type FrameBox, fitOf, frame, projectOf, type Size, toScreen } from "../geo/projection";
import { type Drawing, drawScene, grid } from "./drawScene";
import type { Measure } from "./overlay";
import { overlayOf } from "./overlayOf";
import { type Paint, signMarkup } from "./signMarkup";

/** A place within a picture, px. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** `markup` moved to a place, px. */
export const moved = (x: number, y: number, markup: string) => `<g transform="translate(${x} ${y})">${markup}</g>`;

/** What of a map a picture shows, and how its words are measured. */
export interface MapPicture {
  drawing: Omit<Drawing, "paint">;
  paint: Paint;
  /** The part of the frame that is seen. */
  shown: FrameBox;
  measure: Measure;
  /** Claims of the step, whose marks lead where they are gathered with others. */
  about?: readonly string[] | undefined;
}

/** Still and overlay as one SVG fragment that fills `box`, with literal colours: for pictures that stand alone. */
export function mapMarkup({ drawing, paint, shown, measure, about }: MapPicture, box: Box): string {
  const { camera } = drawing;
  const fit = fitOf(box, shown);
  const size = { width: box.width, height: box.height };
  const items = overlayOf({ ...drawing, project: projectOf(camera), size, fit, measure, about });
  const [width, height] = [box.width / fit.scale, box.height / fit.scale];
  const [left, top] = [frame.width / 2 - fit.x / fit.scale, frame.height / 2 - fit.y / fit.scale];
  const view = `viewBox="${[left, top, width, height].map((length) => length * grid).join(" ")}"`;
  const still = drawScene({ ...drawing, paint: paint.color }).replace(
    /viewBox="[^"]*"/,
    `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" ${view}`,
  );
  const clip = `<clipPath id="map-edge"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></clipPath>`;
  const signs = items.map((item) => {
    const [x, y] = toScreen(item.at, fit);
    return moved(box.x + x, box.y + y, signMarkup(item, paint));
  });
  return `${clip}<g clip-path="url(#map-edge)"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${paint.color("space")}"/>${still}${signs.join("")}</g>`;
}
