import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ViteDevServer } from "vite";

/** The desk's page, as a browser loads it from this server. */
export const pageOf = (server: ViteDevServer): Promise<string> =>
  server.transformIndexHtml("/desk/", readFileSync(join(server.config.root, "src/desk/page/index.html"), "utf8"));
