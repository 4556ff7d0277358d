import type { ServerResponse } from "node:http";
import type { ViteDevServer } from "vite";
import type { SiteFile } from "./siteFiles.ts";

/** The path of the site's file at `url`, or null where the development server has files of its own. */
export function sitePath(url: string | undefined): string | null {
  const { pathname } = new URL(url ?? "/", "http://localhost");
  const path = `${pathname.slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`;
  return /\.(html|json|png)$/.test(path) ? path : null;
}

/** Answers with the one of `files` at `path`, pages with `extra` markup at their end; false when there is none. */
export async function serveFile(
  server: ViteDevServer,
  response: ServerResponse,
  files: readonly SiteFile[],
  path: string,
  extra = "",
): Promise<boolean> {
  const content = files.find((file) => file.path === path)?.content();
  if (content === undefined) return false;
  const page = path.endsWith("html");
  response.setHeader("Content-Type", page ? "text/html" : path.endsWith("json") ? "application/json" : "image/png");
  response.end(
    page && typeof content === "string"
      ? await server.transformIndexHtml(
          `/${path}`,
          content.replace("</body>", () => `${extra}</body>`),
        )
      : content,
  );
  return true;
}
