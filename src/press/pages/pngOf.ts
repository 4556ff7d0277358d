import { Resvg } from "@resvg/resvg-js";
import { faceFiles } from "./faceFiles";

const fontFiles = Object.values(faceFiles).flatMap((files) => Object.values(files));

const drawn = (svg: string) =>
  new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" } });

/** The SVG as a PNG of its own size. */
export const pngOf = (svg: string): Uint8Array => drawn(svg).render().asPng();

/** The box around all that the SVG draws, px; undefined when that is nothing. */
export const drawnBox = (svg: string) => drawn(svg).getBBox();
