import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs `work` in the folder of a project that shares the base map with this one and has no stories, and deletes it.
 * For tests of what writes and reads `data`.
 */
export function inTemporaryProject<Result>(work: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    mkdirSync(join(root, "data"));
    mkdirSync(join(root, "public"));
    symlinkSync(join(process.cwd(), "public/geo"), join(root, "public/geo"));
    return work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
