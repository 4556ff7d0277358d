import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = join(dirname(createRequire(import.meta.url).resolve("country-flag-icons/package.json")), "3x2");

/** The countries' flags: the path of each file by its name, such as `TJ.svg`. */
export const flags: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).flatMap((name) => (/^[A-Z]{2}\.svg$/.test(name) ? [[name, join(folder, name)]] : [])),
);
