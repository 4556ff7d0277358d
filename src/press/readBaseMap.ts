import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BaseMap, baseMapFile, baseMapOf } from "../geo/baseMap";

/** The base map of the project in the folder `root`. */
export const readBaseMap = (root: string): BaseMap =>
  baseMapOf(JSON.parse(readFileSync(join(root, "public/geo", baseMapFile), "utf8")));
