import { existsSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { previewPlugin } from "./previewPlugin";

/** `npm run story preview <slug> [--port N]`: serves the story and reloads it as its files change, until stopped. */
export async function preview(root: string, slug: string, port: number | undefined): Promise<boolean> {
  if (!existsSync(join(root, "data", slug))) {
    console.error(`There is no data/${slug}; npm run story new ${slug} writes one.`);
    return false;
  }
  const server = await createServer({
    root,
    plugins: [previewPlugin(slug)],
    ...(port && { server: { port, strictPort: true } }),
  });
  await server.listen();
  console.log(`Preview of data/${slug}: ${new URL(`${slug}/`, server.resolvedUrls?.local[0])} (Ctrl+C ends it)`);
  return true;
}
