import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plugin } from "vite";
import { folderNames } from "../../src/desk/server/dataFolder";
import type { ReadStory } from "../../src/desk/server/storyOnDesk";
import type { SiteFile } from "../../src/press/pages/siteFiles.ts";
import { filesWith } from "../vite/developmentPlugin.ts";
import { serveFile, sitePath } from "../vite/serveFile.ts";

/** The script by which the desk and the preview's map speak with each other. */
const extra = '<script type="module" src="/src/desk/page/mapHandles.ts"></script>';

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
        const slug = path && slugOf(path, folderNames(root));
        if (!path || !slug) return next();
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

/** The story that a file of the site belongs to: pages are in its folder, its data is named after it. */
const slugOf = (path: string, slugs: readonly string[]) =>
  slugs.find((slug) => path.startsWith(`${slug}/`)) ??
  [...slugs].sort((a, b) => b.length - a.length).find((slug) => path.startsWith(`assets/${slug}-`));

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
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
