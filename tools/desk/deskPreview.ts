import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { ReadStory } from "../../src/desk/server/storyOnDesk";
import type { SiteFile } from "../../src/press/pages/siteFiles.ts";
import { filesWith } from "../vite/developmentPlugin.ts";
import { serveFile, sitePath } from "../vite/serveFile.ts";

/** The script that offers places and cameras of the preview to the desk. */
const extra = '<script type="module" src="/tools/story/pickByEye.ts"></script>';

/**
 * Serves the pages of the stories that are on the desk, each without what is open or wrong in it.
 * @param storyOf - the story, as it was read last: the same object as long as it has not changed
 */
export function deskPreview(root: string, storyOf: (slug: string) => ReadStory): Plugin {
  const made = new Map<string, { of: ReadStory; files: Promise<SiteFile[]> }>();
  return {
    name: "dateline-desk-preview",
    enforce: "pre",
    configureServer(server) {
      const filesOf = async (slug: string): Promise<SiteFile[]> => {
        const of = storyOf(slug);
        const known = made.get(slug);
        if (known?.of === of) return known.files;
        const files = of.sound
          ? inCopy(root, slug, of.sound, (copy) => filesWith(server, slug, copy))
          : Promise.resolve([]);
        made.set(slug, { of, files });
        return files;
      };
      server.middlewares.use(async (request, response, next) => {
        const path = sitePath(server, request.url);
        const [slug = ""] = path?.split("/") ?? [];
        if (!path?.includes("/") || !readdirSync(join(root, "data")).includes(slug)) return next();
        try {
          if (await serveFile(server, response, await filesOf(slug), path, extra)) return;
          response.writeHead(404, { "Content-Type": "text/plain" }).end("There is nothing to show yet");
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** Runs `work` on a folder like the project's with this story alone, as these files. */
async function inCopy<Result>(
  root: string,
  slug: string,
  files: Record<string, unknown>,
  work: (copy: string) => Promise<Result>,
): Promise<Result> {
  const copy = mkdtempSync(join(tmpdir(), "dateline-desk-"));
  try {
    mkdirSync(join(copy, "data", slug), { recursive: true });
    mkdirSync(join(copy, "public"));
    symlinkSync(join(root, "public/geo"), join(copy, "public/geo"));
    for (const [name, value] of Object.entries(files))
      writeFileSync(join(copy, "data", slug, name), JSON.stringify(value));
    // GeoJSON of routes and regions is read as it is.
    for (const name of readdirSync(join(root, "data", slug)))
      if (name.endsWith(".geojson") && !(name in files))
        writeFileSync(join(copy, "data", slug, name), readFileSync(join(root, "data", slug, name)));
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
