import type { Geometry } from "geojson";
import type { FrameBox, Size } from "../geo/projection";
import type { Translate } from "../i18n/translate";
import type { Theme } from "../layers/palette";
import type { Edition, EditionEntry } from "../scene/edition";
import { curvesIn } from "../scene/routesOf";
import type { Scene } from "../scene/sceneOf";
import { loadBaseMap } from "../stage/loadBaseMap";
import { measureText } from "../stage/measureText";
import { headlineArea, pictureOf } from "../still/pictureOf";
import { pictureSizes } from "../still/pictureSizes";
import type { Camera } from "../story/story";
import { embeddedFonts } from "./embeddedFonts";
import { csvOf, geoJsonOf, shownData } from "./shownData";

/** What is on screen, to be exported. */
export interface Exported {
  edition: Edition;
  translate: Translate;
  scene: Scene;
  camera: Camera;
  /** The part of the frame that is seen. */
  shown?: FrameBox | undefined;
  theme: Theme;
  /** The absolute address of the folder `geo`. */
  geo: string;
  /** The size of a picture, px; one for a column of a page when absent. */
  size?: Size | undefined;
}

/** Kinds of files that readers can download. */
export type ExportKind = "svg" | "png" | "csv" | "geojson";

/**
 * What is on screen as a file of its own.
 * @param scale how many times the picture's size a PNG has: 1 to 3
 * @throws when the base map's files do not load
 */
export async function exportScene(exported: Exported, kind: ExportKind, scale = 1): Promise<Blob> {
  const { edition, scene, translate } = exported;
  switch (kind) {
    case "svg":
      return new Blob([await pictureWithFonts(exported)], { type: "image/svg+xml" });
    case "png":
      return pngOf(await pictureWithFonts(exported), exported, scale);
    case "csv":
      // The byte order mark tells spreadsheets that the text is UTF-8.
      return new Blob(["\uFEFF", csvOf(shownData(edition, scene, translate))], { type: "text/csv;charset=utf-8" });
    case "geojson":
      return new Blob([JSON.stringify(await geoJson(exported))], { type: "application/geo+json" });
  }
}

async function pictureWithFonts(exported: Exported): Promise<string> {
  const { edition, scene, geo } = exported;
  const [base, fonts] = await Promise.all([
    loadBaseMap(geo),
    embeddedFonts(edition.headline + (scene.step?.title ?? "")),
  ]);
  const picture = pictureOf({
    ...exported,
    curves: curvesIn(edition, scene.camera),
    base,
    size: sizeOf(exported),
    measure: measureText,
  });
  return picture.replace("<title>", () => `<style>${fonts}</style><title>`);
}

const sizeOf = ({ size }: Exported): Size => size ?? pictureSizes.upright;

async function pngOf(svg: string, exported: Exported, scale: number): Promise<Blob> {
  const { width, height } = sizeOf(exported);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  // The faces in a picture load asynchronously and without an event; until then the headline is blank.
  for (let tries = 0; tries < 40; tries++) {
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    if (!context || hasHeadline(context, exported, scale)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large"))), "image/png"),
  );
}

function hasHeadline(context: CanvasRenderingContext2D, exported: Exported, scale: number): boolean {
  const { x, y, width, height } = headlineArea(sizeOf(exported), exported.edition.direction === "rtl");
  const { data } = context.getImageData(x * scale, y * scale, width * scale, height * scale);
  return data.some((value, i) => value !== data[i % 4]);
}

async function geoJson({ edition, scene, translate, geo }: Exported) {
  const { countries, areas } = await loadBaseMap(geo);
  const shapes = new Map<string, Geometry>([
    ...countries.features.map((feature) => [feature.properties.iso3, feature.geometry] as const),
    ...areas.features.map((feature) => [feature.properties.id, feature.geometry] as const),
  ]);
  const shapeOf = (place: EditionEntry["place"]) =>
    shapes.get(place.at === "area" ? place.area : place.at === "country" ? place.country : "") ?? null;
  return geoJsonOf(shownData(edition, scene, translate), scene, curvesIn(edition, scene.camera), shapeOf);
}
