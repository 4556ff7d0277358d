import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type { SiteFile, SiteOptions } from "../../src/press/pages/siteFiles.ts";
import { compileScript, earlyScript, embedScripts } from "./compileScript.ts";
import { flags } from "./flags.ts";
import { serveFile, sitePath } from "./serveFile.ts";

/** Makes the development server serve everything that `buildSite` writes beside the browser's code, made anew on each request. */
export function developmentPlugin(): Plugin {
  return {
    name: "dateline-development",
    apply: "serve",
    configureServer(server) {
      const { root } = server.config;
      for (const [name, source] of Object.entries(embedScripts))
        server.middlewares.use(`/${name}`, async (_, response, next) => {
          try {
            response.setHeader("Content-Type", "text/javascript").end(await compileScript(root, source));
          } catch (error) {
            next(error);
          }
        });
      server.middlewares.use("/flags", (request, response, next) => {
        const file = flags.get((request.url ?? "").slice(1));
        if (!file) return next();
        response.setHeader("Content-Type", "image/svg+xml");
        createReadStream(file).pipe(response);
      });
      server.middlewares.use(async (request, response, next) => {
        const path = sitePath(server, request.url);
        if (!path) return next();
        try {
          const files = await filesWith(server);
          if (!(await serveFile(server, response, files, path))) next();
        } catch (error) {
          server.config.logger.error((error as Error).message);
          next(error);
        }
      });
    },
  };
}

/** The files of the site, or of its story `only`, made by modules that `server` loads, from the stories of the folder `from`. */
export async function filesWith(server: ViteDevServer, only?: string, from = server.config.root): Promise<SiteFile[]> {
  const { root } = server.config;
  const { siteFiles } = (await server.ssrLoadModule(
    "/src/press/pages/siteFiles.ts",
  )) as typeof import("../../src/press/pages/siteFiles.ts");
  const options: SiteOptions = {
    template: readFileSync(join(root, "index.html"), "utf8"),
    built: false,
    only,
    earlyScript: await earlyScript(root),
  };
  return siteFiles(from, options);
}
