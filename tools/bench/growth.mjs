import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBuilder } from "vite";
import { withModules } from "../vite/withModules.mjs";

/**
 * Builds a copy of the project whose stories have so many sites: its `dist`, and the slugs of its stories by number.
 *
 * @param {number[]} counts
 */
export async function builtWithSites(counts) {
  const slugs = new Map(counts.map((count) => [count, `sites-${count}`]));
  const root = await withModules(process.cwd(), async (server) => {
    const { copyProject } = await server.ssrLoadModule("/tools/story/copyProject.testing.ts");
    const { storyOfSites } = await server.ssrLoadModule("/tools/bench/storyOfSites.ts");
    const { readBaseMap } = await server.ssrLoadModule("/src/press/story/readStories.ts");
    const { atlasOf } = await server.ssrLoadModule("/src/geo/atlas.ts");
    const copy = copyProject();
    const atlas = atlasOf(readBaseMap(process.cwd()).countries);
    for (const [count, slug] of slugs) {
      mkdirSync(join(copy, "data", slug));
      for (const [name, content] of Object.entries(storyOfSites(count, atlas)))
        writeFileSync(join(copy, "data", slug, name), JSON.stringify(content));
    }
    return copy;
  });
  // The build reads the stories of the folder that it runs in.
  const here = process.cwd();
  process.chdir(root);
  const builder = await createBuilder({ root, logLevel: "error" });
  await builder.buildApp().finally(() => process.chdir(here));
  return { dist: join(root, "dist"), slugs, remove: () => rmSync(root, { recursive: true }) };
}
