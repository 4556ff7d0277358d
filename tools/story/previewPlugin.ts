import { join, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type { SiteFile } from "../../src/press/pages/siteFiles.ts";
import type { StoryError } from "../../src/press/story/complaint";
import { filesWith } from "../vite/developmentPlugin.ts";
import { serveFile, sitePath } from "../vite/serveFile.ts";

/** How long to wait for an editing program to finish writing, ms. */
const settle = 80;

/**
 * Serves one story while it is written: pages reload when a file of it changes. While it has mistakes, the last good
 * pages stay, and list what is wrong.
 */
export function previewPlugin(slug: string): Plugin {
  let good: SiteFile[] = [];
  let mistakes: string[] = [];

  const read = async (server: ViteDevServer) => {
    try {
      good = await filesWith(server, slug);
      mistakes = [];
    } catch (error) {
      mistakes = mistakesOf(error);
    }
  };

  return {
    name: "dateline-preview",
    enforce: "pre",
    configureServer(server) {
      let timer: NodeJS.Timeout | undefined;
      const folder = join(server.config.root, "data", slug) + sep;
      server.watcher.add(folder);
      server.watcher.on("all", (_, file) => {
        if (!file.startsWith(folder)) return;
        clearTimeout(timer);
        timer = setTimeout(async () => {
          await read(server);
          if (mistakes.length > 0) server.ws.send("dateline:mistakes", mistakes);
          else server.ws.send({ type: "full-reload" });
        }, settle);
      });
      server.middlewares.use(async (request, response, next) => {
        const path = sitePath(server, request.url);
        if (!path) return next();
        try {
          await read(server);
          const extra = `<script type="application/json" id="mistakes">${JSON.stringify(mistakes).replaceAll("<", "\\u003c")}</script><script type="module" src="/tools/story/mistakesList.ts"></script>`;
          const files = good.length > 0 ? good : [emptyPage(path)];
          if (await serveFile(server, response, files, path, extra)) return;
          // The pages of the whole site, which come next, cannot be made while there are mistakes.
          if (mistakes.length === 0) return next();
          response.statusCode = 404;
          response.end();
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** What is reported to an editor of `error`: each mistake of the story, or the failure itself. */
function mistakesOf(error: unknown): string[] {
  const { errors, message } = error as { errors?: readonly StoryError[]; message: string };
  return errors ? errors.flatMap(({ lines }) => lines) : [message];
}

/** Stands for pages that a story with mistakes has not had yet. */
const emptyPage = (path: string): SiteFile => ({
  path,
  content: () => '<!doctype html><html lang="en"><head><title>Preview</title></head><body></body></html>',
});
