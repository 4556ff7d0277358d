// Runs the story command, which is TypeScript and loads layer kinds the way the build does, through Vite.
import { createServer } from "vite";

const [command, ...slugs] = process.argv.slice(2);
if (command !== "check" && command !== "schema") {
  console.error("Usage: npm run story check [slug …], or npm run story schema");
  process.exit(2);
}
const server = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { checkStories, writeSchema } = await server.ssrLoadModule("/tools/storyCommand.ts");
  if (command === "schema") writeSchema(process.cwd());
  else process.exitCode = checkStories(process.cwd(), slugs) ? 0 : 1;
} finally {
  await server.close();
}
