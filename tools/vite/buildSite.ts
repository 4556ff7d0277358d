import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Manifest, ViteBuilder } from "vite";
import type { SiteJob } from "../../src/press/pages/writeSite.ts";
import { compileScript, earlyScript, embedScripts } from "./compileScript.ts";
import { flags } from "./flags.ts";

/** More threads than this would spend longer on reading the stories than on pages. */
const mostThreads = 8;

/** The only entry of the environment `press`, and the folder for its code, which only this build uses. */
export const pressBuild = { entry: "src/press/pages/writeSite.ts", folder: ".build" };

/**
 * `vite build`, from the first step to the last:
 *
 * 1. the browser's code is built from `index.html`, and `src/press` for Node; scripts that are one file are compiled;
 * 2. flags and the scripts that other sites include are written beside the browser's code;
 * 3. the code of `src/press` writes the pages, cards and data of all stories, in as many threads as there are cores.
 */
export async function buildSite(builder: ViteBuilder): Promise<void> {
  const { root, build, logger } = builder.config;
  const site = resolve(root, build.outDir);
  const { client, press } = builder.environments;
  if (!client || !press) throw new Error("vite.config.ts must name the environments client and press");
  const [script, embeds] = await Promise.all([
    earlyScript(root),
    Promise.all(
      Object.entries(embedScripts).map(async ([name, source]) => ({ name, text: await compileScript(root, source) })),
    ),
    builder.build(client),
    builder.build(press),
  ]);

  for (const { name, text } of embeds) writeFileSync(join(site, name), text);
  mkdirSync(join(site, "flags"), { recursive: true });
  for (const [name, file] of flags) copyFileSync(file, join(site, "flags", name));

  const address = process.env.SITE_URL && new URL(`${process.env.SITE_URL.replace(/\/$/, "")}/`).href;
  if (!address)
    logger.warn(
      "SITE_URL is not set: cards and feeds have relative addresses, there is no oEmbed, and in sandboxed frames Safari shows pictures only. See docs/deploying.md.",
    );
  const job: SiteJob = {
    root,
    site,
    options: { template: templateIn(site), built: true, earlyScript: script, ...(address && { site: address }) },
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const writer = join(root, pressBuild.folder, "writeSite.js");
  const threads = Math.min(availableParallelism(), mostThreads);
  await Promise.all(Array.from({ length: threads }, () => written(writer, job)));
}

/** Resolves when the thread has no more to write. */
const written = (writer: string, job: SiteJob) =>
  new Promise<void>((resolve, reject) => {
    // Pages are made of many short-lived strings: with a large young generation, most are never copied.
    const thread = new Worker(writer, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: 256 } });
    thread.on("error", reject);
    thread.on("exit", () => resolve());
  });

/**
 * The built `index.html` with its style sheets inline, as the first paint should wait for no other request, and with the
 * script that runs after that paint named, so that it is there by then.
 */
function templateIn(site: string): string {
  const manifest = JSON.parse(readFileSync(join(site, ".vite/manifest.json"), "utf8")) as Manifest;
  const later = Object.values(manifest).find(({ name }) => name === "openPage");
  if (!later) throw new Error("The build made no openPage");
  let page = readFileSync(join(site, "index.html"), "utf8");
  for (const name of manifest["index.html"]?.css ?? []) {
    // The file stays: chunks that are loaded later ask for the styles of the chunks that they share code with.
    const sheet = readFileSync(join(site, name), "utf8")
      .trim()
      .replaceAll("url(./", `url(./${dirname(name)}/`);
    const link = `<link rel="stylesheet" crossorigin href="./${name}">`;
    if (!page.includes(link)) throw new Error(`The built index.html has no ${link}`);
    page = page.replace(link, () => `<style>${sheet}</style>`);
  }
  const files = [later.file, ...(later.imports ?? []).flatMap((name) => manifest[name]?.file ?? [])];
  const links = files
    .filter((file) => !page.includes(`"./${file}"`))
    .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
  return page.replace("</head>", `${links.join("")}</head>`);
}
