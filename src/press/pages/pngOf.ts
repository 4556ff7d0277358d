import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const { resolve } = createRequire(import.meta.url);

/** resvg reads neither woff nor woff2, so pictures are set in the TrueType files of the page's faces. */
const fontFiles = [
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
  "@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf",
].map((file) => resolve(file));

const drawn = (svg: string) =>
  new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" } });

/** The SVG as a PNG of its own size. */
export const pngOf = (svg: string): Uint8Array => drawn(svg).render().asPng();

/** The box around all that the SVG draws, px; undefined when that is nothing. */
export const drawnBox = (svg: string) => drawn(svg).getBBox();
