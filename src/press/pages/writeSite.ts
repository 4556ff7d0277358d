import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workerData } from "node:worker_threads";
import { type SiteOptions, siteFiles } from "./siteFiles";

/** What the threads of a build are given; `tools/vite/buildSite.ts` starts them. */
export interface SiteJob {
  /** Folder of the project. */
  root: string;
  /** Folder of the built site. */
  site: string;
  options: SiteOptions;
  /** How many of the site's files have been taken by a thread, shared by all of them. */
  taken: Int32Array;
}

const { root, site, options, taken } = workerData as SiteJob;
// Every thread lists the same files in the same order, and makes those that no other has taken.
const files = siteFiles(root, options);
for (let file = files[Atomics.add(taken, 0, 1)]; file; file = files[Atomics.add(taken, 0, 1)]) {
  const path = join(site, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.content());
}
