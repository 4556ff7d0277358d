import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workerData } from "node:worker_threads";
import { type SiteOptions, siteParts } from "./siteFiles";

/** What the threads of a build are given; `tools/vite/buildSite.ts` starts them. */
export interface SiteJob {
  /** Folder of the project. */
  root: string;
  /** Folder of the built site. */
  site: string;
  options: SiteOptions;
  /** How many parts of the site threads have taken so far; shared by all of them. */
  taken: Int32Array;
}

const { root, site, options, taken } = workerData as SiteJob;
// Every thread lists the same parts in the same order, and makes those that no other has taken.
const parts = siteParts(root, options);
const next = () => parts[Atomics.add(taken, 0, 1)];
for (let part = next(); part; part = next())
  for (const { path, content } of part()) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await content());
  }
