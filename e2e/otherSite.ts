import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import type { SiteFile } from "../src/press/pages/siteFiles";
import type { ParsedStory, StoryFiles } from "../src/press/story/parseStory";
import { withModules } from "../tools/vite/withModules.mjs";

/** A site served by a test. */
export interface OtherSite {
  /** Ends in a slash. */
  address: string;
  stop: () => Promise<unknown>;
}

const dist = join(process.cwd(), "dist");

/** Serves the built site under `folder`, such as `news/maps/`, and nothing else; `files` come before those of the build. */
export async function serveAt(folder: string, files: readonly SiteFile[] = []): Promise<OtherSite> {
  const headers = { "Access-Control-Allow-Origin": "*" };
  const built = sirv(dist, { setHeaders: (response) => void response.setHeader("Access-Control-Allow-Origin", "*") });
  const server = createServer((request, response) => {
    const missing = () => void response.writeHead(404, headers).end();
    const url = request.url ?? "/";
    if (!url.startsWith(`/${folder}`)) return missing();
    const path = new URL(url, "http://localhost").pathname.slice(folder.length + 1).replace(/(^|\/)$/, "$1index.html");
    const found = files.find((file) => file.path === path);
    const ending = path.slice(path.lastIndexOf(".") + 1);
    const type = {
      html: "text/html",
      json: "application/json",
      xml: "text/xml",
      png: "image/png",
      svg: "image/svg+xml",
    };
    if (found)
      return response
        .writeHead(200, { ...headers, "Content-Type": type[ending as keyof typeof type] ?? "text/plain" })
        .end(found.content());
    request.url = url.slice(folder.length);
    built(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${folder}`,
    stop: () => new Promise((done) => server.close(done)),
  };
}

/** What functions that make stories for a test can use. */
export interface Makers {
  /** Parses the files of a story. @throws with every mistake */
  parse: (slug: string, files: StoryFiles) => ParsedStory;
  /** Adds a layer of disputed areas, which the example story lacks. */
  addArea: (files: StoryFiles) => void;
}

/** Every file of a site with the stories that `make` returns, made by the functions of the site's own pages. */
export const filesOfInvented = (make: (makers: Makers) => ParsedStory[]): Promise<SiteFile[]> =>
  withModules(process.cwd(), async (server) => {
    const { filesOfStories } = (await server.ssrLoadModule(
      "/src/press/pages/siteFiles.ts",
    )) as typeof import("../src/press/pages/siteFiles");
    const { readBaseMap } = (await server.ssrLoadModule(
      "/src/press/readBaseMap.ts",
    )) as typeof import("../src/press/readBaseMap");
    const { checkedStory } = (await server.ssrLoadModule(
      "/src/press/story/readStories.ts",
    )) as typeof import("../src/press/story/readStories");
    const { addArea } = (await server.ssrLoadModule(
      "/src/press/edition/exampleEdition.testing.ts",
    )) as typeof import("../src/press/edition/exampleEdition.testing");
    const base = readBaseMap(process.cwd());
    const stories = make({ parse: (slug, files) => checkedStory(slug, files, base), addArea });
    // Content must be made while the modules are loaded.
    return filesOfStories(stories, base, { template: template(), built: true, site: "https://maps.example/" }).map(
      ({ path, content }) => {
        const made = content();
        return { path, content: () => made };
      },
    );
  });

/** A template with the scripts and styles of the built site, at the root. */
function template(): string {
  const page = readFileSync(join(dist, "dushanbe-2025/index.html"), "utf8");
  const tags = page.match(
    /<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|icon)"[^>]*>|<style>(?:(?!<\/style>)[\s\S])*?@layer[\s\S]*?<\/style>/g,
  );
  const head = ['<meta charset="utf-8">', '<meta name="viewport" content="width=device-width">', ...(tags ?? [])]
    .join("")
    .replaceAll('="../', '="./')
    .replaceAll("url(../", "url(./");
  return `<!doctype html><html lang="en"><head>${head}<!--head--></head><body><!--body--></body></html>`;
}
