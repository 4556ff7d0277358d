import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withModules } from "../vite/withModules.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const published = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");
const page = (/** @type {string} */ name) => readFileSync(new URL(`floors/${name}.html`, import.meta.url), "utf8");

/**
 * The two plain pages that the site is measured against, and the files that they need, by address: one has the still of
 * the built page `story`, the other the countries, points and lines of its edition.
 *
 * @param {string} story such as `dushanbe-2025/`
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function floorFiles(story) {
  const html = readFileSync(join(root, "dist", story, "index.html"), "utf8");
  const still = /<svg class="still"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
  const layers = /data-view="([^"]+)"/.exec(html)?.[1] ?? "";
  const palette = /<style>[\s\S]*?<\/style>/.exec(html)?.[0] ?? "";
  const data = /id="data" href="([^"]+)"/.exec(html)?.[1] ?? "";
  const { edition } = JSON.parse(readFileSync(join(root, "dist", story, data), "utf8"));
  if (!still) throw new Error(`dist/${story}index.html holds no still`);
  /** @type {[string, string][]} */
  const pages = [
    [
      "/floors/still.html",
      page("still")
        .replace('data-layers=""', `data-layers="${layers}"`)
        .replace("<!--palette-->", () => palette)
        .replace("<!--still-->", () => still),
    ],
    ["/floors/map.html", page("map")],
    ["/floors/data.json", JSON.stringify(await mapData(edition))],
  ];
  const maplibre = readdirSync(published)
    .filter((name) => /^maplibre-gl(-worker|-shared)?\.(mjs|css)$/.test(name))
    .map((name) => /** @type {const} */ ([`/maplibre/${name}`, readFileSync(join(published, name))]));
  return new Map([...pages.map(([path, text]) => /** @type {const} */ ([path, Buffer.from(text)])), ...maplibre]);
}

/** Camera, points and lines of the opening view. */
function mapData(/** @type {import("../../src/scene/edition").Edition} */ edition) {
  return withModules(root, async (server) => {
    const load = (/** @type {string} */ path) => server.ssrLoadModule(path);
    const { sceneOf } = await load("/src/scene/sceneOf.ts");
    const { routesOf } = await load("/src/scene/routesOf.ts");
    const { curvesOf } = await load("/src/geo/curvesOf.ts");
    const { camera, entries } = sceneOf(edition, {});
    const curves = curvesOf(routesOf(edition));
    const feature = (/** @type {string} */ type, /** @type {unknown} */ coordinates) => ({
      type: "Feature",
      properties: {},
      geometry: { type, coordinates },
    });
    const collection = (/** @type {unknown[]} */ features) => ({ type: "FeatureCollection", features });
    return {
      camera,
      points: collection(
        entries.flatMap((/** @type {any} */ { place }) =>
          place.at === "point" ? [feature("Point", place.lngLat)] : [],
        ),
      ),
      lines: collection(
        entries.flatMap((/** @type {any} */ { id }) => {
          const curve = curves.get(id);
          return curve ? [feature("LineString", curve)] : [];
        }),
      ),
    };
  });
}
