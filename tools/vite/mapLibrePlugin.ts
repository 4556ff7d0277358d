import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Plugin, transformWithOxc } from "vite";
import { namedFiles, standInFor } from "./mapLibreStandIns.ts";

const source = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "src");
const page = "\0maplibre-page";
const worker = "\0maplibre-worker";

/**
 * Builds MapLibre from the source in its package, so that the page and its worker share their code, and without what
 * the map never uses: the published files are complete each, and a third of the bytes would be sent twice. The
 * development server uses the published files.
 * @throws when MapLibre lacks a file that `mapLibreStandIns.ts` names
 */
export function mapLibrePlugin(): Plugin {
  return {
    name: "dateline-maplibre",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    enforce: "pre",
    resolveId(id) {
      if (id === "maplibre-gl") return page;
      return id === "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url" ? worker : null;
    },
    buildStart() {
      const missing = namedFiles.filter((file) => !existsSync(join(source, `${file}.ts`)));
      if (missing.length > 0) throw new Error(`mapLibreStandIns.ts names files MapLibre does not have: ${missing}`);
    },
    load(id) {
      if (id === page)
        return `import { config } from ${JSON.stringify(join(source, "util/config.ts"))};
export { addProtocol } from ${JSON.stringify(join(source, "source/protocol_crud.ts"))};
export { Map } from ${JSON.stringify(join(source, "ui/map.ts"))};
export const setWorkerUrl = (url) => { config.WORKER_URL = url; };`;
      if (id === worker) {
        const chunk = this.emitFile({
          type: "chunk",
          id: join(source, "source/worker.ts"),
          name: "maplibre-gl-worker",
        });
        return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
      }
      if (!id.startsWith(source) || !id.endsWith(".ts")) return null;
      const text = readFileSync(id, "utf8");
      const standIn = standInFor(relative(source, id).replace(/\.ts$/, ""), text);
      if (standIn !== null) return standIn;
      // MapLibre's classes declare anew the fields of those they extend; as JavaScript such a field would be emptied.
      return transformWithOxc(text, id, {
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
      });
    },
  };
}
