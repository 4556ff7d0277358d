import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin, Rolldown, ViteDevServer } from "vite";
import type { SiteFile, SiteOptions } from "../../src/press/pages/siteFiles.ts";
import { earlyScript } from "./earlyScript.ts";
import { serveFile, sitePath } from "./serveFile.ts";
import { withModules } from "./withModules.mjs";

const flags = join(dirname(createRequire(import.meta.url).resolve("country-flag-icons/package.json")), "3x2");
const countryIndex = "virtual:country-index";

/**
 * Writes every page of the site from `index.html`, in the build and in the development server alike, and adds what the
 * pages load by name: flags, and the country names that the search looks in.
 */
export function pagesPlugin(): Plugin {
  let root = "";
  return {
    name: "dateline-pages",
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === countryIndex ? `\0${countryIndex}` : null),
    async load(id) {
      if (id !== `\0${countryIndex}`) return null;
      const index = await withModules(root, async (server) => {
        const { readBaseMap } = (await server.ssrLoadModule(
          "/src/press/story/readStories.ts",
        )) as typeof import("../../src/press/story/readStories");
        const names = (await server.ssrLoadModule(
          "/src/press/names/countryIndex.ts",
        )) as typeof import("../../src/press/names/countryIndex");
        const { atlasOf } = (await server.ssrLoadModule("/src/geo/atlas.ts")) as typeof import("../../src/geo/atlas");
        return names.countryIndex([...atlasOf(readBaseMap(root).countries).values()]);
      });
      return `export default ${JSON.stringify(index)}`;
    },
    configureServer(server) {
      server.middlewares.use("/flags", (request, response, next) => {
        const file = join(flags, (request.url ?? "").slice(1));
        if (!/^[A-Z]{2}\.svg$/.test((request.url ?? "").slice(1)) || !existsSync(file)) return next();
        response.setHeader("Content-Type", "image/svg+xml");
        createReadStream(file).pipe(response);
      });
      server.middlewares.use(async (request, response, next) => {
        const path = sitePath(server, request.url);
        if (!path) return next();
        try {
          const template = readFileSync(join(root, "index.html"), "utf8");
          const files = await filesWith(server, root, { template, built: false });
          if (!(await serveFile(server, response, files, path))) next();
        } catch (error) {
          server.config.logger.error((error as Error).message);
          next(error);
        }
      });
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        for (const name of readdirSync(flags).filter((each) => /^[A-Z]{2}\.svg$/.test(each)))
          this.emitFile({ type: "asset", fileName: `flags/${name}`, source: readFileSync(join(flags, name)) });
        const template = bundle["index.html"];
        if (template?.type !== "asset") return;
        delete bundle["index.html"];
        const site = process.env.SITE_URL && new URL(`${process.env.SITE_URL.replace(/\/$/, "")}/`).href;
        const options = {
          template: withPageFiles(String(template.source), bundle),
          built: true,
          ...(site && { site }),
        };
        await withModules(root, async (server) => {
          for (const { path, content } of await filesWith(server, root, options))
            this.emitFile({ type: "asset", fileName: path, source: content() });
        });
      },
    },
  };
}

/**
 * The page with its style sheet inline, as the first paint should wait for no other request, and with the script that
 * runs after that paint named, so that it is there by then.
 */
function withPageFiles(page: string, bundle: Rolldown.OutputBundle): string {
  const later = Object.values(bundle).find((file) => file.type === "chunk" && file.name === "openPage");
  if (!later) throw new Error("The build made no openPage");
  return page
    .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, name: string) => {
      const sheet = bundle[name];
      if (sheet?.type !== "asset") throw new Error(`index.html names ${name}, which the build did not make`);
      // The file stays: chunks that are loaded later ask for the styles of the chunks that they share code with.
      const folder = `./${dirname(name)}/`;
      return `<style>${String(sheet.source).trim().replaceAll("url(./", `url(${folder}`)}</style>`;
    })
    .replace("</head>", `<link rel="modulepreload" crossorigin href="./${later.fileName}"></head>`);
}

/** The files of the site, made by modules that `server` loads. */
export async function filesWith(server: ViteDevServer, root: string, options: SiteOptions): Promise<SiteFile[]> {
  const { siteFiles } = (await server.ssrLoadModule(
    "/src/press/pages/siteFiles.ts",
  )) as typeof import("../../src/press/pages/siteFiles.ts");
  return siteFiles(root, { ...options, earlyScript: await earlyScript(root) });
}
