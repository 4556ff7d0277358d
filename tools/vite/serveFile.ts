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

/** The path of a story's data without the hash of what it holds. */
const withoutHash = (path: string) => path.replace(/-[0-9a-f]{8}\.json$/, ".json");

/** Sends the file of `files` at `path`, pages with `extra` markup at their end; false when there is none. */
export async function serveFile(
  server: ViteDevServer,
  response: ServerResponse,
  files: readonly SiteFile[],
  path: string,
  extra = "",
): Promise<boolean> {
  const file =
    files.find((each) => each.path === path) ??
    // A page that was made before the last change of its story asks for the data of then.
    files.find((each) => withoutHash(each.path) === withoutHash(path));
  const content = await file?.content();
  if (content === undefined) return false;
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
