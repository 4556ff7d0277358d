import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { exampleStory } from "../../src/press/story/exampleStory";
import { slugComplaints } from "../../src/press/story/slugComplaints";

/**
 * `npm run story new <slug>`: writes a small sound story into `data/<slug>`, to be changed into one's own.
 * False when there cannot be one of that name.
 */
export function newStory(root: string, slug: string): boolean {
  const folder = join(root, "data", slug);
  const [wrong] = slugComplaints(slug);
  if (wrong || existsSync(folder)) {
    console.error(wrong ? `${wrong.message}.` : `There is a data/${slug} already.`);
    return false;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(exampleStory())) {
    const schema = name === "story.json" ? "../story.schema.json" : "../words.schema.json";
    writeFileSync(join(folder, name), JSON.stringify({ $schema: schema, ...(content as object) }, null, 2));
  }
  // The same layout as `npm run check` asks for.
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  spawnSync(process.execPath, [biome, "format", "--write", "--log-level=none", folder], {
    cwd: root,
    stdio: "ignore",
  });
  console.log(`Wrote data/${slug}. Next: npm run story preview ${slug}, and change its files.`);
  return true;
}
