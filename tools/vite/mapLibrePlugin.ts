import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

const source = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "src");
const page = "\0maplibre-page";
const worker = "\0maplibre-worker";

/**
 * Builds MapLibre from the source in its package, so that the page and its worker share their code: the published files
 * are complete each, and a third of the bytes would be sent twice. The development server uses the published files.
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
      // MapLibre's classes declare anew the fields of those they extend; as JavaScript such a field would be emptied.
      return transformWithOxc(readFileSync(id, "utf8"), id, {
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
      });
    },
  };
}
