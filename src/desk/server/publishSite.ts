import { spawn } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Zippable, zip } from "fflate";
import { elementSnippet, embedAddress, frameSnippet, storyAddress } from "../../embed/snippets";
import { atlasOf } from "../../geo/atlas";
import { readEdition } from "../../press/edition/readEditions";
import { oembedPath } from "../../press/pages/oembedOf";
import { readBaseMap } from "../../press/readBaseMap";
import { readStory } from "../../press/story/readStories";
import type { Handout } from "../document/deskApi";
import { type Pages, type SiteChanges, siteChanges } from "../document/siteChanges";

/** Thrown where the site is not built or published, with the reason. */
export class NotPublished extends Error {
  override name = "NotPublished";
}

/** The folder of the site that is published, and that of one that has been built and not published yet. */
const [published, built] = ["dist", ".desk-site"];

/** What stands at the end of what a failed build says. */
const lastLetters = 4000;

let building: Promise<SiteChanges> | undefined;
/** The files of `data` from which the site was built that can be published now; undefined where there is none. */
let builtFrom: string | undefined;

/**
 * Builds the site beside the one that is published, in a process of its own, and says what differs between them.
 * @param site - the address at which it will be, or nothing
 * @throws {NotPublished} with what the build says, where it fails; or where one is being built
 */
export function buildBeside(root: string, site: string): Promise<SiteChanges> {
  if (building) throw new NotPublished("The site is being built already");
  builtFrom = undefined;
  const from = stateOfData(root);
  building = runBuild(root, site)
    .then(() => {
      builtFrom = from;
      return siteChanges(pagesIn(join(root, published)), pagesIn(join(root, built)));
    })
    .finally(() => {
      building = undefined;
    });
  return building;
}

/** Tells whether any file of `data` has been changed. */
const stateOfData = (root: string) =>
  filesIn(join(root, "data"))
    .map((path) => `${path} ${statSync(join(root, "data", path)).mtimeMs}`)
    .sort()
    .join("\n");

const runBuild = (root: string, site: string) =>
  new Promise<void>((done, fail) => {
    const child = spawn(
      process.execPath,
      [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", built, "--emptyOutDir"],
      { cwd: root, env: { ...process.env, NO_COLOR: "1", NODE_ENV: "production", SITE_URL: site } },
    );
    const stop = () => child.kill();
    process.once("exit", stop);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.once("error", fail);
    child.once("exit", (code) => {
      process.off("exit", stop);
      if (code === 0) done();
      else fail(new NotPublished(said.slice(-lastLetters)));
    });
  });

/**
 * Puts the site that was built in the place of the one that is published.
 * @throws {NotPublished} where none was built, or a story has been changed since
 */
export function publishBuilt(root: string): void {
  if (builtFrom === undefined) throw new NotPublished("Build the site first");
  if (builtFrom !== stateOfData(root)) throw new NotPublished("A story has been changed since: build the site again");
  if (lstatSync(join(root, published), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new NotPublished(`${published} is a link, which the desk does not follow`);
  rmSync(join(root, published), { recursive: true, force: true });
  renameSync(join(root, built), join(root, published));
  builtFrom = undefined;
}

/** The version of a story in the site that is published; null where it is not there. */
export function publishedVersion(root: string, slug: string): number | null {
  const folder = join(root, published, "assets");
  const name = existsSync(folder) && readdirSync(folder).find((each) => isDataOf(slug, each));
  if (!name) return null;
  const { edition } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { edition?: { version?: number } };
  return edition?.version ?? null;
}

const isDataOf = (slug: string, name: string) =>
  name.startsWith(`${slug}-`) && /^[A-Za-z-]+-[0-9a-f]{8}\.json$/.test(name.slice(slug.length + 1));

/** What is handed out of a published story, in each of its languages; `site` is the site's address. */
export function handouts(root: string, slug: string, site: string): Handout[] {
  const base = readBaseMap(root);
  const story = readStory(root, slug, base);
  const atlas = atlasOf(base.countries);
  const address = (path: string) => new URL(path, `${site.replace(/\/$/, "")}/`).href;
  return Object.keys(story.words).map((language): Handout => {
    const edition = readEdition(story, language, atlas);
    const snippet = { edition, choice: {}, panel: true, address };
    return {
      language,
      address: storyAddress(snippet),
      framed: embedAddress(snippet),
      frame: frameSnippet(snippet),
      element: elementSnippet(snippet),
      oembed: address(oembedPath({ slug, language, defaultLanguage: story.language })),
    };
  });
}

/** The site that is published as one zip file. @throws {NotPublished} where there is none */
export function zippedSite(root: string): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const path of filesIn(join(root, published))) files[path] = readFileSync(join(root, published, path));
  if (Object.keys(files).length === 0) throw new NotPublished("Publish the site first");
  return new Promise((done, fail) => zip(files, (error, bytes) => (error ? fail(error) : done(bytes))));
}

/** The paths of the files in a folder, with slashes; none where there is no folder. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((each) =>
        each.isFile()
          ? [
              join(each.parentPath, each.name)
                .slice(folder.length + 1)
                .replaceAll("\\", "/"),
            ]
          : [],
      )
    : [];

const pagesIn = (folder: string): Pages =>
  Object.fromEntries(
    filesIn(folder)
      .filter((path) => path.endsWith("index.html"))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
