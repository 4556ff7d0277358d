import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { ViteDevServer } from "vite";
import type { SiteFile } from "../../src/press/pages/siteFiles.ts";

/** Content types by file extension. */
const contentTypes: Record<string, string> = {
  html: "text/html",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  xml: "application/rss+xml",
};

const endingOf = (path: string) => path.slice(path.lastIndexOf(".") + 1);

/** The path of the site's file at `url`, or null where the development server has its own file, such as a flag. */
export function sitePath({ config }: ViteDevServer, url: string | undefined): string | null {
  const { pathname } = new URL(url ?? "/", "http://localhost");
  const path = `${pathname.slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`;
  const made = endingOf(path) in contentTypes && !path.startsWith("flags/");
  return made && !existsSync(join(config.publicDir, path)) ? path : null;
}

/** The data that the pages sent last ask for, by path. */
const asked = new Map<string, string | Uint8Array>();
/** How many of them are kept: more than the pages that one can have open. */
const most = 30;

/** Keeps the data of a page that is sent, which it must get as it was, though its story changes meanwhile. */
async function keepData(page: string, files: readonly SiteFile[]) {
  for (const { path, content } of files) {
    if (!/-[0-9a-f]{8}\.json$/.test(path) || !page.includes(path)) continue;
    asked.delete(path);
    asked.set(path, await content());
  }
  for (const path of [...asked.keys()].slice(0, -most)) asked.delete(path);
}

/** Sends the file of `files` at `path`, pages with `extra` markup at their end; false when there is none. */
export async function serveFile(
  server: ViteDevServer,
  response: ServerResponse,
  files: readonly SiteFile[],
  path: string,
  extra = "",
): Promise<boolean> {
  const content = (await files.find((file) => file.path === path)?.content()) ?? asked.get(path);
  if (content === undefined) return false;
  if (typeof content === "string" && path.endsWith("html")) await keepData(content, files);
  response.setHeader("Content-Type", contentTypes[endingOf(path)] ?? "text/plain");
  response.end(
    typeof content === "string" && path.endsWith("html")
      ? await server.transformIndexHtml(
          `/${path}`,
          content.replace("</body>", () => `${extra}</body>`),
        )
      : content,
  );
  return true;
}
