import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of a copy of this project without stories, to be deleted by the caller. For tests of what editors do. */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), "dateline-"));
  for (const name of ["src", "public", "index.html", "vite.config.ts", "package.json", "biome.json", ".gitignore"])
    cpSync(join(process.cwd(), name), join(root, name), { recursive: true });
  const isTool = (path: string) => !path.includes(join("tools", "geo"));
  cpSync(join(process.cwd(), "tools"), join(root, "tools"), { recursive: true, filter: isTool });
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  mkdirSync(join(root, "data"));
  return root;
}
