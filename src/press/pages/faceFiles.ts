import { createRequire } from "node:module";
import type { ScriptFace } from "../../layers/scripts";

const { resolve } = createRequire(import.meta.url);
const file = (path: string) => resolve(`@expo-google-fonts/${path}.ttf`);

/** The faces of maps and pictures by weight, as TrueType files: neither resvg nor fontkit reads those that the page loads. */
export const faceFiles = {
  "Source Serif 4": { 600: file("source-serif-4/600SemiBold/SourceSerif4_600SemiBold") },
  "Source Sans 3": {
    400: file("source-sans-3/400Regular/SourceSans3_400Regular"),
    600: file("source-sans-3/600SemiBold/SourceSans3_600SemiBold"),
  },
  Vazirmatn: {
    400: file("vazirmatn/400Regular/Vazirmatn_400Regular"),
    600: file("vazirmatn/600SemiBold/Vazirmatn_600SemiBold"),
  },
} satisfies Record<ScriptFace, Record<400 | 600, string>> & Record<string, Record<number, string>>;
